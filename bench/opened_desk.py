"""The desk as it starts for somebody who is signed in; says when it was painted, and closes. A process of its own.

This module must never import anything the desk's own front door does not.
"""

import sys
import time


def painted() -> None:
    """The moment, for whoever started this."""
    print(time.monotonic_ns(), flush=True)
    from PySide6.QtWidgets import QApplication

    QApplication.closeAllWindows()


if __name__ == "__main__":
    from clerkdesk import app

    sys.exit(app.main(on_first_paint=painted))
