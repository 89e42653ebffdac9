"""A log learns what kind of bug it was and where, never what it said."""

import pytest

from clerkdesk.central.usecases.bugs import told


def fail_inside() -> None:
    nobody: dict[str, int] = {}
    try:
        nobody["maria.oltean@mailbox.example"]
    except KeyError as inner:
        raise ValueError("http://127.0.0.1/t/secret") from inner


def test_kinds_and_places_are_told_and_nothing_else() -> None:
    with pytest.raises(ValueError, match="secret") as caught:
        fail_inside()
    line = told(caught.value)
    assert line.startswith("ValueError < KeyError at ")
    assert "fail_inside" in line
    assert "oltean" not in line
    assert "secret" not in line
