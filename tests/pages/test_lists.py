from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from plugins.site.feed_formats import FORMATS
from tests.factories import NOW, PATRIMONIO, edition, kind, origin, stories, story
from tests.pages.published import (
    CANCELLED,
    CLOSED,
    COURSE,
    EVENT,
    JOB,
    LONG_EPISODE,
    MUSIC,
    NEWS,
    OWN_VIDEO,
    PAST_EVENT,
    ROUNDS,
    VIDEO,
    WITHDRAWN,
    artefacts,
    full_edition,
    hrefs,
    page,
    words,
)

SITE_PAGES = artefacts(full_edition())


def test_home_shows_the_newest_then_departments_and_dates() -> None:
    text = words(page(SITE_PAGES, "/"))

    assert "Lo que viene" in text
    assert EVENT.path in hrefs(page(SITE_PAGES, "/"))
    assert "Departamentos" in text


def test_a_list_says_which_alert_it_is_and_who_declares_it() -> None:
    details = {
        "sort": "alerta",
        "alert": "Temprana Preventiva",
        "issuer": "SENAPRED",
        "area": "La comuna",
    }
    since = {**details, "since": "2026-12-01 08:00"}
    told = (
        story("viento", kind=kind("aviso"), details=details),
        story("luego", kind=kind("aviso"), details=since),
        story("termina", kind=kind("aviso"), details={**details, "lifts": "sí"}),
    )
    given = artefacts(edition(*told))
    for path, selector in (("/avisos/", ".card__when"), ("/texto/avisos/", ".when")):
        lines = page(given, path).select(selector)
        assert {" ".join(str(each.contents[0]).split()) for each in lines} == {
            "Alerta Temprana Preventiva (SENAPRED)",
            (
                "Alerta Temprana Preventiva (SENAPRED)"
                " · desde el martes 1 de diciembre de 2026, 08:00 horas"
            ),
            "Termina la Alerta Temprana Preventiva (SENAPRED)",
        }


def test_home_shows_no_story_twice() -> None:
    given = artefacts(edition(*stories(12)), lead_stories=3)
    links = [href for href in hrefs(page(given, "/")) if href.startswith("/noticias/2026/")]

    assert links == [each.path for each in stories(12)[:3]]


def test_an_editor_chooses_what_stands_first() -> None:
    plain = stories(3)
    second = story("segunda", date=NOW - timedelta(days=9), front=2)
    first = story("primera", date=NOW - timedelta(days=10), front=1)
    given = artefacts(edition(*plain, second, first), lead_stories=3)

    assert hrefs(page(given, "/"), ".home__leads a") == [first.path, second.path, plain[0].path]


def test_home_shows_what_closes_first_and_what_one_can_hear_and_see() -> None:
    soup = page(artefacts(full_edition(), lead_stories=0, recordings=2), "/")

    assert hrefs(soup, ".home__closing .card a") == [COURSE.path, JOB.path]
    assert hrefs(soup, ".home__recordings .card a") == [
        *(each.path for each in (LONG_EPISODE, MUSIC)),
        *(each.path for each in (OWN_VIDEO, VIDEO)),
    ]


def test_home_shows_coming_dates_soonest_first_up_to_its_number() -> None:
    events = [
        story(
            f"fecha-{day}",
            kind=kind("evento"),
            date=NOW - timedelta(days=day),
            details={"start": f"2026-12-{day:02} 10:00", "place": "Plaza"},
        )
        for day in (9, 3, 7)
    ]
    given = artefacts(edition(*events), lead_stories=0, coming_events=2)
    links = [href for href in hrefs(page(given, "/")) if href.startswith("/noticias/2026/")]

    assert links == [events[1].path, events[2].path]


LONG = story(
    "exposicion",
    kind=kind("evento"),
    title="Exposición",
    details={"start": "2026-11-20", "end": "2026-11-29", "place": "Biblioteca"},
)


