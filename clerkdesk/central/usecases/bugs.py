"""How a bug is told in a log: what kind it was and where it happened.

This module must never tell what an exception said: it may hold a name, an address, a link or a citizen's words.
"""

from __future__ import annotations

import traceback

_FRAMES = 8


def told(error: BaseException) -> str:
    """`KeyError < ValueError at open_ticket 41; ask 130`: the kinds in its chain of causes, the innermost places."""
    kinds: list[str] = []
    each: BaseException | None = error
    while each is not None:
        kinds.append(type(each).__name__)
        each = each.__cause__ or each.__context__
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return f"{' < '.join(kinds)} at {'; '.join(f'{frame.name} {frame.lineno}' for frame in frames)}"
