import pickle
import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.agenda.channel import calendar_artefacts
from plugins.alerts.channel import addresses as addresses_of_alerts
from plugins.kits import ADDRESSES as KITS
from plugins.newsroom.photo import original
from plugins.oembed import ADDRESSES as OEMBED
from plugins.open_data.channel import ADDRESSES as DATA
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pages.files.worker import WORKER
from plugins.pages.routes.article import ArticlePage, State
from plugins.posters.channel import ADDRESSES as POSTERS
from plugins.pressroom.artefact import Artefact, each_artefact, output_path
from plugins.pressroom.digest import parts_of
from plugins.search.places import OPENSEARCH, SEARCH
from plugins.settings.open_data import OpenDataConfig
from plugins.site.addresses import twin_of
from plugins.site.frame import with_worker
from plugins.site.subscriptions import department_list, subscriptions_of
from plugins.wire import ADDRESSES as WIRE
from tests.factories import NOW, SITE, edition, origin, story
from tests.pages.published import (
    CLOSED,
    EXPIRED,
    NEWS,
    WITHDRAWN,
    OneOf,
    artefacts,
    frame,
    full_edition,
    hrefs,
    listed,
    made,
    page,
    theme_images,
)

FULL = full_edition()
SITE_PAGES = artefacts(FULL)
HTML = sorted(path for path in SITE_PAGES if path.endswith(".html"))
LISTED = sorted(path for path, each in SITE_PAGES.items() if each.page)


def test_no_two_artefacts_write_one_file() -> None:
    every = each_artefact(pages(FULL, frame(), PagesConfig(), OpenDataConfig()))
    written = Counter(path for each in every for path in each.paths)

    assert written.most_common(1)[0][1] == 1


@pytest.mark.parametrize("path", HTML)
def test_a_page_can_be_made_in_another_process(path: str) -> None:
    artefact = SITE_PAGES[path]
    again: Artefact = pickle.loads(pickle.dumps(artefact))  # noqa: S301 - our own values

    assert again.make() == artefact.make()


def test_links_inside_the_site_lead_somewhere() -> None:
    feeds = {each.feed_path(form) for each in subscriptions_of(FULL) for form in each.formats}
    feeds |= set(map(department_list, FULL.registry.departments))
    calendars = {
        f"/{path}" for each in each_artefact(calendar_artefacts(FULL, SITE)) for path in each.paths
    }
    files = {each.path for story in FULL.stories for each in story.attachments}
    files |= {original(each).path for story in FULL.stories for each in story.photos}
    files |= {each.recording.address for story in FULL.stories for each in story.details.clips}
    posters = {path for _, path in POSTERS.of_stories(FULL)}
    alerts = addresses_of_alerts()
    alerted = {*alerts.of_edition(FULL), *(path for _, path in alerts.of_stories(FULL))}
    beside = [made for room in (WIRE, OEMBED, KITS) for made in room.of_stories(FULL)]
    elsewhere = (
        feeds
        | calendars
        | files
        | posters
        | alerted
        | {path for _, path in beside}
        | {"/feeds/feeds.opml", *DATA.always, *WIRE.always, SEARCH, OPENSEARCH}
    )
    for path in HTML:
        soup = page(SITE_PAGES, path)
        for target in hrefs(soup, "a:not(.specimen__example a), head link"):
            address, _, part = target.removeprefix("https://mariaelena.example.com").partition("#")
            address = address.partition("?url=")[0]  # of oEmbed, which asks as services want it
            if not address.startswith("/") or address in elsewhere:
                continue
            assert output_path(address) in SITE_PAGES, f"{path} → {target}"
            if part and part != "con-fotos" and not part.startswith("t="):
                assert page(SITE_PAGES, address).find(id=part), f"{path} → {target}"


def test_every_listed_page_has_canonical_description_card_and_json_ld() -> None:
    for path in LISTED:
        soup = page(SITE_PAGES, path)
        entry = listed(SITE_PAGES[path])
        canonical = soup.select_one("link[rel=canonical]")
        assert canonical is not None
        assert canonical["href"] == f"https://mariaelena.example.com/{entry.url}"
        assert soup.select_one('meta[name="description"][content]'), path
        assert soup.select_one('meta[property="og:title"]'), path
        assert soup.select_one('meta[name="twitter:card"]'), path
        assert len(soup.select('script[type="application/ld+json"]')) == 1, path
        assert not soup.select_one('meta[name="robots"]'), path


def test_the_sitemap_sees_public_pages_only() -> None:
    # Pages in words name the page they are the twin of.
    unlisted = {
        path for path in HTML if not SITE_PAGES[path].page and not path.startswith("texto/")
    }

    assert unlisted == {
        "404.html",
        "estilo/index.html",
        "sin-conexion/index.html",
        output_path(EXPIRED.path),
        output_path(WITHDRAWN.path),
        "viejo/retirada/index.html",
        output_path(CLOSED.path),
        "viejo/feria/index.html",
        "noticias/1/index.html",
        *("agenda/2026/index.html", "noticias/2026/index.html", "noticias/2026/11/index.html"),
        "departamentos/cultura/pagina/7/index.html",
        "departamentos/cultura/noticias/pagina/3/index.html",
        "departamentos/deportes/pagina/2/index.html",
        "temas/patrimonio/pagina/3/index.html",
        "noticias/pagina/3/index.html",
    }
    for path in unlisted:
        robots = page(SITE_PAGES, path).select_one('meta[name="robots"]')
        assert robots is not None
        assert robots["content"] == "noindex"