def test_what_goes_on_stands_below_what_begins_and_says_until_when() -> None:
    begins = [
        story(f"n{day}", kind=kind("evento"), title=f"N{day}", details={"start": f"2026-12-{day:02} 10:00", "place": "Plaza"})
        for day in range(1, 9)
    ]  # fmt: skip
    made = artefacts(edition(LONG, *begins), lead_stories=0, coming_events=5)
    soup = page(made, "/")
    titles = [each.get_text() for each in soup.select(".leaf__title")]

    assert titles == ["N1", "N2", "N3", "N4", "Exposición"]
    leaf = soup.select(".leaf")[-1]
    assert words(leaf, ".leaf__date") == "hasta 29 nov"
    assert words(leaf, ".leaf__when time") == "Hasta el domingo 29 de noviembre de 2026"
    assert leaf.select(".leaf__when time")[0]["datetime"] == "2026-11-29"
    assert [
        each.get_text() for each in page(made, "/departamentos/cultura/").select(".leaf__title")
    ] == titles
    text = words(page(made, "/texto/"))
    assert "Hasta el domingo 29 de noviembre" in text
    assert "viernes 20 de noviembre" not in text.split("Lo que viene")[1]


def test_an_evening_after_midnight_goes_on() -> None:
    evening = story(
        kind=kind("evento"),
        details={"start": "2026-11-22 22:00", "end": "2026-11-23 13:00", "place": "Plaza"},
    )
    soup = page(artefacts(edition(evening), lead_stories=0), "/")

    assert words(soup, ".leaf__when time") == "Hasta el lunes 23 de noviembre de 2026, 13:00 horas"


def test_what_was_cancelled_does_not_go_on() -> None:
    gone = replace(LONG, details=LONG.details.model_copy(update={"state": "cancelado"}))

    soup = page(artefacts(edition(gone), lead_stories=0), "/")
    assert "hasta el" not in words(soup, "main").casefold()


def test_agenda_shows_what_comes_then_what_has_been() -> None:
    soup = page(SITE_PAGES, "/agenda/")
    links = [href for href in hrefs(soup) if href.startswith("/noticias/2026/")]

    coming = [CLOSED.path, EVENT.path, CANCELLED.path, COURSE.path, COURSE.path]
    assert [each for each in links if each != ROUNDS.path] == [*coming, PAST_EVENT.path]
    assert ROUNDS.path in links[: -len([PAST_EVENT])]


def test_an_event_of_today_is_still_to_come() -> None:
    today = story("hoy", kind=kind("evento"), details={"start": "2026-11-23", "place": "Plaza"})
    text = words(page(artefacts(edition(today)), "/agenda/"))

    assert "Lunes 23 de noviembre de 2026" in text
    assert "pasad" not in text


def test_a_department_says_who_they_are_and_how_to_reach_them() -> None:
    soup = page(SITE_PAGES, "/departamentos/cultura/")

    assert "Programa el teatro." in words(soup)
    assert "mailto:cultura@example.com" in hrefs(soup)
    assert "/feeds/departamentos/cultura.rss.xml" in hrefs(soup)
    feeds = [link["href"] for link in soup.select("link[rel=alternate]")]
    assert feeds[:3] == [
        "/feeds/departamentos/cultura.rss.xml",
        "/feeds/departamentos/cultura.atom.xml",
        "/feeds/departamentos/cultura.json",
    ]
    assert len(feeds) == len(FORMATS)


def test_older_pages_hold_every_story_once_and_are_linked_in_a_row() -> None:
    given = artefacts(edition(*stories(9)), page_size=3)
    addresses = [
        "/departamentos/cultura/",
        *(f"/departamentos/cultura/pagina/{n}/" for n in (2, 1)),
    ]
    shown = [
        href
        for address in addresses
        for href in hrefs(page(given, address), "main article a")
        if href.startswith("/noticias/2026/")
    ]

    assert shown == [each.path for each in stories(9)]
    for newer, older in pairwise(addresses):
        assert older in hrefs(page(given, newer))
    assert "/departamentos/cultura/pagina/2/" in hrefs(page(given, addresses[2]))


def test_the_address_of_the_next_page_leads_to_the_front_until_it_is_full() -> None:
    given = artefacts(edition(*stories(9)), page_size=3)

    assert "/departamentos/cultura/pagina/3/" in hrefs(
        page(given, "/departamentos/cultura/pagina/2/")
    )
    refresh = page(given, "/departamentos/cultura/pagina/3/").select_one("meta[http-equiv=refresh]")
    assert refresh is not None
    assert refresh["content"] == "0; url=/departamentos/cultura/"


