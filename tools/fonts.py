"""
Makes the theme's fonts smaller: only what Spanish needs, named by their content.

    python -m tools.fonts CARPETA

CARPETA holds the packages `@fontsource/rokkitt` and `@fontsource-variable/atkinson-hyperlegible-next` of
npm, unpacked (`<name>/files/…woff2`), both under the SIL Open Font License 1.1, which the theme's folder repeats.
"""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

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
    font["head"].modified = font["head"].created  # not the clock
    font.recalcTimestamp = False
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()


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


if __name__ == "__main__":
    parser = Parser(prog="python -m tools.fonts", description=ABOUT)
    parser.add_argument("folder", type=folder, metavar="CARPETA", help="con los paquetes de npm")
    main(parser.read().folder)
