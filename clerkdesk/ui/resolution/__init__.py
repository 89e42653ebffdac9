"""The resolution editor: what the talk came to, beside the very page the citizen will read."""
