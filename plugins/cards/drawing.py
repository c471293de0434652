"""From words and a shape to the bytes of an image."""

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from PIL import Image

from plugins.cards.facts_layout import facts_layout
from plugins.cards.layout import Layout, Line, Sign, foot_of, layout_of
from plugins.cards.letters import EM, TITLE, width, write
from plugins.cards.palette import INKS, palette_of
from plugins.cards.scene import plate, plaza, scene, sign
from plugins.cards.shapes import Shape
from plugins.cards.words import House, Words

_LUMA = (
    *(16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55),
    *(14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62),
    *(18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92),
    *(49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99),
)
_CHROMA = (
    *(17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99),
    *(24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99),
    *(99,) * 32,
)
"""How coarse each frequency is (ITU-T T.81, annex K.1)."""

_PLAIN = 4
"""How coarse the mean of a block is: every colour stays what it was, wherever nothing is written."""

_COARSE = (170, 240, 320)
"""How much coarser everything else is, in hundredths; the first whose bytes are within `BUDGET`."""

BUDGET = 60_000
"""Bytes of a JPEG."""

PNG_LEVEL = 4
"""Of zlib: 6 saves a tenth of the bytes and takes half as long again."""


def draw(words: Words, house: House, shape: Shape) -> bytes:
    """Return the card that says *words*, of that *house*, in that *shape*: a PNG or a JPEG."""
    image = _ground(house, shape).copy()
    _put(image, (facts_layout if words.facts else layout_of)(words, shape))
    image.putpalette(palette_of(words.hue))
    return _jpeg(image) if shape.is_jpeg else _png(image)


@lru_cache(maxsize=8)
def _ground(house: House, shape: Shape) -> Image.Image:
    """Return what all cards of a *house* have in that *shape*; not to be drawn on."""
    image = scene(shape).copy()
    _put(image, foot_of(house, shape))
    return image


def _put(image: Image.Image, layout: Layout) -> None:
    for plate_ in layout.plates:
        image.paste(
            _stepped(plate(plate_.width, plate_.height, plate_.line), plate_.ink), plate_[:2]
        )
    for sign_ in layout.signs:
        _put_sign(image, sign_)
    title = tuple(line for line in layout.lines if line.face == TITLE)
    for lines in (title, *((line,) for line in layout.lines if line.face != TITLE)):
        if lines:
            _put_lines(image, lines)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", compress_level=PNG_LEVEL)
    return out.getvalue()


def _jpeg(image: Image.Image) -> bytes:
    whole, data = image.convert("RGB"), b""
    for share in _COARSE:
        out = BytesIO()
        tables = [_coarser(_LUMA, share), _coarser(_CHROMA, 2 * share)]
        whole.save(out, "JPEG", qtables=tables, subsampling="4:2:0", optimize=True)
        data = out.getvalue()
        if len(data) <= BUDGET:
            break
    return data


def _coarser(table: tuple[int, ...], share: int) -> list[int]:
    return [_PLAIN, *(min(255, each * share // 100) for each in table[1:])]


def _stepped(mask: Image.Image, ink: str) -> Image.Image:
    return mask.point(INKS[ink].steps)


def _put_sign(image: Image.Image, each: Sign) -> None:
    image.paste(_stepped(sign(each.side), each.ink), (each.x, each.y))
    if each.ink == "on hue":
        dot = plaza(each.side)
        seen = dot.point([255 * (coverage > 0) for coverage in range(256)])
        image.paste(_stepped(dot, "plaza"), (each.x, each.y), seen)


def _put_lines(image: Image.Image, lines: tuple[Line, ...]) -> None:
    """Put *lines* of one ink on their ground, which has one colour: they take a box of it."""
    left, top = min(line.x for line in lines), min(line.base for line in lines)
    placed = tuple(line._replace(x=line.x - left, base=line.base - top) for line in lines)
    block, beside, above = _few(placed) if len(lines) == 1 else _block(placed)
    image.paste(block, (left + beside, top + above))


class _Block(NamedTuple):
    """Lines, and where they are from where the first of them stands."""

    image: Image.Image
    left: int
    top: int


def _block(lines: tuple[Line, ...]) -> _Block:
    ink, size = INKS[lines[0].ink], lines[0].size
    across = max(width(line.text, line.face) for line in lines) * size // EM
    beside, above = size, size * 3 // 2
    whole = (across + 2 * beside, lines[-1].base + 2 * above)
    image = Image.new("L", whole, ink.first)
    boxes = [
        write(image, (line.x + beside, line.base + above), line.text, line.face, size, ink.last)
        for line in lines
    ]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    box = (min(lefts), min(tops), max(rights), max(bottoms))
    return _Block(image.crop(box), box[0] - beside, box[1] - above)


_few = lru_cache(maxsize=256)(_block)
"""The same, for what many cards say: departments, labels, days."""
