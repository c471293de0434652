from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.due import next_due
from plugins.newsroom.photo import WIDTHS, Attachment, original
from plugins.newsroom.story import Story
from plugins.pages.routes.article import State
from plugins.pages.story.downloads import download_of
from plugins.pages.story.sharing import share_links
from plugins.site.subscriptions import subscriptions_of
from tests.factories import NOW, SITE, edition, photo, story
from tests.pages.published import (
    CLOSED,
    EPISODE,
    EVENT,
    EXPIRED,
    LONG_EPISODE,
    MUSIC,
    NEWS,
    RELEASE,
    artefacts,
    frame,
    full_edition,
    hrefs,
    page,
    story_pages,
    words,
)

FRAME = frame()


def shown(given_story: Story) -> BeautifulSoup:
    return BeautifulSoup(story_pages(FRAME, given_story)[0], "html.parser")


def test_it_says_who_speaks_when_and_what_changed() -> None:
    text = words(shown(NEWS))

    assert "domingo 22 de noviembre de 2026, 12:00 horas" in text
    assert "Actualizado el lunes 23 de noviembre de 2026, 10:00 horas" in text
    assert "La hora era 10:00." in text
    assert NEWS.department.name in text
    assert "Quillagua" in text
    assert "Contenido de muestra" in text


def test_an_unchanged_story_is_not_called_updated() -> None:
    assert "Actualizado" not in words(shown(story()))
    assert "Contenido de muestra" not in words(shown(story()))


def test_times_are_for_machines_too() -> None:
    moments = [time["datetime"] for time in shown(NEWS).select("main time")]

    assert NEWS.published.isoformat() in moments
    assert NEWS.updated.isoformat() in moments


def test_the_photo_comes_in_three_formats_with_size_alt_and_credit() -> None:
    soup = shown(NEWS)
    picture = soup.select_one("main picture")
    assert picture is not None
    image = picture.img
    assert image is not None

    sources = picture.find_all("source")
    assert [each["type"] for each in sources] == ["image/avif", "image/webp"]
    for each in (*sources, image):
        assert [width.split()[1] for width in str(each["srcset"]).split(", ")] == [
            f"{width}w" for width in WIDTHS
        ]
    assert image["fetchpriority"] == "high"
    assert "loading" not in image.attrs
    assert image["alt"] == "La plaza de María Elena al atardecer."
    assert (image["width"], image["height"]) == ("1600", "1200")
    assert "Comunicaciones IMME" in words(soup, "figcaption")
    assert "La plaza." in words(soup, "figcaption")


def test_the_photo_can_be_had_whole_by_the_press() -> None:
    other = photo(digest="5e" * 32, alt="La sede.", source="cultura/sede.png", form="png")
    soup = shown(replace(NEWS, photos=(*NEWS.photos, other)))
    lead, more = soup.select('[aria-labelledby="prensa"] a[download]')
    text = words(soup)

    assert lead["href"] == original(NEWS.photos[0]).path
    assert lead["download"] == "foto.jpg"
    assert "Foto 1 entera (JPEG, 1600×1200) La plaza. Imagen: Comunicaciones IMME." in text
    assert more["href"] == original(other).path
    assert "Foto 2 entera (PNG, 1600×1200) La sede. Imagen: Comunicaciones IMME." in text
    assert text.index(words(soup, ".prose")[:30]) < text.index("Para la prensa")
    assert not soup.select(".story__photo a")


def test_an_event_says_when_and_where_first() -> None:
    text = words(shown(EVENT))

    assert "Cuándo Sábado 28 de noviembre de 2026, de 10:00 a 14:00 horas" in text
    assert "Dónde Sede vecinal" in text
    assert text.index("Cuándo") < text.index("La feria vuelve a la plaza este sábado.")


def test_a_release_has_its_dateline_and_contact() -> None:
    text = words(page(artefacts(full_edition()), RELEASE.path))

    assert "María Elena, domingo 22 de noviembre de 2026." in text
    assert "Para la prensa Quién habla Vocería Nombre y apellido, Encargada de Cultura" in text
    assert "Comunicaciones Responde por este asunto Correo prensa@example.com" in text


def test_a_kind_without_a_part_of_its_own_has_a_page() -> None:
    unknown = replace(story(), kind=replace(story().kind, slug="tipo-sin-plantilla"))

    assert words(shown(unknown), "h1") == unknown.title


def test_an_expired_story_says_so_first_and_keeps_its_text() -> None:
    soup = BeautifulSoup(story_pages(FRAME, EXPIRED, State.EXPIRED)[0], "html.parser")
    text = words(soup)

    assert "no está vigente" in text
    assert "lunes 23 de noviembre de 2026, 11:00 horas" in text
    assert text.index("no está vigente") < text.index("Este sábado")
    assert "La feria vuelve a la plaza este sábado." in text
    assert soup.select_one('meta[name="robots"][content="noindex"]')
    assert not soup.select('link[rel="alternate"]')
    assert not [href for href in hrefs(soup, ".subscribe a") if "/feeds/" in href]


def test_what_has_been_goes_into_no_calendar_from_the_moment_it_is_over() -> None:
    over_at = EVENT.details.over_at
    assert over_at

    def offered(*given: Story, seconds: int) -> list[str]:
        made = artefacts(edition(*given, moment=over_at + timedelta(seconds=seconds)))
        both = (page(made, given[0].path), page(made, f"/texto{given[0].path}"))
        return [link for soup in both for link in hrefs(soup) if link.endswith(".ics")]

    assert next_due([EVENT], over_at - timedelta(seconds=1)).moment == over_at
    assert len(offered(EVENT, seconds=-1)) == 2
    assert offered(EVENT, seconds=0) == []
    # Nor does a course of which registration closed long ago, once its last session is over.
    course = CLOSED.details.over_at
    assert course
    for seconds, links in ((-1, 2), (0, 0)):
        made = artefacts(edition(CLOSED, moment=course + timedelta(seconds=seconds)))
        both = (page(made, CLOSED.path), page(made, f"/texto{CLOSED.path}"))
        assert (
            len([each for soup in both for each in hrefs(soup) if each.endswith(".ics")]) == links
        )


