"""The parts every screen is built from: painted once, here. It must never know a ticket, a law or a word of Romanian."""
