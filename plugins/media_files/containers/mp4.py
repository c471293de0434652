"""MP4 and QuickTime: boxes of ISO/IEC 14496-12, some of which hold others."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from plugins.media_files.containers.error import ContainerError

_HOLDERS = frozenset(
    {
        b"moov",
        b"trak",
        b"mdia",
        b"minf",
        b"stbl",
        b"dinf",
        b"edts",
        b"mvex",
        b"moof",
        b"traf",
        b"mfra",
    }
)
_AT_TOP = frozenset(
    {b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"ssix", b"pdin"}
)
_INSIDE = frozenset(
    {
        *(b"mvhd", b"trak", b"iods", b"mvex", b"mehd", b"trex", b"leva"),
        *(b"tkhd", b"tref", b"tapt", b"edts", b"elst", b"mdia", b"mdhd", b"hdlr", b"elng", b"minf"),
        *(b"vmhd", b"smhd", b"sthd", b"nmhd", b"gmhd", b"dinf", b"dref", b"stbl", b"stsd", b"stts"),
        *(b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"stps", b"stsh"),
        *(b"stdp", b"padb", b"sdtp", b"subs", b"saiz", b"saio", b"sbgp", b"sgpd", b"senc"),
        *(b"mfhd", b"traf", b"tfhd", b"tfdt", b"trun", b"tfra", b"mfro"),
    }
)
"""What players need. Anything else may tell of a place, a camera or a person: `udta`, `meta`, `uuid`…"""

_SHOWN = frozenset({b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp"})
"""Sorts of track that people see or hear; others tell where a telephone was at each second."""

_DEEPEST = 8
_LARGEST_COUNT = 10_000_000
_COMPRESSOR = slice(50, 82)
"""Of a picture's sample entry, counted from its length: the name of a program (12.1.3)."""


class _Box(NamedTuple):
    name: bytes
    start: int
    content: int
    """Where it begins behind the name."""

    end: int


def bare(data: bytes) -> bytes:
    """
    Return the film or sound *data* with nothing that players do not need.

    What is left out becomes a `free` box of zeros, so that nothing moves: every other byte is as it
    was, and the offsets of the samples stay true. Samples that no seen or heard track has are zeros.

    Raises:
        ContainerError: It is cut short, or not put together as an MP4.
    """
    return _Film(data).bare()


