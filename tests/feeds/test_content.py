from typing import Any

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.feeds.content import content
from plugins.feeds.item import item_of
from plugins.newsroom.photo import original, pictures
from plugins.newsroom.story import Correction
from plugins.pressroom.artefact import remembering
from plugins.site.carrying import _plain
from plugins.spanish.moments import Stated
from plugins.web.sanitise import sanitised
from tests import factories
from tests.feeds.published import FULL_BODY
from tests.renditions import ORIGINALS, AllOfOneLength

PHOTO = factories.photo(caption="La feria en 1926", width=2000, height=1500)


def soup_of(**values: Any) -> BeautifulSoup:
    with remembering(AllOfOneLength()):
        item = item_of(factories.story(**values), factories.SITE, ORIGINALS)
    return BeautifulSoup(content(item), "html.parser")


def test_links_and_pictures_lead_to_the_site_from_anywhere() -> None:
    soup = soup_of(body=FULL_BODY)

    assert [link["href"] for link in soup.find_all("a")] == [
        "https://mariaelena.example.com/noticias/2026/11/feria/",
        "https://mariaelena.example.com/noticias/2026/11/feria/#como",
        "mailto:oficina@example.com",
        "https://example.org/x?a=1&b=2",
    ]
    picture = soup.find("img")
    assert picture is not None
    assert picture["src"] == "https://mariaelena.example.com/fotos/3f/otra-960.jpg"
    assert picture["alt"] == "El «quiosco» & la plaza"


def test_what_only_our_pages_understand_is_left_out() -> None:
    soup = soup_of(body=FULL_BODY)

    assert not soup.find_all(["picture", "source"])
    attributes = {name for tag in soup.find_all(True) for name in tag.attrs}
    assert attributes == {"alt", "height", "href", "scope", "src", "width"}
    assert soup.find("td").get_text() == "5 < 6"  # type: ignore[union-attr]


def test_an_address_nobody_can_read_leads_to_the_story() -> None:
    link = soup_of(body='<p><a href="http://[">enlace</a></p>').find("a")

    assert link is not None
    assert link["href"] == "https://mariaelena.example.com/noticias/2026/11/feria/"


def test_the_photo_comes_first_with_its_words_and_credit() -> None:
    soup = soup_of(photo=PHOTO)

    figure = next(soup.children)
    assert figure.name == "figure"  # type: ignore[attr-defined]
    image = soup.find("img")
    assert image is not None
    assert image["src"] == f"https://mariaelena.example.com{pictures(PHOTO).jpeg[2].path}"
    assert (image["width"], image["height"]) == ("1080", "810")
    assert image["alt"] == PHOTO.alt
    caption = soup.find("figcaption")
    assert caption is not None
    assert caption.get_text() == (
        "La feria en 1926 Imagen: Comunicaciones IMME "
        "Descargar la imagen para la prensa (JPEG, 2000×1500)"
    )
    [link] = caption.find_all("a")
    assert link["href"] == f"https://mariaelena.example.com{original(PHOTO).path}"


def test_an_event_says_when_and_where_before_its_text() -> None:
    soup = soup_of(
        kind=factories.kind("evento"),
        details={
            "start": "2026-11-28 10:00",
            "end": "2026-11-28 14:00",
            "place": "Sede <vecinal>",
            "address": "frente a la plaza",
            "cost": "Gratis",
        },
    )

    assert [entry.get_text() for entry in soup.find_all("li")] == [
        "Cuándo: sábado 28 de noviembre de 2026, de 10:00 a 14:00 horas",
        "Dónde: Sede <vecinal>, frente a la plaza",
        "Costo: Gratis",
    ]
    assert soup.get_text().index("Cuándo") < soup.get_text().index("La feria vuelve")


def test_corrections_close_the_text_newest_first() -> None:
    corrections = (
        Correction(date=Stated(factories.NOW), text="La feria es a las 11:00 & no a las 10:00."),
        Correction(date=Stated(factories.NOW.replace(day=22)), text="Se agregó el lugar."),
    )
    soup = soup_of(corrections=corrections)

    assert soup.find("h2").get_text() == "Correcciones"  # type: ignore[union-attr]
    assert [entry.get_text() for entry in soup.find_all("li")] == [
        "Fe de erratas, 23 de noviembre de 2026: La feria es a las 11:00 & no a las 10:00.",
        "Fe de erratas, 22 de noviembre de 2026: Se agregó el lugar.",
    ]
    assert soup.get_text().endswith("Se agregó el lugar.")


def test_sample_content_says_so_first_and_in_the_summary() -> None:
    story = factories.story(is_demo=True)
    item = item_of(story, factories.SITE, ORIGINALS)

    assert content(item).startswith("<p><strong>Contenido de muestra.</strong></p>")
    assert item.summary == f"Contenido de muestra. {story.summary}"


def test_a_plain_story_is_its_text_and_nothing_else() -> None:
    story = factories.story()

    assert content(item_of(story, factories.SITE, ORIGINALS)) == story.body


@given(st.text())
def test_any_address_in_a_link_is_survived(address: str) -> None:
    soup = BeautifulSoup('<p><a href="">x</a></p>', "html.parser")
    soup.find("a")["href"] = address  # type: ignore[index]

    link = soup_of(body=str(soup)).find("a")

    assert link is not None
    assert not str(link["href"]).startswith(("/", "#"))


BODY_PICTURE = '<picture><source srcset="/f.avif 1w"><img alt="é" class="x" src="/f.jpg"></picture>'
PIECES = (
    *("<p>", "</p>", "<b>", "</b>", "<br>", "<table>", "</table>", '<td class="x" align="left">'),
    *("</td>", '<a href="/x?a=1&amp;b=2" rel="y">', '<a href="http://[">', '<a href="#z">', "</a>"),
    *('<img alt="é" src="/f.jpg">', "<img alt='\"'>", "\n\n", "&nbsp;"),
    *('<blockquote cite="../y">', "</blockquote>", "á", " ", "\n", "&lt;", "&amp;", '<p id="z">'),
)


def by_parser(html: str, base: str) -> str:
    """Return what a feed has of *html*, made by taking its tree apart."""
    soup = BeautifulSoup(html, "html.parser")
    for source in soup.find_all("source"):
        source.decompose()
    for picture in soup.find_all("picture"):
        picture.unwrap()
    for tag in soup.find_all(True):
        tag.attrs = {**_plain({name: str(value) for name, value in tag.attrs.items()}, base)}
    return soup.decode()


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_text_is_what_a_parser_makes_of_it(written: str) -> None:
    body = f"{BODY_PICTURE}{sanitised(written)}<hr>"
    made = content(item_of(factories.story(body=body), factories.SITE, ORIGINALS))

    assert BeautifulSoup(made, "html.parser") == BeautifulSoup(
        by_parser(body, factories.SITE.absolute(factories.story().path)), "html.parser"
    )
