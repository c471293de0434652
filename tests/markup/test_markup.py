from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from plugins.desk.front_matter.findings import Findings
from plugins.desk.library import Library
from plugins.desk.links.body import resolved
from plugins.desk.links.pictures import Archive
from plugins.desk.manuscript import Targets, Text
from plugins.markup import rendered
from plugins.markup.converter import _markdown
from plugins.spanish.typography import spanish
from plugins.web.sanitise import sanitised


def published(markdown: str) -> BeautifulSoup:
    """Return the body that *markdown* becomes on a page."""
    text = Text("cultura/nota.md", markdown, sanitised(rendered(markdown).html))
    body = resolved(text, Targets({}, {}), Archive(Library(Path("content"), {})), Findings())
    return BeautifulSoup(body.html, "html.parser")


def shown(markdown: str) -> str:
    return " ".join(published(markdown).get_text().split())


def test_columns_are_aligned_by_class() -> None:
    soup = published("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |")

    expected = [["a-izquierda"], ["al-centro"], ["a-derecha"], None]
    assert [cell.get("class") for cell in soup.find_all("th")] == expected
    assert [cell.get("class") for cell in soup.find_all("td")] == expected
    assert not soup.select("[align], [style]")


def test_a_note_leads_back_in_spanish() -> None:
    soup = published("Uno[^1].\n\n[^1]: La nota.")
    back = soup.select_one("a.footnote-backref")
    call = soup.select_one("a.footnote-ref")
    assert back is not None
    assert call is not None

    assert back["title"] == "Volver a la llamada de la nota 1"
    assert soup.find(id=str(back["href"])[1:]) is not None
    assert soup.find(id=str(call["href"])[1:]) is not None


def test_terms_are_defined() -> None:
    soup = published("Término\n:   Definición")

    assert [each.get_text() for each in soup.select("dl > dt, dl > dd")] == [
        "Término",
        "Definición",
    ]


def test_abbreviations_are_told() -> None:
    abbreviation = published("La IMME.\n\n*[IMME]: Ilustre Municipalidad").find("abbr")

    assert str(abbreviation) == '<abbr title="Ilustre Municipalidad">IMME</abbr>'


def test_of_an_attribute_list_only_known_classes_and_ids_stay() -> None:
    soup = published('Texto\n{: .destacado .skip #aviso style="color:red" onclick="x()" }')

    assert str(soup) == '<p class="destacado" id="aviso">Texto</p>'


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("«Hola» -- dijo --- y...", "«Hola» – dijo — y…"),
        ("«Hola», —así— y… ¿qué? ¡ya!", "«Hola», —así— y… ¿qué? ¡ya!"),
        ("<<Hola>>", "«Hola»"),
        ('"Hola".', "“Hola”."),
        ('¿"Qué"? ¡"Ya"! ("uno") ["dos"]', "¿“Qué”? ¡“Ya”! (“uno”) [“dos”]"),
        ('—"raya"— y "—raya—"', "—“raya”— y “—raya—”"),
        ('«"dentro"» "«fuera»"', "«“dentro”» “«fuera»”"),
        ('"¿Vienes?", dijo.', "“¿Vienes?”, dijo."),
        ('"**fuerte**" y *"énfasis"*', "“fuerte” y “énfasis”"),
        ('Llegó "a las 10".', "Llegó “a las 10”."),
        ("Cuesta $5.000 a las 10:00, 1/2 taza", "Cuesta $5.000 a las 10:00, 1/2 taza"),
        ("El 2025-2026, de 10-12", "El 2025-2026, de 10-12"),
        ("6' de alto y 12\" de ancho", "6' de alto y 12\" de ancho"),
        ("22° 20' 45\" S", "22° 20' 45\" S"),
        ("O'Higgins, los '80 y 'hola'", "O’Higgins, los ’80 y ‘hola’"),
        ("ana--b@example.com", "ana--b@example.com"),
        ("https://example.com/a--b...c?x='1'&y=2", "https://example.com/a--b...c?x='1'&y=2"),
        ('`a -- "b" ...`', 'a -- "b" ...'),
        ('~~~\ncodigo -- "x"...\n~~~', 'codigo -- "x"...'),
        (r"\"recto\"", '"recto"'),
    ],
)
def test_typography_is_right_for_spanish(written: str, read: str) -> None:
    assert shown(written) == read


def test_each_paragraph_has_its_own_quotes() -> None:
    assert shown('Dijo "uno\n\n"dos" dijo') == "Dijo “uno “dos” dijo"


def test_addresses_of_links_are_not_set() -> None:
    link = published('[a "b"](https://example.com/a--b...)').a
    assert link is not None

    assert link["href"] == "https://example.com/a--b..."
    assert link.get_text() == "a “b”"


@given(st.text("\"'-.<> a1¿«»(“”,é\n"))
def test_typography_is_done_once(text: str) -> None:
    assert spanish(spanish(text)) == spanish(text)


@given(st.text(st.characters(exclude_characters="\"'-.<>\x02\x1f")))
def test_other_characters_stay(text: str) -> None:
    assert spanish(text) == text


def anchors(markdown: str) -> list[tuple[str, str]]:
    return [
        (heading.name, str(heading["id"]))
        for heading in published(markdown).find_all(["h1", "h2", "h3", "h4", "h5", "h6"])
    ]


def test_the_title_is_the_only_h1_and_no_level_is_skipped() -> None:
    assert anchors("# Uno\n\n### Dos\n\n###### Tres\n\n## Cuatro\n\n# Cinco") == [
        ("h2", "uno"),
        ("h3", "dos"),
        ("h4", "tres"),
        ("h3", "cuatro"),
        ("h2", "cinco"),
    ]


def test_anchors_are_ascii_and_unique() -> None:
    names = [name for _, name in anchors("# Año «Ñandú»\n\n# Año Ñandú\n\n# 日本\n\n# 😀")]

    assert names[0] == "ano-nandu"
    assert all(name.isascii() for name in names)
    assert len(set(names)) == 4


def test_an_anchor_does_not_depend_on_other_articles() -> None:
    assert anchors("# Uno") == anchors("# Uno")


def test_a_heading_does_not_take_an_id_of_the_page() -> None:
    assert anchors("# Documentos\n\n# Documentos\n\n# Contenido") == [
        ("h2", "documentos-texto"),
        ("h2", "documentos-texto_1"),
        ("h2", "contenido-texto"),
    ]


def test_an_id_stands_once_in_a_body() -> None:
    soup = published('# Uno\n\n<p id="uno">a</p>\n\nb\n{: #uno }')

    assert len(soup.find_all(id="uno")) == 1


def test_links_out_are_marked_and_others_are_not() -> None:
    soup = published("[a](https://example.com) [b](//example.com) [c](mailto:a@example.com)")
    out = [link.get("class") for link in soup.find_all("a")]

    assert out == [["enlace-externo"], ["enlace-externo"], None]
    assert "noopener" in str(soup.a)


@given(st.text(alphabet="ab* _`[]()<>!\\&;:^'\"-.\n|#/@", max_size=60))
def test_passing_over_what_has_no_marks_changes_nothing(markdown: str) -> None:
    stock = _markdown.__wrapped__()
    stock.treeprocessors.register(InlineProcessor(stock), "inline", 20)

    assert rendered(markdown).html == stock.convert(markdown)