def test_topics_and_kinds_list_their_own() -> None:
    patrimonio = words(page(SITE_PAGES, f"{PATRIMONIO.path}"))
    prensa = hrefs(page(SITE_PAGES, "/prensa/"), ".listing__month article a")

    assert "Patrimonio" in patrimonio
    assert len([href for href in prensa if href.startswith("/noticias/2026/")]) == 1


def test_the_archive_leads_through_years_and_months() -> None:
    given = artefacts(edition(*stories(2), story("vieja", date=NOW - timedelta(days=400))))

    assert {"/archivo/2026/", "/archivo/2026/11/", "/archivo/2025/10/"} <= set(
        hrefs(page(given, "/archivo/"))
    )
    assert "/archivo/2025/10/" not in hrefs(page(given, "/archivo/2026/"))
    assert "noviembre de 2026" in words(page(given, "/archivo/2026/11/"), "h1").casefold()
    assert len(hrefs(page(given, "/archivo/2026/11/"), "main article a")) == 2


def test_a_story_published_late_is_filed_under_the_month_it_became_public() -> None:
    late = story(date=NOW - timedelta(days=30), published=NOW - timedelta(days=1))
    given = artefacts(edition(late))

    assert "archivo/2026/11/index.html" in given
    assert "archivo/2026/10/index.html" not in given


def test_directories_list_departments_and_topics() -> None:
    assert "/departamentos/deportes/" in hrefs(page(SITE_PAGES, "/departamentos/"))
    topics = [href for href in hrefs(page(SITE_PAGES, "/temas/")) if href.startswith("/temas/c")]
    assert topics == ["/temas/centenario/"]


def test_the_page_of_channels_offers_every_feed_and_the_opml() -> None:
    assert "/suscribirse/canales/" in hrefs(page(SITE_PAGES, "/suscribirse/"))
    links = hrefs(page(SITE_PAGES, "/suscribirse/canales/"))

    for name in ("todo", "prensa", "departamentos/cultura", "temas/patrimonio", "tipos/evento"):
        for extension in (".rss.xml", ".atom.xml", ".json"):
            assert f"/feeds/{name}{extension}" in links
    assert "/feeds/feeds.opml" in links


def test_new_stories_do_not_change_how_one_follows() -> None:
    more = artefacts(full_edition(story("otra")))

    for path in ("suscribirse/index.html", "suscribirse/canales/index.html"):
        assert origin(more[path]) == origin(SITE_PAGES[path])


def test_old_addresses_lead_on_in_every_way() -> None:
    soup = page(SITE_PAGES, "/viejo/feria/")
    refresh = soup.select_one("meta[http-equiv=refresh]")
    canonical = soup.select_one("link[rel=canonical]")

    assert refresh is not None
    assert refresh["content"] == f"0; url={NEWS.path}"
    assert canonical is not None
    assert str(canonical["href"]).endswith(NEWS.path)
    assert NEWS.path in hrefs(soup)
    assert SITE_PAGES["_redirects"].make()[0].decode().splitlines() == [
        f"/noticias/1 {NEWS.path} 301",
        f"/viejo/feria/ {NEWS.path} 301",
        f"/viejo/retirada/ {WITHDRAWN.path} 301",
        *(f"{path} {path} 410!" for path in (WITHDRAWN.path, f"/texto{WITHDRAWN.path}")),
    ]


def test_hosts_are_told_what_was_withdrawn_and_nothing_of_it() -> None:
    head, *lines = SITE_PAGES["_retiradas"].make()[0].decode().splitlines()

    assert head.startswith("#")
    assert lines == [f"{WITHDRAWN.path} 1;", f"/texto{WITHDRAWN.path} 1;"]


def test_the_menu_marks_where_one_is() -> None:
    marked = page(SITE_PAGES, "/agenda/").select('header [aria-current="page"]')

    assert [link["href"] for link in marked] == ["/agenda/"]
