"""What others read in a poster: PDFium, pikepdf and a reader of QR codes."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import page
import pikepdf
import pypdfium2
import zxingcpp

from plugins.cards.words import House, Words, house_of, poster_words_of
from plugins.newsroom.story import Story
from plugins.posters.sheet import poster_pdf
from tests.factories import SITE
from tests.social_snippets.examples import EXAMPLES
from tests.social_snippets.states import STATES

HOUSE: House = house_of(SITE)
MADE: dict[str, Callable[[], Story]] = EXAMPLES | STATES
POSTERS = {name: make for name, make in MADE.items() if make().details.where}
"""Real stories of all kinds that have a poster."""

A4 = (595.276, 841.89)
"""Points."""


def words_for(name: str) -> Words:
    return poster_words_of(POSTERS[name]())


@cache
def pdf(words: Words, url: str = f"{SITE.url}/noticias/2026/11/feria/") -> bytes:
    return poster_pdf(words, HOUSE, url)


@cache
def pdf_for(name: str) -> bytes:
    story = POSTERS[name]()
    return pdf(poster_words_of(story), SITE.absolute(story.path))


def text_in(data: bytes) -> str:
    """Return what is read on the one page of *data*, in one line."""
    return " ".join(_page(data).get_textpage().get_text_range().split())


def boxes_in(data: bytes) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, right and top of every letter."""
    page = _page(data).get_textpage()
    every = (page.get_charbox(number) for number in range(page.count_chars()))
    return [box for box in every if box[0] != box[2]]


def codes_in(data: bytes, scale: float = 2) -> list[Any]:
    return list(zxingcpp.read_barcodes(_page(data).render(scale=scale).to_pil()))


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def _page(data: bytes) -> pypdfium2.PdfPage:
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    return document[0]


def faults_of(data: bytes) -> list[str]:
    """Return the rules of PDF/UA-1 that *data* breaks, as another program knows them."""
    report = page.validate_pdf_bytes(data, profile="ua1")
    return [failure.rule_id for failure in report.failures]


def sections(data: bytes) -> list[str]:
    """Return the roles of what is read, in order: H1, H2, P…"""
    found: list[str] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for each in node:
                walk(each)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node["/S"])[1:])
            if "/K" in node:
                walk(node["/K"])

    with opened(data) as document:
        walk(document.Root.StructTreeRoot.K)
    return found


def alternative_texts(data: bytes) -> list[str]:
    """Return those of its figures."""
    with opened(data) as document:
        return [
            str(each["/Alt"])
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary)
            and each.get("/S") == "/Figure"
            and "/Alt" in each
        ]