def test_a_list_is_as_new_as_the_newest_it_shows() -> None:
    entry = listed(SITE_PAGES["departamentos/cultura/index.html"])

    assert entry.modified == max(each.updated for each in FULL.stories)
    assert listed(SITE_PAGES["index.html"]).url == ""
    assert entry.url == "departamentos/cultura/"
    assert entry.status == "published"
    assert listed(SITE_PAGES[output_path(NEWS.path)]).modified == NEWS.updated


def test_an_expired_story_is_in_no_list() -> None:
    for path in HTML:
        if path not in {output_path(EXPIRED.path), output_path(twin_of(EXPIRED.path))}:
            assert EXPIRED.title not in made(SITE_PAGES[path]), path


def test_a_changed_body_changes_the_page_of_its_story_only() -> None:
    before = artefacts(full_edition())
    changed = replace(NEWS, body="<p>Otra cosa.</p>")
    after = artefacts(
        replace(FULL, stories=tuple(changed if each == NEWS else each for each in FULL.stories))
    )

    assert before.keys() == after.keys()
    different = [path for path in before if origin(before[path]) != origin(after[path])]
    twins = (NEWS.path, twin_of(NEWS.path), NEWS.easy_path)
    assert different == [output_path(path) for path in twins]


def test_the_page_of_a_story_is_made_of_it_and_the_frame() -> None:
    artefact = SITE_PAGES[output_path(NEWS.path)]

    assert isinstance(artefact, OneOf)
    assert dict(parts_of(artefact.bundle)) == {
        "frame": with_worker(frame(), WORKER),
        "story": NEWS,
        "state": State.OFFERED,
        "venue": None,
        "sound": None,
        "contacts": (),
    }


def test_a_new_story_leaves_the_other_stories_and_full_pages_alone() -> None:
    more = artefacts(full_edition(story("nueva", date=NOW - timedelta(minutes=1))))
    stays = [
        path
        for path in SITE_PAGES
        if re.search(r"/pagina/[12]/", path) or _is_of_article(SITE_PAGES[path])
    ]

    assert len(stays) > 9
    for path in stays:
        assert made(more[path]) == made(SITE_PAGES[path]), path


def _is_of_article(artefact: Artefact) -> bool:
    return isinstance(artefact, OneOf) and isinstance(artefact.bundle, ArticlePage)


def test_the_clock_alone_changes_no_page() -> None:
    later = artefacts(replace(FULL, moment=FULL.moment + timedelta(minutes=10)))

    assert {path: origin(each) for path, each in later.items()} == {
        path: origin(each) for path, each in SITE_PAGES.items()
    }


def test_nothing_is_loaded_from_another_host() -> None:
    for path in HTML:
        soup = page(SITE_PAGES, path)
        loaded = [
            str(value)
            for element in soup.select(
                "img, source, script, iframe, link[rel=stylesheet], link[rel=icon]"
            )
            for name in ("src", "srcset", "href")
            if (value := element.get(name))
        ]
        assert all(address.startswith("/") for address in loaded), path


def test_pages_have_no_script_but_the_one_that_waits_for_the_page() -> None:
    for path in HTML:
        soup = page(SITE_PAGES, path)
        scripts = soup.select('script:not([type="application/ld+json"])')
        everywhere = f'<script data-worker="{WORKER}" defer="" src="{frame().script}"></script>'
        own = [str(each) for each in scripts if str(each) != everywhere]
        assert len(own) == (path == "404.html"), path
        assert all("defer" in each for each in own), path
        assert not [
            each for each in soup.find_all() if any(key.startswith("on") for key in each.attrs)
        ]


def test_an_empty_edition_has_its_pages_too() -> None:
    empty = artefacts(edition())

    assert {"index.html", "agenda/index.html", "archivo/index.html", "404.html"} <= empty.keys()
    assert "_redirects" not in empty
    # nginx does not begin without a file that it is told to include.
    assert made(empty["_retiradas"]).count("\n") == 1
    for path, artefact in empty.items():
        if path.endswith(".html"):
            assert made(artefact)


def test_the_theme_gives_its_stylesheet_and_pictures() -> None:
    stylesheet = frame().stylesheet.removeprefix("/")

    assert SITE_PAGES[stylesheet].make()[0].startswith(b"@layer ")
    for image in theme_images():
        assert SITE_PAGES[f"assets/{image.name}"].make()[0] == image.read_bytes()


def test_a_month_in_which_all_has_expired_keeps_its_address_and_is_in_no_list() -> None:
    past = NOW - timedelta(days=200)
    old = story("plazo", date=past, expires=past + timedelta(days=9))
    site = artefacts(edition(story("nueva"), old))
    address = f"/archivo/{past:%Y/%m}/"

    assert "ya no está vigente" in page(site, output_path(address)).get_text()
    assert address not in hrefs(page(site, "archivo/index.html"), "main a")
    assert address not in hrefs(page(site, output_path(f"/archivo/{past:%Y}/")), "main a")


def test_every_page_leads_to_what_the_law_wants() -> None:
    for address in ("/", NEWS.path, "/departamentos/cultura/", "/404.html"):
        assert "https://www.portaltransparencia.cl/" in hrefs(page(SITE_PAGES, address), "footer a")
