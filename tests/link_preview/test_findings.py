"""What is told of a link: what is missing or wrong, on which line, for whom."""

import pytest

from plugins.link_preview.findings import names_of, told
from plugins.link_preview.pictures import Got
from plugins.newsroom import report
from tests.link_preview.samples import (
    ADDRESS,
    DESCRIPTION,
    PICTURE,
    TITLE,
    codes,
    page,
    picture,
    view,
    weighing,
    without,
)

ALL = {
    *("Facebook", "X", "WhatsApp", "Telegram", "Bluesky", "Mastodon", "Threads", "LinkedIn"),
    "iMessage",
}
IMAGE = without('<meta property="og:image" ')
TYPE = without('<meta property="og:type"')
CARD = without('<meta name="twitter:card"')


@pytest.mark.parametrize(
    ("changes", "code", "line", "of", "is_error"),
    [
        ([without('<meta property="og:title"')], "no-title", 3, {"WhatsApp", "X"}, True),
        ([(f'og:title" content="{TITLE}', 'og:title" content="')], "no-title", 8, None, True),
        (
            [without('<meta property="og:title"'), (f"{TITLE} – Municipalidad", "")],
            *("no-title", 3, ALL, True),
        ),
        ([without('<meta property="og:description"')], "no-description", 3, {"WhatsApp"}, True),
        ([IMAGE], "no-image", 3, ALL, True),
        ([without('<meta property="og:url"')], "no-url", 3, {"WhatsApp"}, True),
        ([TYPE], "no-type", 3, ALL, False),
        ([CARD], "no-card", 3, {"X"}, False),
        ([CARD, TYPE], "no-card", 3, {"X"}, True),
        ([("summary_large_image", "grande")], "unknown-card", 18, {"X"}, True),
        ([("summary_large_image", "summary")], "small-card", 18, {"X"}, False),
        (
            [(f'image" content="{PICTURE}', 'image" content="feria.jpg')],
            "relative-picture",
            13,
            ALL - {"Mastodon"},
            True,
        ),
        ([(PICTURE, PICTURE.replace("https", "http"))], "http-picture", 13, ALL, True),
        ([without('<meta property="og:image:width"')], "no-measures", 13, {"Facebook"}, False),
        ([('"1200"', '"1080"')], "wrong-measures", 15, {"Facebook"}, True),
        ([('"1200"', '"ancho"')], "wrong-measures", 15, {"Facebook"}, True),
        ([("image/jpeg", "image/png")], "said-type", 14, ALL, False),
        (
            [without('<meta property="og:image:alt"')],
            "no-alt",
            13,
            {"Facebook", "X", "Mastodon"},
            False,
        ),
        (
            [(f'og:description" content="{DESCRIPTION}', f'og:description" content="{TITLE}')],
            "same-text",
            9,
            None,
            False,
        ),
        (
            [(f'og:description" content="{DESCRIPTION}', 'og:description" content="Hoy.')],
            "short-description",
            9,
            None,
            False,
        ),
        (
            [(f'og:description" content="{DESCRIPTION}', 'og:description" content="' + "a" * 301)],
            "long-description",
            9,
            None,
            False,
        ),
        (
            [("<title>", '<meta property="og:title" content="Otra"><title>')],
            *("several", 8, ALL, False),
        ),
        (
            [(f'og:url" content="{ADDRESS}', 'og:url" content="/x/')],
            "relative-address",
            10,
            ALL,
            True,
        ),
        (
            [(f'og:url" content="{ADDRESS}', f'og:url" content="{ADDRESS}?a=1')],
            "two-addresses",
            10,
            ALL,
            False,
        ),
        (
            [("https://www.mariaelena.cl/noticias", "http://localhost:8000/noticias")],
            "local-address",
            6,
            ALL,
            True,
        ),
        (
            [("www.mariaelena.cl/noticias", "muni.example.com/noticias")],
            "sample-address",
            6,
            ALL,
            False,
        ),
        (
            [(f'og:url" content="{ADDRESS}', f'og:url" content="{ADDRESS.replace("s:", ":")}')],
            "http-address",
            10,
            ALL,
            False,
        ),
        ([without('<link rel="canonical"')], "no-canonical", 3, ALL, False),
        (
            [("<title>", '<meta name="robots" content="noindex, follow"><title>')],
            "noindex",
            4,
            ALL,
            False,
        ),
        ([("es_CL", "es-CL")], "bad-locale", 12, ALL, False),
        ([without('<meta property="og:locale"')], "no-locale", 3, ALL, False),
        ([("2026-11-20T10:00:00-03:00", "20/11/2026")], "bad-date", 19, ALL, False),
        ([("2026-11-20T10:00:00-03:00", "2026-13-40")], "bad-date", 19, ALL, False),
        (
            [("<title>", '<link type="application/json+oembed" href="/o"><title>')],
            "oembed",
            4,
            {"Mastodon"},
            False,
        ),
        (
            [("<title>", f"<style>{'a' * 300000}</style><title>")],
            "long-head",
            3,
            {"WhatsApp"},
            True,
        ),
        (
            [('<meta property="og:type"', '<body><meta property="og:type"')],
            "outside-head",
            8,
            {"WhatsApp"},
            True,
        ),
    ],
)
def test_each_fault_is_told_with_its_line_and_networks(
    changes: list[tuple[str, str]], code: str, line: int, of: set[str] | None, is_error: bool
) -> None:
    seen = view(page(*changes))

    [found] = [finding for finding in seen.findings if finding.problem.code == code]
    assert found.problem.line == line
    assert found.is_error is is_error
    assert of is None or {crawler.name for crawler in found.of} == of
    assert seen.is_fine is not any(each.is_error for each in seen.findings)


