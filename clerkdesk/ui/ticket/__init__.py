"""One ticket: who, what, when, time left and why, the ladder, the file, the trail, notes and history."""
