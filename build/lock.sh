#!/bin/sh
# Writes requirements/*.lock from pyproject.toml: exact releases with hashes, for every Python and system we support.
# It must never write where the packages came from: no index, no folder, no machine's path belongs in a lock.
set -eu

lock() {  # NAME, then options
    name=$1
    shift
    .venv/bin/python -m uv --quiet pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
        --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
        --output-file "requirements/$name.lock" "$@" >/dev/null
}

lock dev --extra dev "$@"
# The smaller locks are slices of the large one: a desk is tested with the very releases it ships.
lock desk --constraint requirements/dev.lock
lock central --extra central --constraint requirements/dev.lock
lock package --extra package --constraint requirements/dev.lock
