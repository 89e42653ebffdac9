"""The cockpit: everything at hand while the talk runs, also when the network does not."""
