#!/bin/sh
# What the operating system must bring: the libraries Qt loads, a screen for tests, a keyring, and venv for Python.
# It must never install anything unless it runs as root: everyone else gets one line to paste.
#
#   sh build/system.sh PYTHON [package]      ("package" adds what the bundle of the desk is made with)
set -eu

python=$1
lane=${2:-run}

qt="libegl1 libgl1 libx11-6 libx11-xcb1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1
    libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0 xkb-data fontconfig-config"
wanted="$qt fonts-dejavu-core xvfb dbus gnome-keyring"
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
"$python" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python$version-venv"
if [ "$lane" = package ]; then
    wanted="$wanted binutils"
    # Debian's python3 is linked statically; the bundle needs the shared library beside it.
    case $("$python" -c 'import os, sys; print(os.path.realpath(sys.executable))') in
        /usr/bin/*) wanted="$wanted libpython$version" ;;
    esac
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This is no Debian or Ubuntu: please see to the likes of these yourself:" $wanted >&2
    exit 0
fi

is_there() {  # newer releases call some libraries NAMEt64
    for release in "$1" "$1t64"; do
        case $(dpkg-query -W -f '${db:Status-Abbrev}' "$release" 2>/dev/null) in ii*) return 0 ;; esac
    done
    return 1
}

missing=""
for name in $wanted; do
    is_there "$name" || missing="$missing $name"
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" -eq 0 ]; then
    echo "Installing with apt-get:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -o DPkg::Lock::Timeout=300 update -qq
    apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "A few system packages are missing. Please paste this line, then run make again:" >&2
    echo >&2
    echo "    sudo apt-get update && sudo apt-get install -y --no-install-recommends$missing" >&2
    echo >&2
    exit 1
fi
