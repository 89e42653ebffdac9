#!/bin/sh
# Prints the Python to build the virtual environment with: the first of the usual names that is 3.11 to 3.14.
# It must never print one that does not run.
#
#   sh build/python.sh [PYTHON]
set -eu

for name in "${1:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    [ -n "$name" ] || continue
    if path=$("$name" -c 'import sys; assert (3, 11) <= sys.version_info < (3, 15); print(sys.executable)' 2>/dev/null); then
        echo "$path"
        exit 0
    fi
done
echo "Python 3.11, 3.12, 3.13 or 3.14 is needed. On Debian or Ubuntu: sudo apt-get install -y python3 python3-venv" >&2
exit 1
