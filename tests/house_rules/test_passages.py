"""A text is read as its readers meet it: passage by passage, and without what is no Spanish prose."""

import pytest

from plugins.house_rules.passages import Sort, passages_of
from plugins.house_rules.sentences import sentences_of


def test_each_block_is_a_passage_of_its_sort() -> None:
    html = (
        "<h2>Uno</h2><p>Dos <strong>y</strong> tres.</p><ul><li>Cuatro</li><li><p>Cinco</p></li></ul>"
        "<table><tr><td>Seis</td></tr></table><blockquote><p>Siete</p></blockquote>"
    )

    assert [(each.text, each.sort) for each in passages_of(html)] == [
        ("Uno", Sort.HEADING),
        ("Dos y tres.", Sort.PROSE),
        ("Cuatro", Sort.ITEM),
        ("Cinco", Sort.ITEM),
        ("Seis", Sort.CELL),
        ("Siete", Sort.PROSE),
    ]


@pytest.mark.parametrize(
    "html",
    [
        '<p>Se dice <span lang="kuz">p\'uquio <em>tal</em></span> aquí.</p>',
        "<p>Se dice <code>git &lt;push&gt;</code> aquí.</p>",
    ],
)
def test_other_languages_and_code_are_not_read(html: str) -> None:
    [passage] = passages_of(html)

    assert passage.plain == "Se dice … aquí."


def test_spanish_that_is_marked_as_spanish_is_read() -> None:
    [passage] = passages_of('<p><span lang="es-CL">la guagua</span></p>')

    assert passage.plain == "la guagua"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Es la Ley N.º 18.695. Rige hoy.", 2),
        ("El Sr. Rojas y la Dra. Paz vienen. Hay once.", 2),
        ("Cuesta $12.500. Se paga en caja.", 2),
        ("¿Viene? ¡Claro! Lleve pan, té, etc. Después hay baile.", 4),
        ("A las 10:00 horas, en la sede", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_they_do(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count
