"""
Letters: how wide they are, which stand close together, and how they look, from the house's fonts.

How Pillow lays words out by itself depends on whether the machine has FriBiDi, and hinting makes
letters wider or narrower by their size. So how wide they are is told beside the font (tools/fonts.py),
and every letter is drawn large and reduced: the same on every machine, in every size.
"""

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from itertools import pairwise
from math import ceil, floor
from pathlib import Path
from typing import NamedTuple
from unicodedata import category, normalize

from PIL import Image, ImageDraw, ImageFont

TITLE = "rokkitt-700"
TEXT = "atkinson-hyperlegible-next-400"
STRONG = "atkinson-hyperlegible-next-700"

EM = 1000
"""Units that a font is drawn in, by which widths are told: a letter of 500 is half as wide as the
letters are large."""

_FINE = 4
"""Edges are drawn this many times larger, and places are told to that part of a pixel."""

_SAME = str.maketrans(
    {
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}",
        "\N{NUMERO SIGN}": "N.º",
    }
)
"""Signs that no font here has, and what says the same."""

BOX = "\N{REPLACEMENT CHARACTER}"
"""No font has it: it is seen as an empty box."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Mn", "Me"})
"""Categories (UnicodeData.txt) of what nobody sees by itself, as what joins two emoji."""

_DECORATION = frozenset({"So", "Sk"})
"""Those of emoji."""


def drawable(text: str, face: str) -> str:
    """
    Return *text* as *face* draws it; what the font lacks is left out, or is seen as an empty box.

    Emoji and invisible characters are left out. A letter with a mark that is lacking stands without
    it, and one of another script is the box that shows that something is missing.
    """
    drawn = "".join(_drawn(letter, face) for letter in _plain(text))
    return " ".join(filter(None, drawn.split(" ")))


def printable(text: str, face: str = STRONG) -> str:
    """Return *text* as *face* prints it: a letter of another script is a question mark, for PDF knows no box."""
    return re.sub(f"{BOX}+", "?", drawable(text, face))


def undrawn(text: str, face: str = TITLE) -> str:
    """Return what people see in *text* and *face* does not draw, each character once."""
    if _measures(face).widths.keys() >= set(text):
        return ""
    lost = (
        letter
        for letter in _plain(text)
        if _drawn(letter, face) in {"", BOX} and category(letter) not in _UNSEEN
    )
    return "".join(dict.fromkeys(lost))


def _plain(text: str) -> str:
    return normalize("NFC", text).translate(_SAME)


@lru_cache(maxsize=4096)
def _drawn(letter: str, face: str) -> str:
    known = _measures(face).widths
    if letter in known:
        return letter
    if letter.isspace():
        return " "
    plain = normalize("NFKC", letter)
    if known.keys() >= set(plain):
        return plain
    if bare := "".join(each for each in normalize("NFKD", letter) if each in known):
        return bare
    return "" if category(letter) in {*_UNSEEN, *_DECORATION} else BOX


class _Measures(NamedTuple):
    """What tools/fonts.py tells of a font, in thousandths of its letters' size."""

    widths: Mapping[str, int]
    """Of every letter that it has, and of the empty box."""

    pairs: Mapping[str, int]
    """How much farther apart two letters stand than others; most of them closer."""


@cache
def _measures(face: str) -> _Measures:
    return _Measures(**json.loads(_folder().joinpath(f"{face}.json").read_text("utf-8")))


def _folder() -> Traversable:
    return files(__package__).joinpath("fonts")


def fonts() -> Path:
    """Return the folder of the fonts, for programs that draw letters themselves."""
    return Path(str(_folder()))


@lru_cache(maxsize=8192)
def width(text: str, face: str) -> int:
    """Return how wide *text* is, in thousandths of its letters' size."""
    widths, pairs = _measures(face)
    moved = (pairs.get(one + other, 0) for one, other in pairwise(text))
    return sum(widths[letter] for letter in text) + sum(moved)


@lru_cache(maxsize=64)
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(_data(face)), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _data(face: str) -> bytes:
    return _folder().joinpath(f"{face}.ttf").read_bytes()


class _Letter(NamedTuple):
    """How a letter looks, and where that is from where the letter stands."""

    mask: Image.Image
    left: int
    top: int


@lru_cache(maxsize=8192)
def _letter(letter: str, face: str, size: int, part: int) -> _Letter:
    """Return *letter*, *part* of a pixel (in `_FINE` of them) to the right."""
    font = _font(face, size * _FINE)
    box = [*map(int, font.getbbox(letter, anchor="ls"))]
    left, top = floor((box[0] + part) / _FINE), floor(box[1] / _FINE)
    right, bottom = ceil((box[2] + part) / _FINE) + 1, ceil(box[3] / _FINE) + 1
    fine = Image.new("L", ((right - left) * _FINE, (bottom - top) * _FINE))
    place = (part - left * _FINE, -top * _FINE)
    ImageDraw.Draw(fine).text(place, letter, fill=255, font=font, anchor="ls")
    return _Letter(fine.reduce(_FINE), left, top)


Box = tuple[int, int, int, int]
"""Left, top, right and bottom: pixels."""


def write(
    image: Image.Image, place: tuple[int, int], text: str, face: str, size: int, value: int = 255
) -> Box:
    """
    Write *text* on *image* (L) from *place* on its base line; return the box that it takes.

    Args:
        image: Where a letter covers a pixel in part, it gets the same part of the way to *value*.
        place: Where the first letter stands.
        text: Of letters that the face has.
        face: One of the fonts.
        size: Pixels.
        value: What a pixel becomes that is all covered.
    """
    x, base = place
    widths, pairs = _measures(face)
    reached, before = 0, ""
    left, top, right, bottom = x, base, x, base
    for each in text:
        reached += pairs.get(before + each, 0)
        fine = x * _FINE + reached * size * _FINE // EM
        mask, beside, above = _letter(each, face, size, fine % _FINE)
        box = (fine // _FINE + beside, base + above)
        image.paste(value, box, mask)
        left, top = min(left, box[0]), min(top, box[1])
        right, bottom = max(right, box[0] + mask.width), max(bottom, box[1] + mask.height)
        reached += widths[each]
        before = each
    return left, top, right, bottom
