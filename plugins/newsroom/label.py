"""What a recording says of itself where it is kept: our own words, and no others."""

# mutagen's frames say nothing of their types:
# mypy: allow-untyped-calls

from collections.abc import Iterable
from io import BytesIO
from itertools import chain
from typing import NamedTuple

_UTF16 = 1
"""The encoding that every player reads (ID3v2.3, 3.3)."""

_LARGEST_MARK = 0xFFFFFFFF
"""As a place in bytes: not used (ID3v2 Chapter Frame Addendum, 3.1)."""


class Mark(NamedTuple):
    """A part of a recording."""

    start: int
    """Seconds."""

    title: str


class Label(NamedTuple):
    """A recording's name, whose it is, what it is a part of, and its own parts."""

    title: str = ""
    artist: str = ""
    album: str = ""
    marks: tuple[Mark, ...] = ()
    seconds: int = 0


UNLABELLED = Label()


def id3(label: Label) -> bytes:
    """Return *label* as players read it in an MP3 (id3.org/id3v2.3.0); nothing to say, b""."""
    if not label.title:
        return b""
    from mutagen.id3 import ID3, TALB, TIT2, TPE1

    tag = ID3()
    for frame, text in ((TIT2, label.title), (TPE1, label.artist), (TALB, label.album)):
        tag.add(frame(encoding=_UTF16, text=[text]))
    for each in _chapters(label):
        tag.add(each)
    out = BytesIO()
    tag.save(out, v1=0, v2_version=3, padding=lambda _: 0)
    return out.getvalue()


def _chapters(label: Label) -> Iterable[object]:
    from mutagen.id3 import CHAP, CTOC, TIT2, CTOCFlags

    if not label.marks:
        return ()
    names = [f"c{number}" for number in range(len(label.marks))]
    ends = [*(mark.start for mark in label.marks[1:]), label.seconds]
    flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    contents = CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[])
    parts = (
        CHAP(
            element_id=name,
            start_time=mark.start * 1000,
            end_time=max(mark.start, end) * 1000,
            start_offset=_LARGEST_MARK,
            end_offset=_LARGEST_MARK,
            sub_frames=[TIT2(encoding=_UTF16, text=[mark.title])],
        )
        for name, mark, end in zip(names, label.marks, ends, strict=True)
    )
    return chain((contents,), parts)
