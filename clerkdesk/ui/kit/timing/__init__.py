"""Time and order drawn: bars that drain, the ladder, the line of the day. It must never ask the clock."""
