"""Whether a picture is all there: a decoder fills up what is missing, and says nothing."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from plugins.media_files.containers import ContainerError
from plugins.media_files.containers.jpeg import END, Scan, scans_of

Look = Callable[[bytes], bytes]
"""Takes a file, gives its pixels, or a smaller picture of them."""

_ODD = bytes(range(1, 251, 5)) * 4
"""Bytes that no picture needs where they are put: no marker of JPEG is among them."""

_HOLE = 256
"""Zeros in a row that only a flat picture has, or one whose rest never came."""

_ZEROS = re.compile(rb"\0{%d,}" % _HOLE)
_PRECISE = 63
"""The last of the 64 numbers of a block (T.81, A.3.6)."""


def is_whole_jpeg(data: bytes, look: Look) -> bool:
    """
    Return whether the JPEG *data*, which can be decoded, has all of its picture.

    Where data end too early, decoders go on as if there were zeros (libjpeg warns, Pillow tells
    nobody). So other bytes are put behind each scan: to a picture that is whole they make no
    difference. What a program that only reserved the room for the rest left there are zeros; they
    are part of a picture only if it becomes another one without them.

    A file that is not put together as a JPEG says nothing of this: Pillow's word has to do.
    """
    try:
        scans = list(scans_of(data))
    except ContainerError:
        return True
    if not scans or not _is_precise(scans):
        return False
    seen = look(data)
    places = [scan.end for scan in scans]
    parts = (data[start:end] for start, end in pairwise([0, *places, len(data)]))
    if look(_ODD.join(parts) + END) != seen:
        return False
    return not _has_hole(data[scans[-1].start : scans[-1].end]) or _counts(
        data, scans[-1], seen, look
    )


def is_whole_webp(data: bytes, look: Look) -> bool:
    """Return whether the WebP *data*, which can be decoded, ends in no room that was never filled."""
    return not _has_hole(data) or _counts(data, Scan(0, len(data), ()), look(data), look)


def _has_hole(scan: bytes) -> bool:
    return _ZEROS.search(scan, max(0, len(scan) - 4 * _HOLE)) is not None


def _counts(data: bytes, scan: Scan, seen: bytes, look: Look) -> bool:
    """Return whether the end of *scan* makes a difference to what is *seen*."""
    start = max(scan.start, scan.end - len(_ODD))
    changed = data[:start] + _ODD[: scan.end - start] + data[scan.end :]
    try:
        return look(changed) != seen
    except OSError:
        return True


class _Told(NamedTuple):
    component: int
    number: int


def _is_precise(scans: list[Scan]) -> bool:
    """Return whether *scans* tell every number they begin to tell to its last bit (T.81, G.1.1)."""
    left: dict[_Told, int] = {}
    for scan in scans:
        left |= dict(_left_by(scan))
    components = {told.component for told in left}
    wanted = {_Told(each, number) for each in components for number in range(_PRECISE + 1)}
    return wanted <= left.keys() and not any(left.values())


def _left_by(scan: Scan) -> Iterator[tuple[_Told, int]]:
    """Yield what *scan* tells of, and how many bits of each it leaves to others."""
    for component, first, last, bits in scan.components:
        for number in range(first, last + 1):
            yield _Told(component, number), bits
