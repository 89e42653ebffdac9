"""What holds for every test: no screen needed, every Qt or Python warning is a failure, every random seed is printed.

This file must never hold a fixture that only one folder needs.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A developer's own theme, scale or style must not change what a test sees.
for name in ("QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_QPA_PLATFORMTHEME", "LANGUAGE"):
    os.environ.pop(name, None)

from hypothesis import HealthCheck, settings

# The order's seed stands at the head of every run (`--randomly-seed=N` repeats it); a failing property prints the line
# that repeats it.
settings.register_profile("house", deadline=None, print_blob=True)
settings.register_profile(
    "ci", parent=settings.get_profile("house"), max_examples=200, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "house")
