"""The parts every screen is built from. It must never know a ticket, a law or a word of Romanian."""
