"""The door: sign in, then the first copy of one's tickets."""
