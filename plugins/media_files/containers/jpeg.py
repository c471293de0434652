"""JPEG: segments between markers (ITU-T T.81, annex B)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.media_files.containers import icc
from plugins.media_files.containers.error import ContainerError

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP13, _APP14, _APP15, _COMMENT = (
    *(0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xEF, 0xFE),
)
_LARGEST = 0xFFFF - 2
"""Bytes that one segment holds."""

_AFTER_SCAN = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
"""In a scan FF 00 is a byte FF, and FF D0 to FF D7 restart it: any other marker ends it."""

_PROFILE = 14
"""Bytes before each part of a profile: its name, the part's number, how many there are (ICC, B.4)."""

_JFIF = b"JFIF\0"
_JFIF_LENGTH = 12
"""Of a JFIF header without its thumbnail, whose size are the last two bytes."""


END = bytes((0xFF, _END))


class Scan(NamedTuple):
    """Where the coded data of a picture, or of a part of its precision, are in the file."""

    start: int
    end: int
    components: tuple[tuple[int, int, int, int], ...]
    """Component, first and last number of its blocks, bits left to later scans (T.81, B.2.3)."""


class Segment(NamedTuple):
    """A marker, what it holds, and the scan that follows it, if it begins one."""

    marker: int
    content: bytes
    scan: bytes = b""
    place: int = 0
    """Where the scan begins."""


def bare(data: bytes) -> bytes:
    """
    Return *data* with its picture, its colours, and nothing else; not what lies behind it, either.

    Phones put the video of a «live photo» there, with its sound and its place.

    Raises:
        ContainerError: It is not put together as a JPEG.
    """
    segments = [kept for each in _segments(data) if (kept := _cleaned(each))]
    return _written(_with_silent_profile(segments))


def labelled(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """
    Return *data*, which `bare` made, with *exif* and *xmp*.

    Raises:
        ContainerError: It is not put together as a JPEG.
    """
    said = [b"Exif\0\0" + exif] if exif else []
    said += [b"http://ns.adobe.com/xap/1.0/\0" + xmp] if xmp else []
    if not data.startswith(b"\xff\xd8"):
        raise ContainerError("it does not begin as a JPEG")
    # First of all, as EXIF wants it (CIPA DC-008, 4.5.4); programs find it behind JFIF, too.
    return data[:2] + b"".join(_segment(_APP1, each) for each in said) + data[2:]


def with_resources(data: bytes, resources: bytes) -> bytes:
    """
    Return *data*, which `bare` made, with *resources* of Photoshop, in which IPTC's IIM is told.

    Raises:
        ContainerError: It is not put together as a JPEG.
    """
    if not data.startswith(b"\xff\xd8"):
        raise ContainerError("it does not begin as a JPEG")
    return data[:2] + (_segment(_APP13, resources) if resources else b"") + data[2:]


def scans_of(data: bytes) -> Iterator[Scan]:
    """
    Yield the scans of the picture *data*; the last may lack its end.

    Raises:
        ContainerError: It is not put together as a JPEG.
    """
    place = len(data)
    for segment in _segments(data, is_cut=True):
        if segment.marker == _SCAN:
            place = segment.place
            yield Scan(place, place + len(segment.scan), tuple(_components(segment.content)))


def _components(header: bytes) -> Iterator[tuple[int, int, int, int]]:
    count = header[0] if header else 0
    if len(header) != 4 + 2 * count:
        raise ContainerError("a scan tells nothing of itself")
    first, last, bits = header[-3:]
    for number in range(count):
        yield header[1 + 2 * number], first, min(last, 63), bits & 15


def _cleaned(segment: Segment) -> Segment | None:
    marker, content, *_ = segment
    if marker == _APP0:
        is_header = content.startswith(_JFIF) and len(content) >= _JFIF_LENGTH
        return Segment(marker, content[:_JFIF_LENGTH] + b"\0\0") if is_header else None
    if marker == _APP2:
        return segment if content.startswith(b"ICC_PROFILE\0") else None
    if marker == _APP14:  # how the colours are told
        return segment if content.startswith(b"Adobe") else None
    return None if _APP1 <= marker <= _APP15 or marker == _COMMENT else segment


def _with_silent_profile(segments: list[Segment]) -> Iterator[Segment]:
    """Yield *segments* with the profile, which several of them may hold, without its texts."""
    parts = sorted(
        (each for each in segments if each.marker == _APP2),
        key=lambda each: each.content[:_PROFILE],
    )
    silent = icc.bare(b"".join(each.content[_PROFILE:] for each in parts))
    made: dict[bytes, bytes] = {}
    place = 0
    for each in parts:
        length = len(each.content) - _PROFILE
        made[each.content] = each.content[:_PROFILE] + silent[place : place + length]
        place += length
    for each in segments:
        yield each._replace(content=made[each.content]) if each.marker == _APP2 else each


def _segments(data: bytes, *, is_cut: bool = False) -> Iterator[Segment]:
    """Yield the segments of *data*; if it *is_cut*, its last scan may go on to its end."""
    if not data.startswith(b"\xff\xd8"):
        raise ContainerError("it does not begin as a JPEG")
    place = 2
    while True:
        match = _AFTER_SCAN.match(data, place)
        if is_cut and place == len(data):
            return
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
        start = place
        if marker == _SCAN:
            place = _end_of_scan(data, start, is_cut=is_cut)
        yield Segment(marker, content, data[start:place], start)


def _end_of_scan(data: bytes, start: int, *, is_cut: bool) -> int:
    end = _AFTER_SCAN.search(data, start)
    if not end and not is_cut:
        raise ContainerError("the last scan has no end")
    return end.start() if end else len(data)


def _written(segments: Iterator[Segment]) -> bytes:
    parts = (_segment(each.marker, each.content) + each.scan for each in segments)
    return bytes((0xFF, _START)) + b"".join(parts) + bytes((0xFF, _END))


def _segment(marker: int, content: bytes) -> bytes:
    if len(content) > _LARGEST:
        raise ContainerError("too much for one segment")
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content
