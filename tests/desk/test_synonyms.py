"""The register of what people call things, as an editor writes it."""

from pathlib import Path

import pytest

from plugins.desk.reading import Reading
from plugins.newsroom.registry import Synonym
from tests.conftest import ROOT, write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

SOURCE = "registros/sinonimos.yaml"


def reading(folder: Path, text: str) -> Reading:
    """Return what is read of a small site whose register says *text*."""
    write_files(folder, BASE | {SOURCE: text})
    return read_content(folder, moment=NOW)


def test_a_word_and_what_the_pages_say_instead(tmp_path: Path) -> None:
    read = reading(tmp_path, "# La gente: las páginas\nbasura: [aseo, residuos]\nDOM:\n- Obras\n")

    assert read.problems == ()
    assert read.registry.synonyms == (
        Synonym("basura", ("aseo", "residuos")),
        Synonym("DOM", ("Obras",)),
    )


def test_a_site_needs_no_register(tmp_path: Path) -> None:
    write_files(tmp_path, BASE)

    assert read_content(tmp_path, moment=NOW).registry.synonyms == ()


WRONG = {
    "basura: aseo, residuos\n": (
        1,
        "después de «basura» va la lista de palabras que usan las páginas",
        "Escriba «basura: [aseo, residuos]»",
        "basura: [aseo, residuos]\n",
    ),
    "pega: [empleo]\nbasura:\n": (
        2,
        "después de «basura» va la lista",
        "Escriba «basura: [aseo, residuos]»",
        None,
    ),
    "basura: {nombre: aseo}\n": (1, "después de «basura» va la lista", "Escriba «basura: [", None),
    "basura: [[aseo]]\n": (1, "después de «basura» va la lista", "Escriba «basura: [", None),
    "basura: [aseo, Aseo]\n": (
        1,
        "en «basura» sobra «Aseo»: ya se busca",
        "Quítelo de la lista",
        "basura: [aseo]\n",
    ),
    "basura:\n- Basura\n- aseo\n": (
        2,
        "en «basura» sobra «Basura»: ya se busca",
        "Quítelo de la lista",
        "basura:\n- aseo\n",
    ),
    "basura: [aseo]\nBasura: [residuos]\n": (
        2,
        "«Basura» y «basura» se buscan igual",
        "Deje una sola, con las palabras de las dos",
        None,
    ),
    "basura: [aseo]\nbasura: [aseo]\n": (
        2,
        "la clave «basura» está dos veces",
        "Deje una sola",
        "basura: [aseo]\n",
    ),
    '"¿?": [aseo]\n': (1, "«¿?» no es una palabra que se pueda buscar", "Escriba la palabra", None),
    "basura: [a1, a2, a3, a4, a5, a6, a7]\n": (
        1,
        "«basura» tiene 7 palabras, y se buscan a lo más 6",
        "Deje las 6 que más usan las páginas",
        None,
    ),
    "basura: [aseo\n": (1, "", "", None),
}
"""What is written → line, message and fix, and the register once the proposal is followed."""


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_told_with_its_line_and_its_mend(tmp_path: Path, text: str) -> None:
    line, message, fix, mended = WRONG[text]
    [problem] = reading(tmp_path, text).problems

    assert (problem.source, problem.line) == (SOURCE, line)
    assert message in problem.message
    assert fix in problem.fix
    if mended is not None:
        assert problem.proposal.applied(text) == mended
        assert reading(tmp_path, mended).problems == ()


def test_an_article_is_not_read_again_for_another_synonym(tmp_path: Path) -> None:
    content, cache = tmp_path / "content", tmp_path / "cache"
    write_files(content, BASE | {"cultura/2026-11-20-nota.md": article(), SOURCE: "a1: [a2]\n"})
    read_content(content, moment=NOW, cache=cache)
    write_files(content, {SOURCE: "basura: [aseo]\n"})
    again = read_content(content, moment=NOW, cache=cache)

    assert again.changes == {}
    assert again.registry.synonyms == (Synonym("basura", ("aseo",)),)


def test_ours_has_the_words_of_a_town_and_nothing_wrong() -> None:
    read = read_content(ROOT / "content", moment=NOW)
    words = {each.word for each in read.registry.synonyms}

    assert [each for each in read.problems if each.source == SOURCE] == []
    assert {"basura", "chofer", "pega", "carnet de conducir", "DOM"} <= words
