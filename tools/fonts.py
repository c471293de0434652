"""
Makes the theme's fonts smaller: only what Spanish needs, named by their content.

Those of cards (`plugins/cards/fonts`) stay whole: a title may have any letter of Europe, and they are on
nobody's line.

    python -m tools.fonts CARPETA

CARPETA holds the packages `@fontsource/rokkitt` and `@fontsource-variable/atkinson-hyperlegible-next` of
npm, unpacked (`<name>/files/…woff2`), both under the SIL Open Font License 1.1, which both folders repeat.
"""

import json
from hashlib import sha256
from io import BytesIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import category

import uharfbuzz as harfbuzz
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from plugins.commands.command_line import Parser, folder
from tools.plain_zero import without_slash

ABOUT = "Reduce las letras del estilo a lo que el castellano necesita."

FONTS = Path(__file__).parents[1] / "themes/imme/static/fonts"
WANTED = {"rokkitt": "700", "atkinson-hyperlegible-next": "wght"}
"""Package -> weight, or `wght` for all: a slab of the railway age for titles, and the most legible
one for texts, whose weights are one file (and one question to the host)."""

WEIGHTS = (400, 700)
"""The least and the most that texts use."""

LETTERS = {*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "–—‘’“”…•€−→←")}
"""Latin-1 and the signs that Spanish texts use; any other comes from the system's font."""


def subset(data: bytes) -> bytes:
    """Return the font *data* (WOFF2) with LETTERS alone."""
    font = TTFont(BytesIO(data))
    options = Options()
    options.layout_features = ["kern", "liga", "lnum", "tnum", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False  # screens of today smooth without it
    options.name_IDs = [0, 1, 2, 13, 14]  # whose it is, and under which licence
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": WEIGHTS})
    without_slash(font)
    font.flavor = "woff2"
    return _saved(font)


CARDS = Path(__file__).parents[1] / "plugins/cards/fonts"
CARD_WEIGHTS = {"rokkitt": (700,), "atkinson-hyperlegible-next": WEIGHTS}
PARTS = ("latin", "latin-ext")
"""What the packages cut a font into, as far as a title in any European language goes."""

KERNED = [*range(0x21, 0x7F), *range(0xA1, 0x180), *map(ord, "–—‘’“”…•")]
"""Letters that may stand close together; of others no two meet in a title."""

BOX = 0xFFFD
"""No font has it: as wide as the empty box that is drawn for what is lacking."""

LEAST_KERN = 4
"""Thousandths of the letters' size: less is seen by nobody."""


def whole_font(parts: list[bytes], weight: int) -> bytes:
    """Return the font cut into *parts* (WOFF2) as one of that *weight*, as Pillow reads it (TTF)."""
    cut = [_of_weight(TTFont(BytesIO(data)), weight) for data in parts]
    with TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.ttf") for number in range(len(parts))]
        for part, file in zip(cut, files, strict=True):
            part.save(file)
        font = Merger().merge([str(file) for file in files])
    font["head"].created = cut[0]["head"].created  # of a merged one, the clock
    without_slash(font)
    options = Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    return _saved(font)


def _of_weight(font: TTFont, weight: int) -> TTFont:
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": weight})
    font.flavor = None
    return font


def measures(data: bytes) -> dict[str, dict[str, int]]:
    """
    Return how wide each letter of the font *data* is, and by how much some pairs stand closer.

    As its layout rules (GPOS) say, in its own units. Pillow follows those only where a machine has
    FriBiDi, tells nobody which letters a font has, and rounds widths to pixels; so cards, whose bytes
    must be the same everywhere, are told beforehand.
    """
    shaped = harfbuzz.Font(harfbuzz.Face(data))

    def width(text: str) -> int:
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        harfbuzz.shape(shaped, buffer, {"liga": False})
        return sum(each.x_advance for each in buffer.glyph_positions)

    known = map(chr, sorted({*TTFont(BytesIO(data)).getBestCmap(), BOX}))
    alone = {each: width(each) for each in known if category(each) not in {"Cc", "Cf"}}
    kerned = [chr(each) for each in KERNED if chr(each) in alone]
    pairs = {
        one + other: width(one + other) - alone[one] - alone[other]
        for one, other in product(kerned, kerned)
    }
    return {
        "widths": alone,
        "pairs": {pair: moved for pair, moved in pairs.items() if abs(moved) >= LEAST_KERN},
    }


def _saved(font: TTFont) -> bytes:
    font["head"].modified = font["head"].created  # not the clock
    font.recalcTimestamp = False
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _write(name: str, data: bytes) -> None:
    """Write a font of cards, and how wide its letters are."""
    told = json.dumps(measures(data), ensure_ascii=False, separators=(",", ":"))
    (CARDS / f"{name}.ttf").write_bytes(data)
    (CARDS / f"{name}.json").write_text(f"{told}\n", "utf-8", newline="")
    print(f"{name}.ttf: {len(data)} bytes")


def main(folder: Path) -> None:
    """Write every font, and remove what was there before."""
    FONTS.mkdir(exist_ok=True)
    for old in FONTS.glob("*.woff2"):
        old.unlink()
    for name, weight in WANTED.items():
        source = folder / name / "files" / f"{name}-latin-{weight}-normal.woff2"
        data = subset(source.read_bytes())
        file = FONTS / f"{name}-{weight}-{sha256(data).hexdigest()[:8]}.woff2"
        file.write_bytes(data)
        print(f"{file.name}: {len(data)} bytes")
    for name, weights in CARD_WEIGHTS.items():
        for number in weights:
            which = str(number) if WANTED[name] != "wght" else "wght"
            files = (
                folder / name / "files" / f"{name}-{part}-{which}-normal.woff2" for part in PARTS
            )
            data = whole_font([file.read_bytes() for file in files], number)
            _write(f"{name}-{number}", data)


if __name__ == "__main__":
    parser = Parser(prog="python -m tools.fonts", description=ABOUT)
    parser.add_argument("folder", type=folder, metavar="CARPETA", help="con los paquetes de npm")
    main(parser.read().folder)
