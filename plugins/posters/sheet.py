"""A poster on A4: from its words to a PDF."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from plugins.cards import (
    INK,
    SAMPLE,
    SIGN,
    WHITE,
    House,
    Words,
    fonts,
    hex_of,
    horizon_svg,
    printable,
    rgb_of,
    sign_svg,
)
from plugins.posters.layout import BELOW_BAND, Lines, Told, address_lines, sheet_of
from plugins.pressroom import Artefact, digest_of, output_path
from plugins.typesetting import code_svg, pdf_of, program_of

_TEMPLATE = "afiche.typ"
_LEAD = Lines(("Más información, con la cámara", "del teléfono o en esta página:"), 150, 190)
_HORIZON = 595, 104
"""Points: as wide as the sheet, and as high as the hills with the ground below."""


@dataclass(frozen=True, slots=True)
class PosterSheet(Artefact):
    """A poster for the notice board; it is kept between builds."""

    path: str
    words: Words
    house: House
    url: str
    """Of the page that tells more."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(self.path),)

    @property
    def key(self) -> str:
        """Of all that its bytes depend on."""
        return f"{_program()} {digest_of((self.words, self.house, self.url)).hex()}"

    def make(self) -> tuple[bytes, ...]:
        """Return the PDF."""
        return (poster_pdf(self.words, self.house, self.url),)


def poster_pdf(words: Words, house: House, url: str) -> bytes:
    """
    Return the poster that says *words*, of that *house*, which leads to *url*: one A4 sheet, PDF/UA-1.

    Raises:
        TypesettingError: Our template is wrong; no words are.
    """
    return pdf_of(_template(), _data(words, house, url), fonts())


def _data(words: Words, house: House, url: str) -> dict[str, object]:
    """Return what the template is told, as JSON can say it."""
    sheet, hue = sheet_of(words), rgb_of(words.hue)
    told = f"{words.label}: {words.title}" if words.label else words.title
    return {
        "told": " ".join(told.split()) or "…",
        "house": printable(house.name),
        "department": printable(words.department),
        "sample": SAMPLE if words.is_sample else "",
        "urgent": words.is_urgent,
        "hue": hex_of(hue),
        "ink": hex_of(INK),
        "alarm": hex_of(SIGN),
        "sign": sign_svg(hue, WHITE),
        "sign_below": sign_svg(WHITE, hue),
        "horizon": horizon_svg(hue, *_HORIZON),
        "band": sheet.band and sheet.band._asdict(),
        "below_band": BELOW_BAND,
        "title": sheet.title._asdict(),
        "title_gap": sheet.title_gap,
        "facts": list(map(_fact, sheet.facts)),
        "code": code_svg(url),
        "code_told": f"Código QR que lleva a {url}",
        "lead": _LEAD._asdict(),
        "address": address_lines(url)._asdict(),
        "url": url,
    }


def _fact(told: Told) -> dict[str, object]:
    return {
        "label": told.label and told.label._asdict(),
        "values": [each._asdict() for each in told.values],
        "is_first": told.is_first,
        "indent": told.indent,
        "gap": told.gap,
    }


@cache
def _template() -> bytes:
    return files(__package__).joinpath(_TEMPLATE).read_bytes()


@cache
def _program() -> str:
    """Return the name of this room's program and fonts, and of what it sets pages with."""
    room = Path(str(files(__package__)))
    found = (*room.glob("*.py"), *room.glob("*.typ"), *fonts().iterdir())
    return program_of("posters", sorted(found, key=lambda each: each.name))
