"""What the tests of the demo's parts share: the printed papers, made once for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder the sample city prints into; what lies there already is not printed again."""
    return tmp_path_factory.mktemp("city") / "documents"
