"""MP3: frames of MPEG audio (ISO/IEC 11172-3, 2.4; 13818-3), and what programs put around them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.media_files.containers.error import ContainerError

_BEGINNING = re.compile(rb"\xff[\xe2-\xff]|ID3|APETAGEX")
"""Of a frame, or of a tag that says how long it is."""

_TAGS = (b"ID3", b"APETAGEX", b"TAG", b"LYRICSBEGIN")
_V1_L3 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_V2_L3 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = (44_100, 48_000, 32_000)
_HALVES = {0b11: 0, 0b10: 1, 0b00: 2}
"""MPEG 1, 2 and 2.5: how often the rates are halved."""

_SAME = 0xFFFE0C00
"""Bits of a header that all frames of a file share: sync, version, layer, sampling rate."""


def bare(data: bytes) -> bytes:
    """
    Return the sound *data*: its frames, one after the other, and nothing between or around them.

    Tags of all sorts (ID3, APE, Lyrics3) are left out because they are no frames.

    Raises:
        ContainerError: Of what is no tag, less than half is sound.
    """
    parts = list(_parts(data))
    sound = b"".join(data[each.start : each.end] for each in parts if each.is_sound)
    tags = sum(each.end - each.start for each in parts if not each.is_sound)
    if not sound or 2 * len(sound) < len(data) - tags:
        raise ContainerError("less than half of it is sound")
    return sound


class _Part(NamedTuple):
    start: int
    end: int
    is_sound: bool


def _parts(data: bytes) -> Iterator[_Part]:
    """Yield the tags, and the frames joined while they follow one another; what is neither, is lost."""
    place, sort = 0, 0
    while found := _BEGINNING.search(data, place):
        start = found.start()
        place = start + _tag_length(data, start)
        if place > start:
            yield _Part(start, place, is_sound=False)
            continue
        while (length := _frame_length(data, place, sort)) and _is_followed(data, place + length):
            sort = sort or _header(data, place) & _SAME
            place += length
        if place > start:
            yield _Part(start, place, is_sound=True)
        else:
            place = start + 1


def _is_followed(data: bytes, place: int) -> bool:
    """Return whether what is at *place* shows that a frame ends there: another, a tag, or the end."""
    return (
        place == len(data) or bool(_frame_length(data, place, 0)) or data.startswith(_TAGS, place)
    )


def _header(data: bytes, place: int) -> int:
    return int.from_bytes(data[place : place + 4])


def _frame_length(data: bytes, place: int, sort: int) -> int:
    """Return the length of the whole frame at *place*, of that *sort* if it is known; else 0."""
    header = _header(data, place)
    version, layer = header >> 19 & 3, header >> 17 & 3
    rate, bits = header >> 10 & 3, header >> 12 & 15
    if header >> 21 != 0x7FF or version == 0b01 or layer != 0b01 or rate == 3 or not 0 < bits < 15:
        return 0
    if sort and header & _SAME != sort:
        return 0
    halves = _HALVES[version]
    kilobits, samples = (_V2_L3, 72) if halves else (_V1_L3, 144)
    length = samples * 1000 * kilobits[bits] // (_RATES[rate] >> halves) + (header >> 9 & 1)
    return length if place + length <= len(data) else 0


def _tag_length(data: bytes, place: int) -> int:
    """Return the length of the tag at *place*, or 0 (id3.org/id3v2.4.0-structure, 3.1; APEv2)."""
    head = data[place : place + 32]
    if head.startswith(b"APETAGEX") and len(head) == 32:
        has_head = head[23] & 0x20  # then its length is that of what follows
        length = int.from_bytes(head[12:16], "little") + (32 if has_head else 0)
        return min(len(data) - place, length) if has_head else 32
    if len(head) < 10 or not head.startswith(b"ID3") or any(byte & 0x80 for byte in head[6:10]):
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte
    return min(len(data) - place, 10 + size + (10 if head[5] & 0x10 else 0))
