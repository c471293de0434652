"""The sheet for the notice board, as programs that are not ours read it."""

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.cards.letters import BOX, TITLE, drawable
from plugins.cards.palette import ANGLES, INK, SIGN, WHITE, contrast, rgb_of
from plugins.posters.layout import sheet_of
from tests.cards.examples import LONG, words
from tests.conftest import ROOT
from tests.factories import SITE
from tests.posters.printed import (
    A4,
    POSTERS,
    alternative_texts,
    boxes_in,
    codes_in,
    faults_of,
    opened,
    pdf,
    pdf_for,
    sections,
    text_in,
    words_for,
)
from tests.posters.test_layout import FEW, GOOD_TO_KNOW

EVERY = pytest.mark.parametrize("name", POSTERS)
MILLIMETRE = 72 / 25.4
HOSTILE = (
    "#set page(width: 1cm)",
    "$ x^2 $ cuesta $12.500",
    "] #panic() [",
    '"comillas" y \\ barras \\u{1F600}',
    "<b>&amp;</b> `código` *fuerte* _cursiva_ @cita",
    "// no es un comentario /* ni esto",
    "مرحبا في ماريا إلينا",
    "Feria 🎉👩‍👩‍👧 en la plaza",
    "x" * 300,
    "W" * 110,
    "\u202eal revés\u202c y \u200bnada",
    "a\tb\nc",
    "",
)


@EVERY
def test_it_is_one_tagged_sheet_with_its_title_and_language(name: str) -> None:
    told = words_for(name)
    with opened(pdf_for(name)) as document:
        [page] = document.pages
        assert [float(each) for each in page.mediabox] == pytest.approx([0, 0, *A4], abs=0.01)
        root = document.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) == "es-CL"
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            title = metadata["dc:title"]
    assert title == (f"{told.label}: {told.title}" if told.label else told.title)


@EVERY
def test_it_is_read_in_order_of_what_matters(name: str) -> None:
    told, text = words_for(name), text_in(pdf_for(name))
    parts = [told.department, told.label, told.title]
    for fact in sheet_of(told).told:
        parts += [fact.label.upper(), *fact.values]
    parts.append("Municipalidad de María Elena")
    at = 0
    for part in parts:
        at = text.index(" ".join(drawable(part, TITLE).split()), at) + len(part)


@EVERY
def test_what_is_left_out_matters_less_than_all_that_is_told(name: str) -> None:
    told, text = words_for(name), text_in(pdf_for(name))
    is_told = {fact: all(value in text for value in fact.values) for fact in told.facts}

    worst = max((fact.rank for fact in told.facts if is_told[fact]), default=0)
    assert all(fact.rank >= worst for fact in told.facts if not is_told[fact])


@EVERY
def test_who_does_not_see_it_is_led_by_headings(name: str) -> None:
    roles, told = sections(pdf_for(name)), sheet_of(words_for(name))

    assert roles.count("H1") == 1
    assert roles.count("H2") == sum(fact.label is not None for fact in told.facts)
    assert roles.count("Figure") == 1


@EVERY
def test_its_code_leads_to_the_page(name: str) -> None:
    data, url = pdf_for(name), SITE.absolute(POSTERS[name]().path)
    [code] = codes_in(data)

    assert code.text == url
    assert alternative_texts(data) == [f"Código QR que lleva a {url}"]
    assert url.removeprefix("https://").rstrip("/") in text_in(data).replace(" ", "")


@EVERY
def test_another_program_finds_it_accessible(name: str) -> None:
    assert faults_of(pdf_for(name)) == []


def test_that_program_does_find_what_is_not() -> None:
    with opened(pdf_for("evento")) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure":
                del each["/Alt"]
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/H1":
                each["/S"] = pikepdf.Name("/H3")
        broken = BytesIO()
        document.save(broken)

    assert set(faults_of(broken.getvalue())) == {
        "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001",
        "PDFUA1-HEADING-NESTING-001",
    }


def test_its_code_is_large_and_may_be_torn() -> None:
    [code] = codes_in(pdf_for("evento"), scale=2)
    corners = code.position

    assert (corners.top_right.x - corners.top_left.x) / 2 >= 30 * MILLIMETRE
    assert code.ec_level in {"M", "Q", "H"}


