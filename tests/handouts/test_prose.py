"""What one reads in the HTML of a text, part by part, and as plain text."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.handouts import Part, Sort, Table, plain_text, prose_of
from plugins.markup import rendered
from plugins.web import sanitised

URL = "https://muni.cl"


def whole(address: str) -> str:
    return f"{URL}{address}" if address.startswith("/") else address


def text(html: str) -> str:
    return plain_text(prose_of(html), whole)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Una  <em>feria</em>\n en la\n plaza.</p>", "Una feria en la plaza."),
        ("<p>Uno.</p>\n<p>Dos.</p>", "Uno.\n\nDos."),
        ("<h2 id='x'>Cómo ir</h2><p>A pie.</p>", "Cómo ir\n\nA pie."),
        ("<p>Calle 1<br/> Casa 2</p>", "Calle 1\nCasa 2"),
        ("<p>Vea <a href='/feria/'>la feria</a>.</p>", f"Vea la feria ({URL}/feria/)."),
        ("<p><a href='https://a.cl/'>a.cl</a></p>", "a.cl"),
        ("<p><a href='mailto:a@b.cl'>a@b.cl</a></p>", "a@b.cl"),
        ("<p><a href='tel:+56550000000'>Llame</a></p>", "Llame (+56550000000)"),
        ("<p><a href='/x/'>una <b>feria</b></a></p>", f"una feria ({URL}/x/)"),
        ("<ul><li>uno</li><li>dos</li></ul>", "- uno\n- dos"),
        ("<ol start='3'><li>uno</li><li value='7'>dos</li></ol>", "3. uno\n7. dos"),
        ("<ol reversed=''><li>uno</li><li>dos</li></ol>", "2. uno\n1. dos"),
        ("<ul><li>uno<ul><li>a</li></ul></li><li>dos</li></ul>", "- uno\n  - a\n- dos"),
        ("<ol><li>uno<br/>más</li></ol>", "1. uno\n   más"),
        ("<ul><li><p>uno</p><p>más</p></li></ul>", "- uno\n\n  más"),
        ("<p>Antes:</p><ul><li>uno</li></ul><p>Después.</p>", "Antes:\n\n- uno\n\nDespués."),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n- b"),
        ("<blockquote><p>Vengan.</p></blockquote>", "«Vengan.»"),
        ("<p>120 m<sup>2</sup> y H<sub>2</sub>O</p>", "120 m² y H₂O"),
        ("<p>1<sup>er</sup> piso</p>", "1er piso"),
        ("<dl><dt>Hora</dt><dd>Diez</dd></dl>", "Hora\n\n  Diez"),
        ("<hr/>", "* * *"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("suelto <p>dentro</p> otro", "suelto\n\ndentro\n\notro"),
        ("<ins><p>uno</p><p>dos</p></ins>", "uno\n\ndos"),
        (
            (
                "<p>Uno<sup id='r'><a class='footnote-ref' href='#n'>1</a></sup>.</p>"
                "<div class='footnote'><hr/><ol><li><p>Nota. "
                "<a class='footnote-backref' href='#r'>↩</a></p></li></ol></div>"
            ),
            "Uno[1].\n\n* * *\n\n1. Nota.",
        ),
        (
            (
                "<figure><picture><source srcset='a.avif'/><img alt='La plaza.' src='a.jpg'/>"
                "</picture><figcaption>Ayer.</figcaption></figure>"
            ),
            "[Imagen: La plaza.]\nAyer.",
        ),
        (
            (
                "<table><caption>Horas</caption><tr><th>Día</th><th>Hora</th></tr>"
                "<tr><td>Lunes</td><td>10</td></tr></table>"
            ),
            "Horas:\nDía | Hora\nLunes | 10",
        ),
        (
            "<table><caption class='tabla-nombre'>Horas</caption><tr><td>Lunes</td></tr></table>",
            "Lunes",
        ),
    ],
)
def test_it_reads_as_on_the_page_without_any_mark(html: str, expected: str) -> None:
    assert text(html) == expected


def test_a_cell_over_several_is_said_where_it_counts() -> None:
    html = (
        "<table><tr><th>Sector</th><th colspan='2'>Horas</th></tr>"
        "<tr><td rowspan='2'>Norte</td><td>10</td><td>12</td></tr>"
        "<tr><td>15</td><td>17</td></tr><tr><td>Sur</td></tr></table>"
    )
    [table] = prose_of(html)

    assert isinstance(table, Table)
    assert table.is_headed
    assert table.rows == (
        ("Sector", "Horas", ""),
        ("Norte", "10", "12"),
        ("Norte", "15", "17"),
        ("Sur", "", ""),
    )


def test_items_know_their_numbers_and_where_a_list_begins() -> None:
    parts = prose_of("<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>")
    told = [(each.number, each.depth, each.begins) for each in parts if isinstance(each, Part)]

    assert told == [(1, 0, True), (1, 1, True), (2, 0, False)]
    assert {each.sort for each in parts if isinstance(each, Part)} == {Sort.NUMBER}


SIGNS = st.sampled_from(["# ", "- ", "1. ", "> ", "| a | b |\n|---|---|\n| c | d |\n", "**", "_"])
LINES = st.lists(st.one_of(SIGNS, st.text(alphabet="abcñ <>&|*_[]()#\n", max_size=20)), max_size=20)


@given(LINES)
def test_no_word_of_any_text_is_lost(pieces: list[str]) -> None:
    html = sanitised(rendered("".join(pieces)).html)
    seen = BeautifulSoup(html, "html.parser").get_text(" ")
    told = text(html)

    assert not re.search("[ \t]$", told, re.MULTILINE)
    for word in re.findall(r"[abcñ]+", seen):
        assert word in told
