"""The way between a desk and a centre, as bad as a test asks for.

This fake must never change what is said, only whether it arrives.
"""

from __future__ import annotations

from typing import Any

from clerkdesk.wire.exchange import Unreachable
from tests.fakes.centre import FakeCentre


class Unsteady:
    """The way to a centre, with faults in the order they are asked for.

    Each call takes the next of `faults`: "" goes through, "unreachable" never arrives, "lost" arrives but its answer
    does not come back, "twice" arrives twice.
    """

    def __init__(self, centre: FakeCentre) -> None:
        self.centre = centre
        self.faults: list[str] = []

    def __getattr__(self, name: str) -> Any:
        target = getattr(self.centre, name)

        def call(*arguments: Any) -> Any:
            fault = self.faults.pop(0) if self.faults else ""
            if fault == "unreachable":
                raise Unreachable("no way there")
            if fault == "twice":
                target(*arguments)
            answer = target(*arguments)
            if fault == "lost":
                raise Unreachable("no way back")
            return answer

        return call