def test_a_story_that_will_expire_says_until_when_it_holds() -> None:
    soon = story(expires=NOW + timedelta(days=2))

    assert "Vigente hasta el miércoles 25 de noviembre de 2026, 12:00 horas" in words(shown(soon))
    assert "Vigente" not in words(shown(story()))


def test_documents_are_offered_with_format_and_size() -> None:
    soup = shown(NEWS)

    assert NEWS.attachments[0].path in hrefs(soup)
    assert "bases (PDF, 1,2 MB)" in words(soup)


@pytest.mark.parametrize(
    ("size", "note"),
    [(1, "1 kB"), (999_499, "999 kB"), (1_000_000, "1,0 MB"), (2_450_000, "2,5 MB")],
)
def test_sizes_are_told_with_a_decimal_comma(size: int, note: str) -> None:
    attachment = Attachment(source="a/b.csv", digest="0" * 64, size=size)

    assert download_of(attachment).note == f"CSV, {note}"


def test_share_links_carry_title_and_address() -> None:
    tricky = story(title="¿Pan & vino? 100% «gratis» #1")
    url = SITE.absolute(tricky.path)
    links = {link.network: link.href for link in share_links(SITE, tricky)}
    query = {name: parse_qs(urlsplit(href).query) for name, href in links.items()}

    assert query["WhatsApp"]["text"] == [f"{tricky.title} {url}"]
    assert query["Facebook"]["u"] == [url]
    assert query["X"] == {"text": [tricky.title], "url": [url]}
    assert query["Correo"]["subject"] == [tricky.title]
    assert url in query["Correo"]["body"][0]
    assert "+" not in links["Correo"]  # mail programs do not read + as a space (RFC 6068, 5)


def test_what_one_goes_to_can_be_hung_on_a_wall_while_it_is_to_come() -> None:
    links = shown(EVENT).select('[aria-labelledby="afiche"] a')

    assert [(link["href"], link["download"]) for link in links] == [
        (f"{EVENT.path}afiche.pdf", f"afiche-{EVENT.slug}.pdf"),
        (f"{EVENT.path}afiche.jpg", f"afiche-{EVENT.slug}.jpg"),
    ]
    assert [link.get_text() for link in links] == [
        "Para imprimir (PDF)",
        "Para el teléfono (imagen)",
    ]
    for other in (NEWS, EPISODE):
        assert not shown(other).select("#afiche")


def test_a_reader_can_follow_its_department_and_topics_by_feeds_that_exist() -> None:
    existing = {each.feed_path("rss") for each in subscriptions_of(full_edition())}
    feeds = [href for href in hrefs(shown(NEWS), ".subscribe a") if "/feeds/" in href]

    assert feeds == [
        "/feeds/departamentos/cultura.rss.xml",
        "/feeds/series/aniversario.rss.xml",
        "/feeds/temas/patrimonio.rss.xml",
        "/feeds/temas/centenario.rss.xml",
    ]
    assert existing.issuperset(feeds)


def test_a_listener_can_follow_the_podcast() -> None:
    soup = shown(EPISODE)
    feeds = [href for href in hrefs(soup, ".subscribe a") if "/feeds/" in href]

    assert feeds == ["/feeds/radio.rss.xml", "/feeds/departamentos/cultura.rss.xml"]
    assert soup.select_one('head link[rel="alternate"][href="/feeds/radio.rss.xml"]')


def test_an_episode_is_heard_and_read_without_script() -> None:
    soup = shown(EPISODE)
    audio = "/documentos/abababababab/programa.mp3"
    [source] = soup.select("main audio[controls][preload=none] > source")

    assert (source["src"], source["type"]) == (audio, "audio/mpeg")
    assert hrefs(soup, ".player__chapter a") == [f"{audio}#t=0", f"{audio}#t=4"]
    assert words(soup, ".player__download") == "Descargar el audio (MP3, 240 kB)"
    assert words(soup, ".transcript__speech") == "Conducción: Buenos días, María Elena."
    assert "/documentos/cdcdcdcdcdcd/programa.vtt" in hrefs(soup)
    assert not soup.select(".documents")


def test_only_a_long_transcript_is_closed() -> None:
    assert shown(EPISODE).select(".transcript details[open]")
    assert shown(LONG_EPISODE).select(".transcript details:not([open])")


def test_an_episode_without_transcript_says_why() -> None:
    soup = shown(MUSIC)

    assert words(soup, ".transcript__note") == "No hay transcripción: Es solo música."
    assert not soup.select(".transcript details")


PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


@settings(max_examples=40, deadline=None)
@given(
    PLAIN
    | st.sampled_from(["</script><script>alert(1)</script>", '"><img src=x onerror=a()>', "a & b"])
)
def test_any_title_is_shown_as_text(title: str) -> None:
    soup = shown(replace(NEWS, title=title, summary=title))
    heading = soup.select_one("h1")

    assert heading is not None
    assert heading.get_text() == title
    assert not heading.find_all()
    assert not soup.select("script:not([type]):not([src])")
    assert not soup.select("[onerror]")