@pytest.mark.parametrize(
    ("got", "code", "words"),
    [
        (Got(b""), "broken-picture", "La imagen está vacía: 0 bytes"),
        (Got(b"<svg xmlns=''/>"), "broken-picture", "un dibujo SVG, que ninguna red muestra"),
        (Got(b"hola"), "broken-picture", "está dañada, o no es una imagen"),
        (Got(picture()[:2000]), "broken-picture", "está dañada, o no es una imagen"),
        (Got(fault="La imagen no está"), "no-picture", "La imagen no está"),
        (Got(is_unknown=True), "unseen-picture", "está en otro sitio"),
        (Got(picture(), "text/html"), "served-type", "«text/html», y es JPEG"),
        (Got(picture(250, 150)), "small-picture", "mide 250 × 150, y hacen falta 300 × 157"),
        (Got(weighing(picture(), 700_000)), "heavy-picture", "pesa 700 kB, y el máximo es 600 kB"),
        (Got(weighing(picture(), 400_000)), "weighty-picture", "pesa 400 kB; bajo 300 kB"),
        (Got(picture(1700, 400)), "wide-picture", "demasiado ancha para su alto (a lo más 4 a 1)"),
        (Got(picture(500, 300)), "picture-at-side", "se ve chica, al lado"),
        (Got(picture(form="WEBP")), "picture-form", "La imagen es WEBP, y no se muestra"),
    ],
)
def test_what_the_picture_really_is(got: Got, code: str, words: str) -> None:
    seen = view(pictures={PICTURE: got})

    found = [each.problem for each in seen.findings if each.problem.code == code]
    assert found
    assert {problem.line for problem in found} == {13}
    assert any(words in problem.message for problem in found)


@pytest.mark.parametrize("date", ["2026-11-20", "2026-11-20T10:00Z", "2026-11-20T10:00:00.5-0300"])
def test_dates_that_are_right(date: str) -> None:
    assert codes(view(page(("2026-11-20T10:00:00-03:00", date)))) == []


def test_the_address_that_was_asked_for() -> None:
    assert codes(view(address=f"{ADDRESS}?utm_source=x")) == ["not-canonical"]
    assert codes(view(address=f"{ADDRESS}#fotos")) == []
    assert codes(view(address="https://muni.cl/feria/")) == ["other-host"]


def test_robots_and_headers_that_shut_networks_out() -> None:
    closed = view(robots="User-agent: *\nDisallow: /\n")
    [found] = closed.findings
    assert found.problem.code == "robots"
    assert {crawler.name for crawler in found.of} == {"Facebook", "X", "LinkedIn"}
    assert not closed.is_fine

    assert codes(view(robots="User-agent: *\nDisallow: /redes/\n")) == []
    assert codes(view(served_robots="googlebot: noindex")) == ["noindex"]


def test_a_page_that_only_leads_to_another_is_told_once() -> None:
    seen = view('<head>\n<meta http-equiv="refresh" content="0; url=/otra/">')

    [found] = seen.findings
    assert (found.problem.code, found.problem.line) == ("moved", 2)
    assert "«/otra/»" in found.problem.message


def test_it_is_told_as_everything_else_is() -> None:
    seen = view(page(("summary_large_image", "grande"), ("es_CL", "es-CL")))

    assert report(told(seen.findings, "pagina.html")).splitlines() == [
        "pagina.html:12: Aviso: og:locale dice «es-CL», y va idioma y país con guion bajo.",
        '    → Escriba <meta property="og:locale" content="es_CL">',
        "pagina.html:18: X: la clase de tarjeta «grande» no existe, y no se muestra tarjeta.",
        '    → Escriba en el <head>: <meta name="twitter:card" content="summary_large_image">',
        "1 error y 1 aviso.",
    ]


def test_many_networks_are_counted() -> None:
    crawlers = [card.crawler for card in view().cards]

    assert names_of(crawlers[:1]) == "Facebook"
    assert names_of(crawlers[:2]) == "Facebook y X"
    assert names_of(crawlers[:4]) == "Facebook, X, WhatsApp y Telegram"
    assert names_of(crawlers[:8]) == "Facebook, X, WhatsApp y 5 redes más"
