"""The frame around a screen: rail, strip, banner, toast, foot. It must never know which screen it frames."""
