"""JPEG: segments between markers (ITU-T T.81, annex B)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.media.containers import ContainerError

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_LARGEST = 0xFFFF - 2
"""Bytes that one segment holds."""

_AFTER_SCAN = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
"""In a scan FF 00 is a byte FF, and FF D0 to FF D7 restart it: any other marker ends it."""

_JFIF = b"JFIF\0"
_JFIF_LENGTH = 12
"""Of a JFIF header without its thumbnail, whose size are the last two bytes."""


class Segment(NamedTuple):
    """A marker, what it holds, and the scan that follows it, if it begins one."""

    marker: int
    content: bytes
    scan: bytes = b""


def bare(data: bytes) -> bytes:
    """
    Return *data* with its picture, its colours, and nothing else; not what lies behind it, either.

    Phones put the video of a «live photo» there, with its sound and its place.

    Raises:
        ContainerError: It is not put together as a JPEG.
    """
    return _written(kept for each in _segments(data) if (kept := _cleaned(each)))


def labelled(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """
    Return *data*, which `bare` or Pillow made, with *exif* and *xmp*.

    Raises:
        ContainerError: It is not put together as a JPEG.
    """
    said = [b"Exif\0\0" + exif] if exif else []
    said += [b"http://ns.adobe.com/xap/1.0/\0" + xmp] if xmp else []
    if not data.startswith(b"\xff\xd8"):
        raise ContainerError("it does not begin as a JPEG")
    # First of all, as EXIF wants it (CIPA DC-008, 4.5.4); programs find it behind JFIF, too.
    return data[:2] + b"".join(_segment(_APP1, each) for each in said) + data[2:]


def _cleaned(segment: Segment) -> Segment | None:
    marker, content, _ = segment
    if marker == _APP0:
        is_header = content.startswith(_JFIF) and len(content) >= _JFIF_LENGTH
        return Segment(marker, content[:_JFIF_LENGTH] + b"\0\0") if is_header else None
    if marker == _APP2:
        return segment if content.startswith(b"ICC_PROFILE\0") else None
    if marker == _APP14:  # how the colours are told
        return segment if content.startswith(b"Adobe") else None
    return None if _APP1 <= marker <= _APP15 or marker == _COMMENT else segment


def _segments(data: bytes) -> Iterator[Segment]:
    if not data.startswith(b"\xff\xd8"):
        raise ContainerError("it does not begin as a JPEG")
    place = 2
    while True:
        match = _AFTER_SCAN.match(data, place)
        if not match:
            raise ContainerError("something stands where a marker should")
        marker, place = match[1][0], match.end()
        if marker == _END:
            return
        length = int.from_bytes(data[place : place + 2])
        content = data[place + 2 : place + length]
        if length < 2 or len(content) != length - 2:
            raise ContainerError("a segment is cut short")
        place += length
        scan = b""
        if marker == _SCAN:
            end = _AFTER_SCAN.search(data, place)
            if not end:
                raise ContainerError("the last scan has no end")
            scan, place = data[place : end.start()], end.start()
        yield Segment(marker, content, scan)


def _written(segments: Iterator[Segment]) -> bytes:
    parts = (_segment(each.marker, each.content) + each.scan for each in segments)
    return bytes((0xFF, _START)) + b"".join(parts) + bytes((0xFF, _END))


def _segment(marker: int, content: bytes) -> bytes:
    if len(content) > _LARGEST:
        raise ContainerError("too much for one segment")
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content
