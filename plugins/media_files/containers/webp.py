"""WebP: RIFF chunks (RFC 9649, section 2)."""

from collections.abc import Iterable, Iterator

from plugins.media_files.containers import icc
from plugins.media_files.containers.error import ContainerError

_PIXELS = (b"VP8 ", b"VP8L")
_KEPT = frozenset({b"VP8X", b"ICCP", b"ALPH", b"ANIM", b"ANMF", *_PIXELS})
_XMP, _EXIF, _ALPHA = 0x04, 0x08, 0x10
"""Flags of VP8X: what else the file has (2.7)."""

Chunk = tuple[bytes, bytes]


def bare(data: bytes) -> bytes:
    """
    Return *data* with its picture, its colours, and nothing else.

    Raises:
        ContainerError: It is not put together as a WebP.
    """
    return _written(
        (name, _cleaned(name, content)) for name, content in _chunks(data) if name in _KEPT
    )


def _cleaned(name: bytes, content: bytes) -> bytes:
    if name == b"VP8X":
        return bytes((content[0] & ~(_XMP | _EXIF), *content[1:])) if content else content
    return icc.bare(content) if name == b"ICCP" else content


def labelled(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """
    Return *data*, which `bare` made, with *exif* and *xmp*.

    Raises:
        ContainerError: It is not put together as a WebP.
    """
    if not exif and not xmp:
        return data
    chunks = list(_chunks(data))
    name, header = chunks[0]
    if name != b"VP8X":
        chunks.insert(0, (b"VP8X", _header_of(name, header)))
    flags = chunks[0][1][0] | (_EXIF if exif else 0) | (_XMP if xmp else 0)
    chunks[0] = (b"VP8X", bytes((flags, *chunks[0][1][1:])))
    said = [(b"EXIF", exif)] if exif else []
    said += [(b"XMP ", xmp)] if xmp else []
    return _written([*chunks, *said])


def _header_of(name: bytes, pixels: bytes) -> bytes:
    """Return the VP8X of a simple file: flags, three bytes for later, width and height less one."""
    if name == b"VP8 ":  # RFC 6386, 9.1: behind the frame's tag and its start code
        width = int.from_bytes(pixels[6:8], "little") & 0x3FFF
        height = int.from_bytes(pixels[8:10], "little") & 0x3FFF
        flags = 0
    else:  # RFC 9649, 3.4: 14 bits each behind the signature, then the one that tells of alpha
        bits = int.from_bytes(pixels[1:5], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        flags = _ALPHA if bits >> 28 & 1 else 0
    return bytes((flags, 0, 0, 0)) + b"".join(
        (side - 1).to_bytes(3, "little") for side in (width, height)
    )


def _chunks(data: bytes) -> Iterator[Chunk]:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ContainerError("it does not begin as a WebP")
    place, end = 12, 8 + int.from_bytes(data[4:8], "little")
    while place + 8 <= min(end, len(data)):
        name, length = (
            data[place : place + 4],
            int.from_bytes(data[place + 4 : place + 8], "little"),
        )
        content = data[place + 8 : place + 8 + length]
        if len(content) != length:
            raise ContainerError("a chunk is cut short")
        yield name, content
        place += 8 + length + length % 2
    if place == 12:
        raise ContainerError("it is empty")


def _written(chunks: Iterable[Chunk]) -> bytes:
    body = b"WEBP" + b"".join(
        name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
        for name, content in chunks
    )
    return b"RIFF" + len(body).to_bytes(4, "little") + body
