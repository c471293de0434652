"""An issue on paper, as others read it: PDFium, pikepdf, a PDF/UA checker and a reader of QR codes."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from plugins.bulletin.issue import Issue, Item, Section
from plugins.bulletin.printed import issue_pdf
from tests.bulletin.issues import full_issue, issue
from tests.factories import SITE
from tests.posters.printed import A4, faults_of

HOSTILE = '#let x = 1; $y$ ]} "«\\u{41}» @ref <a> *b* _c_ 🏃 日本 ' + "x" * 200


def hostile_issue() -> Issue:
    item = Item(
        path="/noticias/2026/11/x/",
        title=HOSTILE,
        kicker=HOSTILE,
        summary=HOSTILE,
        when=HOSTILE,
        where=HOSTILE,
        notes=(HOSTILE,),
    )
    section = Section(title=HOSTILE, items=(item,) * 3)
    return replace(full_issue(), name=HOSTILE, greeting=HOSTILE, sections=(section,))


MADE = {"full": full_issue, "hostile": hostile_issue, "empty": issue}
EVERY = pytest.mark.parametrize("name", MADE)


@cache
def pdf(name: str) -> bytes:
    return issue_pdf(MADE[name](), SITE)


def text_in(data: bytes) -> str:
    pages = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    return " ".join(" ".join(pages).split())


@EVERY
def test_it_is_accessible(name: str) -> None:
    assert faults_of(pdf(name)) == []
    with pikepdf.open(BytesIO(pdf(name))) as opened:
        assert opened.Root.Lang == "es-CL"
        assert opened.Root.MarkInfo.Marked


@EVERY
def test_it_is_on_a4(name: str) -> None:
    for page in pypdfium2.PdfDocument(pdf(name)):
        assert page.get_size() == pytest.approx(A4, abs=0.1)


def test_it_says_all_in_order() -> None:
    made, read = full_issue(), text_in(pdf("full"))
    place = 0
    for section in made.sections:
        place = read.index(section.title, place)
        for item in section.items:
            for words in (item.title, item.when, item.where, item.summary, *item.notes):
                place = read.index(" ".join(words.split()), place)
    for each in made.put_right:
        assert each.text in read[place:]


def test_every_story_has_a_code_that_leads_to_it() -> None:
    made = full_issue()
    codes = [
        each.text
        for page in pypdfium2.PdfDocument(pdf("full"))
        for each in zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    ]

    paths = [made.path, *(item.path for item in made.items)]
    assert sorted(codes) == sorted(map(SITE.absolute, paths))


def test_it_is_the_same_every_time() -> None:
    assert issue_pdf(full_issue(), SITE) == pdf("full")
