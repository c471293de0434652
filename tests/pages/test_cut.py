"""Who cuts an address, folder by folder, comes to a list."""

from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.newsroom.edition import Edition
from plugins.pages.routes.elsewhere.cut import cut_addresses
from plugins.pressroom.artefact import address_of
from tests.factories import NOW, edition, story
from tests.pages.published import WITHDRAWN, artefacts, full_edition, hrefs, page

FULL = full_edition(story("antigua", date=NOW - timedelta(days=700)))
PAGES = artefacts(FULL)


def led_to(given: Edition) -> dict[str, str]:
    return {address: link.path for address, link in cut_addresses(given).items()}


def test_every_folder_above_a_story_or_a_date_is_a_page() -> None:
    told = [path for path in PAGES if path.startswith(("noticias/", "texto/", "agenda/"))]
    folders = {
        "/".join(parts[:depth]) + "/"
        for path in told
        if path.endswith(".html") and "pagina" not in (parts := path.split("/"))
        for depth in range(1, len(parts))
    }

    missing = {each for each in folders if f"{each}index.html" not in PAGES}
    # What is no page with pictures is none in words.
    assert {
        each
        for each in missing
        if not each.startswith("texto/") or f"{each.removeprefix('texto/')}index.html" in PAGES
    } == set()


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/noticias/2026/", "/archivo/2026/"),
        ("/noticias/2026/11/", "/archivo/2026/11/"),
        ("/noticias/2024/12/", "/archivo/2024/12/"),
        ("/texto/noticias/2026/11/", "/texto/"),
        ("/agenda/2026/", "/agenda/"),
    ],
)
def test_it_leads_to_the_list_of_what_is_below(address: str, target: str) -> None:
    soup = page(PAGES, address)
    refresh = soup.select_one("meta[http-equiv=refresh]")

    assert hrefs(soup) == [target]
    assert refresh
    assert refresh["content"] == f"0; url={target}"
    assert f"{target[1:]}index.html" in PAGES


def test_where_it_leads_is_there() -> None:
    addresses = {address_of(path) for path in PAGES}

    assert set(led_to(FULL).values()) <= addresses


def test_an_earlier_address_of_a_story_is_not_taken() -> None:
    moved = story("ano-nuevo", aliases=("/noticias/2026/",))

    assert hrefs(page(artefacts(edition(moved)), "/noticias/2026/")) == [moved.path]


def test_what_is_withdrawn_or_not_public_opens_no_month() -> None:
    gone = replace(WITHDRAWN, date=NOW - timedelta(days=400))
    held = story("embargo", date=NOW + timedelta(days=40))

    assert led_to(edition(gone))["/noticias/2025/10/"] == "/archivo/"
    assert "/noticias/2027/01/" not in led_to(edition(held, story()))
