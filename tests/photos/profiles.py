"""A colour profile (ICC.1:2001-04) wider than sRGB, as cameras use, made here."""

import struct

_D50 = (0.9642, 1.0, 0.8249)
_RED, _GREEN, _BLUE = (0.6097, 0.3111, 0.0195), (0.2053, 0.6257, 0.0609), (0.1492, 0.0632, 0.7446)
"""The primaries of Adobe RGB (1998), adapted to D50."""


def wide_profile(said: str = "Wide") -> bytes:
    """Return a display profile with those primaries and a gamma of 2.2; its texts are what is *said*."""
    words = said.encode() + b"\0"
    gamma = b"curv" + struct.pack(">IIHxx", 0, 1, round(2.2 * 256))
    tags = {
        b"desc": b"desc" + struct.pack(">II", 0, len(words)) + words.ljust(83, b"\0") + b"\0",
        b"cprt": (b"text\0\0\0\0" + words).ljust(40, b"\0"),
        b"dmdd": b"mluc"
        + struct.pack(">4xII2s2sII", 1, 12, b"es", b"CL", 2 * len(said), 28)
        + said.encode("utf-16-be"),
        b"wtpt": _xyz(_D50),
        b"rXYZ": _xyz(_RED),
        b"gXYZ": _xyz(_GREEN),
        b"bXYZ": _xyz(_BLUE),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), gamma),
    }
    start = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += name + struct.pack(">II", start + len(body), len(content))
        body += content
    head = struct.pack(">I4xI", start + len(body), 0x02100000) + b"mntrRGB XYZ "
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + _numbers(_D50)
    return head.ljust(128, b"\0") + table + body


def _xyz(colour: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + _numbers(colour)


def _numbers(values: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)
