#!/bin/sh
# Builds out/package/clerkdesk with PyInstaller and starts it in an empty environment, where it must prove itself.
# It must never take a library from the developer's environment: only what requirements/package.lock names is there.
set -eu

mkdir -p out/package out/package-work clerkdesk/ui/_built
echo "Building out/package/clerkdesk"
PYTHONHASHSEED=1 SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)} \
    out/package-venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN \
    --distpath out/package --workpath out/package-work build/clerkdesk.spec
# The filter may leave links that point at what it took away.
find out/package/clerkdesk -xtype l -delete

echo "Starting it in an empty environment"
if env -i QT_QPA_PLATFORM=offscreen out/package/clerkdesk/clerkdesk --self-test >out/package/self-test.json; then
    du -sm out/package/clerkdesk | awk '{ print "Self-test passed; the folder weighs " $1 " MB (out/package/self-test.json has the details)" }'
else
    cat out/package/self-test.json >&2
    echo "Self-test failed" >&2
    exit 1
fi
