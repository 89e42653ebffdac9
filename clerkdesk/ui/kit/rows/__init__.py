"""Rows painted by delegates, for lists of any length. It must never hold a widget per row."""
