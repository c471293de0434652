"""Pages are set whatever the data is, and in whatever process."""

import subprocess
import sys

import pytest

from plugins.cards.letters import fonts
from plugins.commands import forked
from plugins.typesetting import TypesettingError, pdf_of
from tests.conftest import ROOT

PAGE = b"""
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: none)
#set text(lang: "es", font: "Rokkitt")
= #d.title
"""


def _made(title: str) -> bytes:
    return pdf_of(PAGE, {"title": title}, fonts())


def test_a_process_that_has_set_a_page_can_share_out_others() -> None:
    """Typst's threads do not come along: a copy of a process that used them would wait for ever."""
    alone = [_made(each) for each in ("Feria", "Cicletada")]

    with forked(2) as pool:
        shared = [pool.submit(_made, each) for each in ("Feria", "Cicletada")]
        assert [each.result(timeout=120) for each in shared] == alone


def test_what_is_written_is_never_a_program() -> None:
    assert _made('#panic("no") ] $').startswith(b"%PDF-1.7")


def test_a_sign_that_no_font_has_is_told() -> None:
    with pytest.raises(TypesettingError, match=r"م|font|glyph"):
        _made("مرحبا")


def test_a_template_that_is_wrong_is_told() -> None:
    with pytest.raises(TypesettingError, match="expected"):
        pdf_of(b"#let", {}, fonts())


def test_a_page_without_a_title_is_refused() -> None:
    with pytest.raises(TypesettingError, match="title"):
        pdf_of(b"= Hola", {}, fonts())


def test_a_picture_that_nobody_describes_is_refused() -> None:
    svg = b"#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'></svg>\"), format: \"svg\")"
    with pytest.raises(TypesettingError, match="alt"):
        pdf_of(PAGE + svg, {"title": "Feria"}, fonts())


def test_who_sets_no_page_does_not_load_what_sets_them() -> None:
    """A build that changes no poster pays nothing for it."""
    code = (
        "import sys, plugins.posters.plugin, plugins.typesetting\n"
        "print({'typst', 'segno'} & set(sys.modules))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "set()"
