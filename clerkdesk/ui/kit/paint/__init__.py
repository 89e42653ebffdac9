"""Strokes of the brush the parts share. It must never hold a widget."""
