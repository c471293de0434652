"""A body whose links and pictures lead to where things are published."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.desk.front_matter.findings import Findings
from plugins.desk.library import Library
from plugins.desk.links.body import resolved
from plugins.desk.links.pictures import Archive
from plugins.desk.manuscript import Targets, Text
from plugins.markup import rendered
from plugins.newsroom.story import Story
from plugins.web.sanitise import sanitised
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import SITE, article

NAME = "cultura/2026-11-22-prueba.md"


def read(folder: Path, body: str, *, site_url: str = "") -> tuple[Story, BeautifulSoup]:
    write_files(folder, SITE | {NAME: article(body)})
    reading = read_content(folder, moment=NOW, site_url=site_url)
    assert reading.problems == ()
    [story] = [each for each in reading.stories if each.source == NAME]
    return story, BeautifulSoup(story.body, "html.parser")


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("2026-11-20-feria.md", "/noticias/2026/11/feria/"),
        ("../deportes/2026-11-21-taller.md", "/noticias/2026/11/taller/"),
        ("2026-11-20-feria.md#programa", "/noticias/2026/11/feria/#programa"),
        ("/noticias/2026/11/feria/", "/noticias/2026/11/feria/"),
        ("https://imme.cl/temas/patrimonio/", "/temas/patrimonio/"),
        ("/noticias/2025/10/feria/", "/noticias/2026/11/feria/"),
        ("../departamentos/deportes.md", "/departamentos/deportes/"),
        ("../paginas/acerca.md", "/acerca/"),
        ("/feeds/temas/patrimonio.rss.xml", "/feeds/temas/patrimonio.rss.xml"),
        ("/archivo/2026/11/", "/archivo/2026/11/"),
    ],
)
def test_a_link_leads_to_the_address(written: str, href: str, tmp_path: Path) -> None:
    _, soup = read(tmp_path, f"[enlace]({written})", site_url="https://imme.cl")

    [link] = soup.select("a")
    assert link["href"] == href
    assert not link.has_attr("rel")


def test_a_link_out_is_marked(tmp_path: Path) -> None:
    _, soup = read(tmp_path, "[ley](https://www.bcn.cl/) [correo](mailto:a@b.cl) [fono](tel:+56)")

    out, mail, phone = soup.select("a")
    assert out["class"] == ["enlace-externo"]
    assert out["rel"] == ["external", "noopener"]
    assert not mail.has_attr("class")
    assert phone["href"] == "tel:+56"


def test_a_photo_alone_is_a_figure_with_its_caption_and_every_size(tmp_path: Path) -> None:
    story, soup = read(tmp_path, '![Un salar](salar.jpg "El salar, de día")')

    [figure] = soup.select("figure")
    [image] = figure.select("picture > img")
    assert figure.select_one("figcaption").get_text() == "El salar, de día"  # type: ignore[union-attr]
    assert image["alt"] == "Un salar"
    assert (image["width"], image["height"]) == ("800", "600")
    assert soup.select_one('source[type="image/avif"]')
    [photo] = story.photos
    assert photo.source == "cultura/salar.jpg"


@pytest.mark.parametrize(
    ("written", "focus"),
    [
        ("", (50, 50)),
        ('{foco="arriba a la izquierda"}', (17, 17)),
        ('{: foco="30% 20%"}', (30, 20)),
    ],
)
def test_a_photo_says_what_must_not_be_cut(
    written: str, focus: tuple[int, int], tmp_path: Path
) -> None:
    story, soup = read(tmp_path, f"![Un salar](salar.jpg){written}")

    assert [photo.focus for photo in story.photos] == [focus]
    assert "foco" not in str(soup)


def test_a_focus_that_names_no_place_is_told_with_its_line(tmp_path: Path) -> None:
    write_files(
        tmp_path, SITE | {NAME: article('Hola.\n\n![Un salar](salar.jpg){foco="el burro"}')}
    )
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert problem.code == "bad-focus"
    assert problem.line == article("Hola.\n\n![").count("\n")
    assert "«el burro» no dice un lugar de la foto" in problem.message
    assert "arriba a la izquierda" in problem.fix


def test_a_photo_inside_a_sentence_stays_there(tmp_path: Path) -> None:
    _, soup = read(tmp_path, "Esta señal ![de ceder el paso](salar.jpg) está en la esquina.")

    assert soup.select("p > picture > img")
    assert not soup.select("figure")


def test_a_document_beside_the_article_is_attached(tmp_path: Path) -> None:
    story, soup = read(tmp_path, "[Las bases](bases.csv)")

    [attachment] = story.attachments
    assert soup.select_one("a")["href"] == attachment.path  # type: ignore[index]
    assert attachment.size == len("dato;valor\n")


def test_equal_ids_written_by_hand_stand_once(tmp_path: Path) -> None:
    _, soup = read(tmp_path, '<p id="uno">a</p>\n\n<p id="uno">b</p>')

    assert len(soup.select("#uno")) == 1


PIECES = (
    *(
        "[uno](https://example.org/?a=1&b=2)",
        "[dos](#parte)",
        "[tres](nada.md)",
        "[x](/no/)",
        "\n\n",
    ),
    *(
        "## Parte",
        '<p id="parte">',
        "<p>",
        "</p>",
        "| a | b |\n|:--|--:|\n| 1 | 2 |\n",
        "```\nx\n```",
    ),
    *(
        "<td align='center'>",
        "<table>",
        "</table>",
        "<pre>\n\n",
        "\n",
        " ",
        "á",
        '"',
        "&nbsp;",
        "<",
    ),
    *(
        "a\u00a0b",
        "&",
        "**b**",
        "- ",
        "> ",
        "<a href='mailto:a@b.cl' title='\"'>",
        "<a>",
        "</a>",
        "<br>",
    ),
    *(
        "<th align=left>",
        "[^1]",
        "\n\n[^1]: nota\n",
        "<ol reversed>",
        "<li>",
        "<b class=x>",
        "    x",
    ),
)


@settings(max_examples=1000)
@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join))
def test_whatever_a_text_holds_every_rule_is_kept_and_its_words_stay(written: str) -> None:
    html = sanitised(rendered(written).html)
    text = Text("cultura/nota.md", written, html)
    body = resolved(text, Targets({}, {}), Archive(Library(Path("x"), {})), Findings())

    before, after = (BeautifulSoup(each, "html.parser") for each in (html, body.html))
    for caption in after.select("caption.tabla-nombre"):  # which nobody wrote
        caption.extract()
    assert after.get_text().split() == before.get_text().split()
    frames = after.select("div.tabla")
    assert all(frame["aria-label"] for frame in frames)
    assert len({frame["aria-label"] for frame in frames}) == len(frames)
    assert [frame.find(True) for frame in frames] == after.select("table")
    for frame in frames:
        frame.unwrap()
    assert [tag.name for tag in after.find_all(True)] == [tag.name for tag in before.find_all(True)]
    assert after.select("[align], pre:not([tabindex])") == []
    ids = [tag["id"] for tag in before.select("[id]")]
    assert [tag["id"] for tag in after.select("[id]")] == list(dict.fromkeys(ids))
    for link in after.select('a[href^="http"]'):
        assert link["rel"] == ["external", "noopener"]


@pytest.mark.parametrize(
    ("caption", "name"),
    [("Horas &amp; <b>días</b>", "Horas & días"), ("", "Tabla 2"), ("<b></b>", "Tabla 2")],
)
def test_a_table_is_named_by_its_caption(caption: str, name: str, tmp_path: Path) -> None:
    row = "<tr><td>1</td></tr>"
    _, soup = read(
        tmp_path,
        f"<table>{row}</table>\n\n<table><caption>{caption}</caption>{row}</table>",
    )

    assert [each["aria-label"] for each in soup.select(".tabla")] == ["Tabla 1", name]


def test_a_table_without_a_caption_is_named_by_what_stands_around_it(tmp_path: Path) -> None:
    table = "| Distancia | Largada |\n| --- | --- |\n| 10 km | 08:00 |\n| 5 km | 08:15 |"
    _, soup = read(tmp_path, f"{table}\n\n## Los *recorridos*\n\n{table}\n\nOtra.\n\n{table}\n")
    names = ["Distancia, Largada", "Los recorridos", "Los recorridos: Distancia, Largada"]

    assert [each["aria-label"] for each in soup.select(".tabla")] == names
    assert [each.get_text() for each in soup.select("table > caption:first-child")] == names
    rows = [each.get_text() for each in soup.select("tbody th[scope=row]")]
    assert [each.replace("\u00a0", " ") for each in rows] == ["10 km", "5 km"] * 3


def test_what_is_written_beside_a_photo_keeps_its_rules(tmp_path: Path) -> None:
    _, soup = read(
        tmp_path, '![Un "salar"](salar.jpg)\n\n[Ley](https://www.bcn.cl/)\n\n|a|\n|:-:|\n|1|'
    )

    assert soup.select_one("figure > picture > img")["alt"] == 'Un "salar"'  # type: ignore[index]
    assert soup.select_one("a")["rel"] == ["external", "noopener"]  # type: ignore[index]
    assert soup.select(".tabla > table td.al-centro")


def test_a_file_of_another_folder_is_proposed_from_where_it_is_written(tmp_path: Path) -> None:
    write_files(tmp_path, SITE | {NAME: article("[x](deportes/2026-11-21-taller.md)")})
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert "../deportes/2026-11-21-taller.md" in problem.fix
    assert "../../" not in problem.fix