def test_a_longer_address_can_still_be_read() -> None:
    url = f"{SITE.url}/noticias/2026/11/{'-'.join(['centenario'] * 10)}/"
    [code] = codes_in(pdf(words(LONG, facts=FEW), url))

    assert code.text == url
    assert (code.position.top_right.x - code.position.top_left.x) / 2 >= 30 * MILLIMETRE


@EVERY
def test_no_letter_is_cut_off_or_stands_on_another_line(name: str) -> None:
    boxes = boxes_in(pdf_for(name))

    assert min(box[0] for box in boxes) >= 36
    assert max(box[2] for box in boxes) <= A4[0] - 36
    assert min(box[1] for box in boxes) >= 10 * MILLIMETRE / 2
    assert max(box[3] for box in boxes) <= A4[1] - 8 * MILLIMETRE


def test_the_longest_words_leave_the_code_alone() -> None:
    data = pdf(words(LONG.upper(), label="ALERTA TEMPRANA PREVENTIVA", is_urgent=True,
                     department="Secretaría Comunal de Planificación y de todo lo demás de la comuna",
                     is_sample=True, facts=(*FEW, *GOOD_TO_KNOW)))  # fmt: skip

    assert len(codes_in(data)) == 1
    assert "Muestra" in text_in(data)


def test_what_is_off_says_so_first_and_what_is_sample_too() -> None:
    text = text_in(pdf_for("evento-cancelado"))
    assert text.index("CANCELADO") < text.index("Corrida familiar")
    assert "NUEVA FECHA Y LUGAR" in text_in(pdf_for("evento-otra-fecha-y-lugar"))
    assert "Muestra" in text_in(pdf(words(is_sample=True, facts=FEW)))
    assert "Muestra" not in text_in(pdf(words(facts=FEW)))


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_breaks_it(title: str) -> None:
    hostile = tuple(fact._replace(values=(title or "…", *fact.values)) for fact in FEW)
    data = pdf(words(title, department=title, label=title.upper()[:40], facts=hostile))

    plain = drawable(title, TITLE).replace(BOX, "?")
    shown = text_in(data).replace("\u00ad", "").replace("-", "").replace(" ", "")
    if BOX not in drawable(title, TITLE) and len(title) < 60:
        assert plain.replace("-", "").replace(" ", "") in shown
    assert [code.text for code in codes_in(data)] == [f"{SITE.url}/noticias/2026/11/feria/"]


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=120), st.text(max_size=200))
def test_nothing_that_is_written_breaks_it(title: str, value: str) -> None:
    facts = (FEW[0]._replace(values=(value,)), *FEW[1:])

    assert len(codes_in(pdf(words(title, facts=facts)))) == 1


@pytest.mark.parametrize("hue", ANGLES)
def test_all_of_it_stands_out_also_in_black_and_white(hue: str) -> None:
    """WCAG 2.2, 1.4.6: 7 to 1; printed in grey, a colour keeps its luminance."""
    assert contrast(rgb_of(hue), WHITE) >= 7
    assert contrast(INK, WHITE) >= 7
    assert contrast(SIGN, WHITE) >= 7


MAKE = """
import sys
from tests.posters.printed import pdf_for
from hashlib import sha256
sys.stdout.write(sha256(pdf_for("evento")).hexdigest())
"""


def test_it_has_the_same_bytes_in_every_process_zone_and_language() -> None:
    odd = {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}
    said = subprocess.run(
        [sys.executable, "-c", MAKE],
        cwd=ROOT,
        env={**os.environ, **odd},
        capture_output=True,
        text=True,
        check=True,
    )

    assert said.stdout == sha256(pdf_for("evento")).hexdigest()


def test_it_depends_on_all_it_says() -> None:
    told = words(facts=FEW)
    others = (
        replace(told, title="Otra"),
        replace(told, is_sample=True),
        replace(told, hue="loa"),
        replace(told, facts=FEW[:2]),
    )

    assert len({pdf(each) for each in (told, *others)}) == 5
