"""PNG: chunks, each with its length, name, content and checksum (PNG 3rd edition, section 5)."""

import struct
import zlib
from collections.abc import Iterator

from plugins.media_files.containers import icc
from plugins.media_files.containers.error import ContainerError

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    {
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"),
        *(b"cHRM", b"gAMA", b"iCCP", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"sBIT"),
    }
)
"""The picture, and what its colours need; texts, times, and what programs put there are not."""

_BLOCK = 65_535
_LARGEST_PROFILE = 4_000_000
"""Bytes; those of printers are the largest, and have less than half of it."""


def bare(data: bytes) -> bytes:
    """
    Return *data* with its picture, its colours, and nothing else; of a moving one, the first.

    Raises:
        ContainerError: It is not put together as a PNG.
    """
    return _SIGNATURE + b"".join(
        _chunk(name, _profile(content) if name == b"iCCP" else content)
        for name, content in _chunks(data)
        if name in _KEPT
    )


def labelled(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """
    Return *data*, which `bare` made, with *exif* and *xmp*.

    Raises:
        ContainerError: It is not put together as a PNG.
    """
    said = [_chunk(b"eXIf", exif)] if exif else []
    # An international text without compression, language or translated keyword (11.3.3.4).
    said += [_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)] if xmp else []
    (name, header), *others = _chunks(data)
    rest = (_chunk(*each) for each in others)
    return b"".join((_SIGNATURE, _chunk(name, header), *said, *rest))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not data.startswith(_SIGNATURE):
        raise ContainerError("it does not begin as a PNG")
    place, name = len(_SIGNATURE), b""
    while name != b"IEND":
        length, name = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        content = data[place + 8 : place + 8 + length]
        if len(name) != 4 or len(content) != length:
            raise ContainerError("a chunk is cut short")
        yield name, content
        place += 12 + length


def _profile(content: bytes) -> bytes:
    """Return an iCCP chunk without the names and texts of its profile (11.3.2.3)."""
    _, _, packed = content.partition(b"\0")
    unpacking = zlib.decompressobj()
    try:
        profile = unpacking.decompress(packed[1:], _LARGEST_PROFILE)
    except zlib.error:
        raise ContainerError("its profile cannot be unpacked") from None
    return b"icc\0\0" + _stored(icc.bare(profile))


def _stored(data: bytes) -> bytes:
    """Return *data* as zlib without compression (RFC 1950, 1951): the same with every library."""
    whole = range(0, len(data), _BLOCK) or (0,)
    blocks = (
        (start + _BLOCK >= len(data)).to_bytes()
        + struct.pack("<HH", len(block := data[start : start + _BLOCK]), len(block) ^ 0xFFFF)
        + block
        for start in whole
    )
    return b"\x78\x01" + b"".join(blocks) + zlib.adler32(data).to_bytes(4)


def _chunk(name: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(name + content)
    return len(content).to_bytes(4) + name + content + checksum.to_bytes(4)
