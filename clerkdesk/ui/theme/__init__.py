"""How the desk looks, in one place: colours, type, icons, the sheet. It must never know what a ticket is."""
