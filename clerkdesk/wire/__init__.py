"""What travels between desk and centre: documents down, commands up, receipts back.

This package must never know how it is sent or stored; it imports the rules and msgspec, nothing else.
"""
