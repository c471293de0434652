"""From words and a shape to the bytes of an image."""

from io import BytesIO

from PIL import Image

from plugins.cards.layout import Line, Plate, Sign, layout_of
from plugins.cards.letters import EM, width, write
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

_COARSE = (140, 200, 280)
"""How much coarser everything else is, in hundredths; the first whose bytes are within `BUDGET`."""

BUDGET = 60_000
"""Bytes of a JPEG."""

PNG_LEVEL = 4
"""Of zlib: 6 saves a tenth of the bytes and takes half as long again."""


def draw(words: Words, house: House, shape: Shape) -> bytes:
    """Return the card that says *words*, of that *house*, in that *shape*: a PNG or a JPEG."""
    image = scene(shape).copy()
    layout = layout_of(words, house, shape)
    for plate_ in layout.plates:
        _draw_plate(image, plate_)
    for sign_ in layout.signs:
        _draw_sign(image, sign_)
    for line in layout.lines:
        _draw_line(image, line)
    image.putpalette(palette_of(words.hue))
    return _jpeg(image) if shape.is_jpeg else _png(image)


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


def _draw_plate(image: Image.Image, each: Plate) -> None:
    mask = plate(each.width, each.height, each.line)
    image.paste(mask.point(INKS[each.ink].steps), (each.x, each.y))


def _draw_sign(image: Image.Image, each: Sign) -> None:
    image.paste(sign(each.side).point(INKS[each.ink].steps), (each.x, each.y))
    if each.ink == "on hue":
        dot = plaza(each.side)
        image.paste(dot.point(INKS["plaza"].steps), (each.x, each.y), dot.point(_SEEN))


_SEEN = [255 * (coverage > 0) for coverage in range(256)]


def _draw_line(image: Image.Image, each: Line) -> None:
    """Draw a line on its ground, which has one colour: what no letter covers stays that."""
    above, below, beside = each.size, each.size // 3, each.size // 4
    across = width(each.text, each.face) * each.size // EM + 2 * beside
    mask = Image.new("L", (across, above + below))
    write(mask, (beside, above), each.text, each.face, each.size)
    place = (each.x - beside, each.base - above)
    image.paste(mask.point(INKS[each.ink].steps), place, mask.point(_SEEN))
