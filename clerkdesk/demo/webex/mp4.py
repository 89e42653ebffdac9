"""Makes a small true MP4 for a recording: one still picture that lasts as long as the talk did.

This module must never need a codec on the machine: the picture is a JPEG, the boxes are put together here.
"""

from __future__ import annotations

import hashlib
import io
import struct

import typst
from PIL import Image

WIDTH, HEIGHT = 640, 360
_TIMESCALE = 1000
_UNITY = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)

_SLIDE = """
#set page(width: 640pt, height: 360pt, margin: 48pt, fill: rgb(24, 40, 60 + calc.quo(int(sys.inputs.shade), 4)))
#set text(font: "Libertinus Serif", fill: white, size: 18pt)
#v(1fr)
#text(28pt, strong(sys.inputs.topic))

înregistrare locală · #sys.inputs.length
#v(1fr)
"""


def recording_bytes(recording_id: str, topic: str, seconds: int) -> bytes:
    """The file of a recording; the same id, topic and length give the same bytes."""
    picture = _picture(recording_id, topic, seconds)
    start = _box(b"ftyp", b"isom", struct.pack(">I", 512), b"isomiso2mp41")
    moov_size = len(_moov(seconds, len(picture), 0))
    moov = _moov(seconds, len(picture), len(start) + moov_size + 8)
    return start + moov + _box(b"mdat", picture)


def _box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", 8 + len(content)) + kind + content


def _full(kind: bytes, *parts: bytes, flags: int = 0) -> bytes:
    return _box(kind, struct.pack(">I", flags), *parts)


def _moov(seconds: int, size: int, offset: int) -> bytes:
    """The index: one track, one sample of `size` bytes at `offset` of the file, lasting `seconds`."""
    length = seconds * _TIMESCALE
    header = struct.pack(">4I", 0, 0, _TIMESCALE, length) + struct.pack(">IHHII", 0x10000, 0x100, 0, 0, 0)
    mvhd = _full(b"mvhd", header, _UNITY, bytes(24), struct.pack(">I", 2))
    shown = struct.pack(">5I", 0, 0, 1, 0, length) + bytes(8) + struct.pack(">4H", 0, 0, 0, 0)
    tkhd = _full(b"tkhd", shown, _UNITY, struct.pack(">II", WIDTH << 16, HEIGHT << 16), flags=3)
    mdhd = _full(b"mdhd", struct.pack(">4IHH", 0, 0, _TIMESCALE, length, 0x55C4, 0))
    hdlr = _full(b"hdlr", bytes(4), b"vide", bytes(12), b"ClerkDesk\0")
    entry = bytes(6) + struct.pack(">H", 1) + bytes(16) + struct.pack(">HHII", WIDTH, HEIGHT, 0x480000, 0x480000)
    entry += bytes(4) + struct.pack(">H", 1) + b"\x04JPEG".ljust(32, b"\0") + struct.pack(">Hh", 24, -1)
    stbl = _box(
        b"stbl",
        _full(b"stsd", struct.pack(">I", 1), _box(b"jpeg", entry)),
        _full(b"stts", struct.pack(">3I", 1, 1, length)),
        _full(b"stsc", struct.pack(">4I", 1, 1, 1, 1)),
        _full(b"stsz", struct.pack(">3I", 0, 1, size)),
        _full(b"stco", struct.pack(">2I", 1, offset)),
    )
    dinf = _box(b"dinf", _full(b"dref", struct.pack(">I", 1), _full(b"url ", flags=1)))
    minf = _box(b"minf", _full(b"vmhd", bytes(8), flags=1), dinf, stbl)
    return _box(b"moov", mvhd, _box(b"trak", tkhd, _box(b"mdia", mdhd, hdlr, minf)))


def _picture(recording_id: str, topic: str, seconds: int) -> bytes:
    shade = hashlib.sha256(recording_id.encode()).digest()[0]
    told = {"topic": topic, "length": f"{seconds // 60} min {seconds % 60:02d} s", "shade": str(shade)}
    page = typst.compile(_SLIDE.encode(), sys_inputs=told, ignore_system_fonts=True, format="png", ppi=72)
    if not isinstance(page, bytes):
        raise TypeError("the slide of a recording is one page")
    out = io.BytesIO()
    Image.open(io.BytesIO(page)).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()
