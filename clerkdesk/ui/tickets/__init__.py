"""The list of tickets: any length, filtered, searched, sorted. It must never hold a ticket, only ids and rows."""