class _Film:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.made = bytearray(data)
        self.used: list[tuple[int, int]] = []
        """From where to where the samples are."""

        self.has_hidden_track = False

    def bare(self) -> bytes:
        boxes = list(self._boxes(0, len(self.data)))
        names = [box.name for box in boxes]
        if names.count(b"moov") != 1:
            raise ContainerError("it does not say what is in it")
        for box in boxes:
            self._clean(box, _AT_TOP, 0)
        if not self.used and b"moof" not in names:
            raise ContainerError("it has nothing to see or to hear")
        if b"moof" not in names:
            self._blank_unused([box for box in boxes if box.name == b"mdat"])
        elif self.has_hidden_track:
            raise ContainerError("it is in pieces, some of which nobody sees")
        return bytes(self.made)

    def _boxes(self, start: int, end: int) -> Iterator[_Box]:
        while start < end:
            if end - start < 8 and not any(self.data[start:end]):
                return  # QuickTime closes some lists with zeros
            length, name = self._number(start, 4), self.data[start + 4 : start + 8]
            content = start + 8
            if length == 1:
                length, content = self._number(content, 8), content + 8
            stop = end if length == 0 else start + length
            if stop < content or stop > end or len(name) != 4:
                raise ContainerError("a box is cut short")
            yield _Box(name, start, content, stop)
            start = stop

    def _clean(self, box: _Box, known: frozenset[bytes], depth: int) -> None:
        if depth > _DEEPEST:
            raise ContainerError("its boxes are nested without end")
        if box.name not in known:
            self._free(box)
        elif box.name == b"trak":
            self._track(box, depth)
        elif box.name in _HOLDERS:
            for inner in self._boxes(box.content, box.end):
                self._clean(inner, _INSIDE, depth + 1)
        else:
            self._forget(box)

    def _forget(self, box: _Box) -> None:
        match box.name:
            case b"mvhd" | b"tkhd" | b"mdhd":
                self._times(box)
            case b"hdlr":
                self._handler(box)
            case b"dref":
                self._references(box)

    def _track(self, box: _Box, depth: int) -> None:
        found = dict(self._below(box))
        handler, chunks = found.get(b"hdlr"), found.get(b"stco") or found.get(b"co64")
        sort = self.data[handler.content + 8 : handler.content + 12] if handler else b""
        if sort not in _SHOWN:
            self.has_hidden_track = True
            self._free(box)
            return
        if b"stsd" not in found or not chunks or b"stsc" not in found:
            raise ContainerError("a track does not say where it is")
        sizes = found.get(b"stsz") or found.get(b"stz2")
        self.used += self._chunks(chunks, found[b"stsc"], sizes)
        if sort == b"vide":
            self._forget_programs(found[b"stsd"])
        for inner in self._boxes(box.content, box.end):
            self._clean(inner, _INSIDE, depth + 1)

    def _below(self, box: _Box, depth: int = 0) -> Iterator[tuple[bytes, _Box]]:
        if depth > _DEEPEST:
            raise ContainerError("its boxes are nested without end")
        for inner in self._boxes(box.content, box.end):
            # The first `hdlr` is the track's own; QuickTime's second one tells of its data.
            if inner.name == b"minf":
                yield from (
                    (name, each) for name, each in self._below(inner, depth + 1) if name != b"hdlr"
                )
            elif inner.name in _HOLDERS:
                yield from self._below(inner, depth + 1)
            else:
                yield inner.name, inner

    def _chunks(self, places: _Box, runs: _Box, sizes: _Box | None) -> Iterator[tuple[int, int]]:
        """Yield where each chunk of samples begins and ends (8.7.4, 8.7.5)."""
        width = 8 if places.name == b"co64" else 4
        starts = self._numbers(places, 4, width)
        firsts = [(first, count) for first, count, _ in self._rows(runs)]
        lengths = self._lengths(sizes)
        turn = 0
        for number, start in enumerate(starts, 1):
            while turn + 1 < len(firsts) and firsts[turn + 1][0] <= number:
                turn += 1
            count = firsts[turn][1] if firsts else 0
            end = start + sum(islice(lengths, min(count, _LARGEST_COUNT)))
            if end > len(self.data):
                raise ContainerError("it ends before its last sample")
            yield start, end

    def _lengths(self, sizes: _Box | None) -> Iterator[int]:
        if sizes is None:
            return
        place = sizes.content + 4
        fixed, count = self._number(place, 4), self._number(place + 4, 4)
        if count > _LARGEST_COUNT:
            raise ContainerError("it has more samples than anybody films")
        if sizes.name == b"stz2":
            yield from self._short_lengths(sizes, fixed & 255, count)
        elif fixed:
            yield from (fixed for _ in range(count))
        else:
            yield from self._numbers(sizes, 8, 4)

    def _short_lengths(self, sizes: _Box, bits: int, count: int) -> Iterator[int]:
        packed = self.data[sizes.content + 12 : sizes.end]
        if bits not in {4, 8, 16} or len(packed) * 8 < count * bits:
            raise ContainerError("its samples have no length")
        whole = int.from_bytes(packed)
        for number in range(1, count + 1):
            yield whole >> (len(packed) * 8 - number * bits) & (1 << bits) - 1

    def _numbers(self, box: _Box, offset: int, width: int) -> Iterator[int]:
        """Yield the numbers of a table whose count is at *offset* of *box*."""
        place = box.content + offset
        count = self._number(place, 4)
        if place + 4 + count * width > box.end:
            raise ContainerError("a table is cut short")
        for number in range(count):
            yield self._number(place + 4 + number * width, width)

    def _rows(self, box: _Box) -> Iterator[tuple[int, int, int]]:
        count = self._number(box.content + 4, 4)
        if box.content + 8 + count * 12 > box.end:
            raise ContainerError("a table is cut short")
        for number in range(count):
            place = box.content + 8 + number * 12
            yield self._number(place, 4), self._number(place + 4, 4), self._number(place + 8, 4)

    def _forget_programs(self, entries: _Box) -> None:
        for entry in self._boxes(entries.content + 8, entries.end):
            if entry.end - entry.start >= _COMPRESSOR.stop:
                self._zero(entry.start + _COMPRESSOR.start, entry.start + _COMPRESSOR.stop)

    def _times(self, box: _Box) -> None:
        """Forget when it was filmed: zero is «not known» (8.2.2)."""
        width = 8 if self.data[box.content : box.content + 1] == b"\1" else 4
        self._zero(box.content + 4, min(box.end, box.content + 4 + 2 * width))

    def _handler(self, box: _Box) -> None:
        """Forget which program made a track: all but what sort it is (8.4.3)."""
        self._zero(min(box.end, box.content + 12), box.end)

    def _references(self, box: _Box) -> None:
        """Forget the files that it was put together from: what a reference has besides its flags."""
        for each in self._boxes(min(box.end, box.content + 8), box.end):
            self._zero(min(each.end, each.content + 4), each.end)

    def _free(self, box: _Box) -> None:
        self.made[box.start + 4 : box.start + 8] = b"free"
        self._zero(box.content, box.end)

    def _blank_unused(self, holders: list[_Box]) -> None:
        self.used.sort()
        for box in holders:
            place = box.content
            for start, end in self.used:
                if end > place and start < box.end:
                    self._zero(place, max(place, start))
                    place = max(place, end)
            self._zero(min(place, box.end), box.end)

    def _zero(self, start: int, end: int) -> None:
        self.made[start:end] = bytes(end - start)

    def _number(self, place: int, width: int) -> int:
        if place + width > len(self.data):
            raise ContainerError("it ends in the middle of a number")
        return int.from_bytes(self.data[place : place + width])
