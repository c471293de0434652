"""
What cards cost, and what another library would.

    python -m bench.cards [N]     draws N cards in each shape: milliseconds and kB of each

With resvg-py in the environment (it is no library of this project), it also draws the same words of
one SVG as resvg does.
"""

import importlib
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image

from bench.wording import sentence
from plugins.cards.drawing import draw
from plugins.cards.layout import foot_of, layout_of
from plugins.cards.palette import ANGLES, INKS, rgb_of
from plugins.cards.shapes import SHAPES, Shape
from plugins.cards.words import House, Words
from plugins.commands.command_line import Parser, whole

ABOUT = "Mide lo que cuesta dibujar tarjetas."

HOUSE = House(name="Municipalidad de María Elena", host="mariaelena.example.com")
FONTS = Path(__file__).parents[1] / "plugins/cards/fonts"
FAMILIES = {
    "rokkitt-700": ("Rokkitt SemiBold", 700),
    "atkinson-hyperlegible-next-400": ("Atkinson Hyperlegible Next", 400),
    "atkinson-hyperlegible-next-700": ("Atkinson Hyperlegible Next", 700),
}
"""Family and weight by which resvg finds each."""


def made_up(count: int) -> Iterator[Words]:
    """Yield the words of so many cards, always the same."""
    chance = Random("tarjetas")  # noqa: S311 - titles, no secrets
    for number in range(count):
        yield Words(
            title=sentence(chance)[:110].strip(" ."),
            department=chance.choice(("Cultura", "OMIL", "Secretaría Municipal", "Deportes")),
            hue=chance.choice(tuple(ANGLES)),
            date=f"Sábado {number % 28 + 1} de noviembre, de 10:00 a 14:00 horas",
            takes_place=True,
            label=chance.choice(("", "", "CANCELADO", "NUEVA FECHA")),
            is_urgent=True,
        )


def with_resvg(words: Words, house: House, shape: Shape) -> bytes:
    """Return the words of a card on a plain ground as resvg draws them: less than a whole card."""
    resvg: Any = importlib.import_module("resvg_py")
    hue = rgb_of(words.hue)
    lines = "".join(
        f'<text x="{each.x}" y="{each.base}" font-family="{FAMILIES[each.face][0]}"'
        f' font-weight="{FAMILIES[each.face][1]}" font-size="{each.size}"'
        f' fill="rgb{INKS[each.ink].colours(hue)[1]}">{each.text}</text>'
        for each in (*layout_of(words, shape).lines, *foot_of(house, shape).lines)
    )
    width, height = shape.size
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{lines}</svg>'
    files = [str(FONTS / f"{face}.ttf") for face in FAMILIES]
    made = resvg.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files)
    out = BytesIO()
    with Image.open(BytesIO(bytes(made))) as image:
        image.convert("RGB").save(out, "JPEG", quality=75)
    return out.getvalue() if shape.is_jpeg else bytes(made)


def measure(name: str, drawn: Callable[[Words, House, Shape], bytes], count: int) -> None:
    """Print what each shape costs, once what all cards share is there."""
    for shape in SHAPES.values():
        told = list(made_up(count))
        drawn(told[0], HOUSE, shape)
        start = time.process_time()
        lengths = [len(drawn(each, HOUSE, shape)) for each in told]
        each_one = (time.process_time() - start) / count * 1000
        print(
            f"{name:10} {shape.size.width:5}×{shape.size.height:<5} {each_one:7.1f} ms"
            f" {sum(lengths) / count / 1000:7.1f} kB, la mayor {max(lengths) / 1000:.1f}",
            flush=True,
        )


def main() -> None:
    """Do what the command line says."""
    parser = Parser(prog="python -m bench.cards", description=ABOUT)
    number = whole(range(1, 100_000), "un número de tarjetas")
    parser.add_argument(
        "count", type=number, nargs="?", default="300", metavar="N", help="tarjetas"
    )
    count = parser.read().count
    measure("Pillow", draw, count)
    if find_spec("resvg_py"):
        measure("resvg", with_resvg, min(count, 30))


if __name__ == "__main__":
    main()
