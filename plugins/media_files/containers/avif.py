"""AVIF as libavif writes a picture: boxes of ISO/IEC 14496-12, with one item (HEIF, 23008-12)."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.media_files.containers.error import ContainerError

_VERSION = 4
"""Bytes of version and flags that begin a full box."""

_WIDTHS = b"\x44\x00"
"""Of the numbers in `iloc`: offsets and lengths of four bytes, no base offset, no index."""

_ENTRY = 14
"""Bytes of an item's place with one extent: item, data reference, count, offset, length."""


class Box(NamedTuple):
    """A box: its name, and what it holds."""

    name: bytes
    content: bytes


def labelled(data: bytes, exif: bytes) -> bytes:
    """
    Return *data*, which Pillow made, with *exif* as a second item that describes the first.

    Raises:
        ContainerError: It is put together in another way than libavif does.
    """
    if not exif:
        return data
    boxes = dict(_boxes(data))
    if list(boxes) != [b"ftyp", b"meta", b"mdat"]:
        raise ContainerError("its boxes are others than libavif's")
    inner = dict(_boxes(boxes[b"meta"][_VERSION:]))
    if list(inner) != [b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp"]:
        raise ContainerError("it describes more than one picture")
    offset, length = _place(inner[b"iloc"])
    payload = b"\0\0\0\0" + exif  # where the TIFF header begins (HEIF, annex A.2.1)
    described = {
        **inner,
        b"iloc": _places((offset, length), (0, len(payload))),
        b"iinf": _infos(inner[b"iinf"]),
        # Item 2 describes item 1.
        b"iref": b"\0" * _VERSION + _box(b"cdsc", b"\0\2\0\1\0\1"),
    }
    order = (b"hdlr", b"pitm", b"iloc", b"iinf", b"iref", b"iprp")
    start = len(_box(b"ftyp", boxes[b"ftyp"]))
    moved = len(_meta(described, order)) - len(_box(b"meta", boxes[b"meta"]))
    described[b"iloc"] = _places((offset + moved, length), (len(data) + moved, len(payload)))
    return data[:start] + _meta(described, order) + _box(b"mdat", boxes[b"mdat"] + payload)


def _place(iloc: bytes) -> tuple[int, int]:
    """Return offset and length of the one item."""
    entry = iloc[_VERSION + 4 :]
    is_known = iloc[:_VERSION] == b"\0" * _VERSION and iloc[_VERSION : _VERSION + 4] == (
        _WIDTHS + b"\0\1"
    )
    if not is_known or len(entry) != _ENTRY or entry[:6] != b"\0\1\0\0\0\1":
        raise ContainerError("its item lies in another way than libavif puts it")
    return int.from_bytes(entry[6:10]), int.from_bytes(entry[10:14])


def _places(*places: tuple[int, int]) -> bytes:
    entries = (
        number.to_bytes(2) + b"\0\0\0\1" + offset.to_bytes(4) + length.to_bytes(4)
        for number, (offset, length) in enumerate(places, 1)
    )
    return b"\0" * _VERSION + _WIDTHS + len(places).to_bytes(2) + b"".join(entries)


def _infos(iinf: bytes) -> bytes:
    """Return the list of items with the EXIF at its end: item 2, not protected, without a name."""
    if iinf[: _VERSION + 2] != b"\0\0\0\0\0\1":
        raise ContainerError("it lists its items in another way than libavif does")
    exif = _box(b"infe", b"\2\0\0\1" + b"\0\2\0\0Exif\0")  # hidden: it is no picture
    return b"\0" * _VERSION + b"\0\2" + iinf[_VERSION + 2 :] + exif


def _meta(inner: dict[bytes, bytes], order: tuple[bytes, ...]) -> bytes:
    parts = b"".join(_box(name, inner[name]) for name in order)
    return _box(b"meta", b"\0" * _VERSION + parts)


def _boxes(data: bytes) -> Iterator[Box]:
    place = 0
    while place < len(data):
        length, name = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        if length < 8 or place + length > len(data):
            raise ContainerError("a box is cut short")
        yield Box(name, data[place + 8 : place + length])
        place += length


def _box(name: bytes, content: bytes) -> bytes:
    return (len(content) + 8).to_bytes(4) + name + content
