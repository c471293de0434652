"""
How many faces a photo seems to show: a small finder that runs on this machine, and never in a build.

«Object Detection with Pixel Intensity Comparisons Organized in Decision Trees» (Markuš and others,
2013, arXiv:1305.4537). `cascade/facefinder` is theirs (github.com/nenadmarkus/pico, MIT), and so is the
algorithm, as `pico.js` has it. It needs no library; those with a neural network take more than a
hundred megabytes, and this only asks.
"""

import struct
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

CASCADE = Path(__file__).parent / "cascade" / "facefinder"

FINDER = "pico facefinder, 1"
"""Another name, and every photo is looked at again."""

SIDE = 320
"""Pixels of the longer side that a photo is looked at in: a face of a sixteenth of it is found."""

_LEAST = 20
_SHIFT = 0.15
_SCALE = 1.25
"""How far a window moves and grows, as parts of it; pico.js uses 0.1 and 1.1, five times as many windows."""

_SURE = 5.0
"""Least sum of a face, from pico.js («empirical»)."""

_OVERLAP = 0.2
"""Share from which on two windows are one face (pico.js)."""

_AROUND = 2
"""Windows that have to see the same face: a chance likeness is seen by one."""


class Grey(NamedTuple):
    """A picture in shades of grey, row by row."""

    pixels: bytes
    width: int
    height: int


class Face(NamedTuple):
    """Where a face may be, in pixels: the middle, and how large it is."""

    row: float
    column: float
    size: float
    score: float


class _Tree(NamedTuple):
    tests: tuple[tuple[int, int, int, int], ...]
    """For each node from 1: row and column of two points, in 256ths of the window."""

    leaves: tuple[float, ...]
    threshold: float


def faces_in(picture: Grey) -> tuple[Face, ...]:
    """Return the faces that *picture* seems to show, the surest first."""
    found = sorted(_windows(picture), key=lambda each: -each.score)
    faces: list[Face] = []
    while found:
        first = found[0]
        same = [each for each in found if _overlap(first, each) > _OVERLAP]
        found = [each for each in found if _overlap(first, each) <= _OVERLAP]
        score = sum(each.score for each in same)
        if len(same) >= _AROUND and score > _SURE:
            middle = [sum(values) / len(same) for values in zip(*same, strict=True)]
            faces.append(Face(middle[0], middle[1], middle[2], score))
    return tuple(faces)


def _windows(picture: Grey) -> Iterator[Face]:
    trees, depth = _cascade()
    size = float(_LEAST)
    while size <= min(picture.width, picture.height):
        step = max(1, int(_SHIFT * size))
        edge = int(size / 2 + 1)
        scaled = _scaled(trees, size, picture.width)
        for row in range(edge, picture.height - edge + 1, step):
            for column in range(edge, picture.width - edge + 1, step):
                score = _score(picture.pixels, row * picture.width + column, scaled, depth)
                if score > 0:
                    yield Face(row, column, size, score)
        size *= _SCALE


_Scaled = list[tuple[list[tuple[int, int]], tuple[float, ...], float]]


def _scaled(trees: Sequence[_Tree], size: float, width: int) -> _Scaled:
    """Return the *trees* with their points as distances in a picture of that *width*."""

    def place(row: int, column: int) -> int:
        return (int(row * size) >> 8) * width + (int(column * size) >> 8)

    return [
        (
            [(place(one, two), place(three, four)) for one, two, three, four in tree.tests],
            tree.leaves,
            tree.threshold,
        )
        for tree in trees
    ]


def _score(pixels: bytes, at: int, trees: _Scaled, depth: int) -> float:
    total, threshold = 0.0, 0.0
    for tests, leaves, threshold in trees:
        node = 1
        for _ in range(depth):
            one, other = tests[node]
            node = 2 * node + (pixels[at + one] <= pixels[at + other])
        total += leaves[node - len(leaves)]
        if total <= threshold:
            return -1.0
    return total - threshold


def _overlap(one: Face, other: Face) -> float:
    def shared(first: float, second: float) -> float:
        low = max(first - one.size / 2, second - other.size / 2)
        high = min(first + one.size / 2, second + other.size / 2)
        return max(0.0, high - low)

    both = shared(one.row, other.row) * shared(one.column, other.column)
    return both / (one.size**2 + other.size**2 - both)


@cache
def _cascade() -> tuple[tuple[_Tree, ...], int]:
    """Return the trees of the cascade, and how deep they are."""
    data = CASCADE.read_bytes()
    depth, count = struct.unpack_from("<ii", data, 8)
    leaves = 1 << depth
    at, trees = 16, []
    for _ in range(count):
        codes = struct.unpack_from(f"<{4 * (leaves - 1)}b", data, at)
        at += 4 * (leaves - 1)
        values = struct.unpack_from(f"<{leaves}f", data, at)
        at += 4 * leaves
        (threshold,) = struct.unpack_from("<f", data, at)
        at += 4
        tests = ((0, 0, 0, 0), *zip(*[iter(codes)] * 4, strict=True))
        trees.append(_Tree(tests, values, threshold))
    return tuple(trees), depth
