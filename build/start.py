"""The packaged desk's first line: the same front door as `python -m clerkdesk`.

This file must never do anything else: what it does is not tested from a checkout.
"""

import sys

from clerkdesk.__main__ import main

sys.exit(main())
