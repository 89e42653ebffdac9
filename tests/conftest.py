"""What holds for every test: no screen needed, any Qt or Python warning fails, every random choice can be repeated.

This file must never hold a fixture that only one folder needs.
"""

import os

from hypothesis import settings

# Before the first QApplication; a developer's own theme, scale or style must not change what a test sees.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_QPA_PLATFORMTHEME", "LANGUAGE"):
    os.environ.pop(name, None)

# The seed of the order stands at the head of every run (`--randomly-seed=N` repeats it); a failing property prints the
# line that repeats it.
settings.register_profile("house", deadline=None, print_blob=True)
# Where a change is judged the examples are always the same ones; at a developer's they are new each time.
settings.register_profile("ci", parent=settings.get_profile("house"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "house")
