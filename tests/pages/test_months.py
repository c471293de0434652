"""The months of a long list."""

from datetime import datetime, timedelta

import brotli
from bs4 import BeautifulSoup

from plugins.spanish.moments import SANTIAGO
from tests.factories import edition, origin, story
from tests.pages.published import artefacts, hrefs, made, page

LATE = datetime(2026, 12, 1, 0, 30, tzinfo=SANTIAGO)
"""Half an hour into a month; in Greenwich, and five hours before, it is another one."""

SPREAD = [
    story("diciembre", date=LATE),
    story("noviembre-2", date=LATE - timedelta(hours=1)),
    story("noviembre-1", date=LATE - timedelta(days=20)),
    story("octubre", date=LATE - timedelta(days=40)),
    story("vieja-2", date=LATE - timedelta(days=400)),
    story("vieja-1", date=LATE - timedelta(days=401)),
]
MOMENT = LATE + timedelta(hours=1)
PAGES = artefacts(edition(*SPREAD, moment=MOMENT))
FRONT = page(PAGES, "/noticias/")


def headings(soup: BeautifulSoup) -> list[str]:
    """Return the months that the page *soup* has headings for, each linked to."""
    return [
        each.get_text() for each in soup.select("h2[id]:not(.months__title, [class*=subscribe])")
    ]


def test_each_month_has_a_heading_above_its_stories() -> None:
    assert headings(FRONT) == ["Diciembre de 2026", "Noviembre de 2026"]
    assert headings(page(PAGES, "/noticias/pagina/2/")) == ["Noviembre de 2026", "Octubre de 2026"]
    assert headings(page(PAGES, "/noticias/pagina/1/")) == ["Octubre de 2025"]
    assert {each.name for each in FRONT.select("main article :is(h2, h3, h4)")} == {"h3"}


def test_the_front_page_leads_to_where_each_month_begins() -> None:
    assert hrefs(FRONT, ".months a") == [
        "/noticias/#diciembre-2026",
        "/noticias/#noviembre-2026",
        "/noticias/pagina/2/#octubre-2026",
        "/noticias/pagina/1/#octubre-2025",
    ]


def test_a_short_list_needs_no_months() -> None:
    soup = page(artefacts(edition(*SPREAD[:3], moment=MOMENT)), "/noticias/")

    assert not soup.select(".months, .listing__month")


def test_one_more_story_changes_no_full_page() -> None:
    more = artefacts(edition(story("otra", date=LATE), *SPREAD, moment=MOMENT))

    for number in (1, 2):
        path = f"noticias/pagina/{number}/index.html"
        assert origin(more[path]) == origin(PAGES[path])


def test_thirty_years_of_months_are_light() -> None:
    """12 kB (brotli) is what a page may weigh."""
    many = [
        story(f"n{number}", date=LATE - timedelta(days=15 * number)) for number in range(24 * 30)
    ]
    given = artefacts(edition(*many, moment=MOMENT), page_size=12)
    soup = page(given, "/noticias/")

    assert len(hrefs(soup, ".months a")) > 350
    assert len(soup.select("details[open]")) == 1
    assert len(brotli.compress(made(given["noticias/index.html"]).encode())) <= 12_000
