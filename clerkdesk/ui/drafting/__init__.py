"""What cockpit, editor and decision share: the live draft, the ten seconds before sending, templates, differences."""
