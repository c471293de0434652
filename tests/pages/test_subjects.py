"""Pages of what stories belong to, of what was put right, and of what was withdrawn."""

import json
from dataclasses import replace
from datetime import timedelta

from plugins.newsroom.edition import Edition
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.organisations import SORTS
from plugins.newsroom.story import Correction, Withdrawal
from plugins.spanish.moments import Stated
from tests.factories import (
    ANNIVERSARY,
    CLUB,
    NOW,
    REGISTRY,
    edition,
    origin,
    story,
)
from tests.pages.published import (
    COURSE,
    EVENT,
    JOB,
    NEWS,
    WITHDRAWN,
    artefacts,
    full_edition,
    hrefs,
    made,
    page,
    words,
)

SITE_PAGES = artefacts(full_edition())


def graph_of(address: str) -> list[dict[str, object]]:
    script = page(SITE_PAGES, address).select_one("script[type='application/ld+json']")
    assert script
    graph: list[dict[str, object]] = json.loads(script.get_text())["@graph"]
    return graph


def test_a_story_is_on_the_page_of_everything_it_belongs_to() -> None:
    alone = artefacts(edition(NEWS))
    for subject in NEWS.subjects:
        assert NEWS.path in hrefs(page(alone, subject.path))
        assert subject.path in hrefs(page(alone, NEWS.path))


def test_a_department_tells_how_to_reach_it() -> None:
    soup = page(SITE_PAGES, "/departamentos/cultura/")

    assert "Lunes a viernes, de 08:30 a 13:30 horas; sábado, de 10:00 a 12:00 horas" in words(soup)
    assert {"tel:+56552123456", "mailto:cultura@example.com"} <= set(hrefs(soup))


def test_machines_read_when_a_department_is_open() -> None:
    (office,) = (
        node for node in graph_of("/departamentos/cultura/") if node["@type"] == "GovernmentOffice"
    )

    assert office["telephone"] == "+56552123456"
    assert office["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [
                f"https://schema.org/{day}"
                for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
            ],
            "opens": "08:30",
            "closes": "13:30",
        },
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["https://schema.org/Saturday"],
            "opens": "10:00",
            "closes": "12:00",
        },
    ]


def test_a_department_shows_what_closes_and_its_documents() -> None:
    soup = page(SITE_PAGES, "/departamentos/cultura/")
    others = page(SITE_PAGES, "/departamentos/deportes/")

    assert JOB.path in hrefs(soup, "[aria-labelledby='plazos'] a")
    assert COURSE.path in hrefs(others, "[aria-labelledby='plazos'] a")
    assert "(PDF, 1,2 MB)" in words(soup, "[aria-labelledby='documentos']")


def test_older_pages_of_a_department_repeat_none_of_it() -> None:
    text = words(page(SITE_PAGES, "/departamentos/cultura/pagina/1/"))

    assert "Cómo ubicarnos" not in text
    assert "Plazos abiertos" not in text


def test_a_series_has_its_programme_on_one_page_and_in_one_calendar() -> None:
    event = replace(EVENT, series=(ANNIVERSARY,))
    given = artefacts(edition(event, NEWS))
    soup = page(given, f"{ANNIVERSARY.path}programa/")

    assert f"{ANNIVERSARY.path}programa/" in hrefs(page(given, ANNIVERSARY.path))
    assert "Sábado 28 de noviembre de 2026" in words(soup)
    assert event.path in hrefs(soup)
    assert "/agenda/series/aniversario.ics" in hrefs(soup)
    assert f"series/{ANNIVERSARY.slug}/programa/index.html" not in artefacts(edition(NEWS))


def test_an_edited_body_leaves_every_page_of_a_subject() -> None:
    changed = artefacts(full_edition(story("otra", body="<p>Uno.</p>", series=(ANNIVERSARY,))))
    again = artefacts(full_edition(story("otra", body="<p>Dos.</p>", series=(ANNIVERSARY,))))

    assert [path for path in changed if origin(changed[path]) != origin(again[path])] == [
        "noticias/2026/11/otra/index.html",
        "texto/noticias/2026/11/otra/index.html",
    ]


def test_a_link_to_a_series_shows_its_photo() -> None:
    card = page(SITE_PAGES, ANNIVERSARY.path).select_one("meta[property='og:image']")

    assert card
    assert "/fotos/" in str(card["content"])


def test_the_directory_has_a_page_for_each_sort_and_place_that_is_there() -> None:
    soup = page(SITE_PAGES, "/organizaciones/")

    assert CLUB.path in hrefs(soup)
    assert hrefs(soup, ".filters a") == [
        "/organizaciones/tipo/club-deportivo/",
        "/organizaciones/localidad/quillagua/",
    ]
    assert CLUB.path in hrefs(page(SITE_PAGES, "/organizaciones/tipo/club-deportivo/"))
    assert f"organizaciones/tipo/{next(iter(SORTS))}/index.html" not in SITE_PAGES


def test_machines_read_of_an_organisation_unless_it_is_made_up() -> None:
    assert "Organization" in [node["@type"] for node in graph_of(CLUB.path)]

    sample = replace(CLUB, is_demo=True)
    given = artefacts(
        edition(registry=replace(REGISTRY, organisations=(sample,)), kinds=all_kinds())
    )
    soup = page(given, CLUB.path)
    assert '"Organization"' not in str(soup.select_one("script[type='application/ld+json']"))
    assert "Contenido de muestra" in words(soup)


def corrected(count: int) -> Edition:
    return edition(
        *(
            story(
                f"nota-{number}",
                title=f"Nota {number}",
                date=NOW - timedelta(days=400 * (number % 2) + 1),
                corrections=(
                    Correction(
                        date=Stated(NOW - timedelta(days=400 * (number % 2), hours=number)),
                        text=f"Cambio {number}.",
                    ),
                ),
            )
            for number in range(count)
        )
    )


def test_every_correction_is_told_newest_first_and_by_year() -> None:
    given = artefacts(corrected(40))
    newest = page(given, "/correcciones/").select(".correction")

    assert [each.h3.get_text() for each in newest[:2] if each.h3] == ["Nota 0", "Nota 2"]
    assert len(newest) == 30
    assert len(page(given, "/correcciones/2026/").select(".correction")) == 20
    assert len(page(given, "/correcciones/2025/").select(".correction")) == 20


def test_nothing_corrected_says_so() -> None:
    assert "Hasta ahora no hemos tenido que corregir nada" in words(
        page(artefacts(edition()), "/correcciones/")
    )


def test_what_is_withdrawn_leaves_a_notice_and_nothing_else() -> None:
    soup = page(SITE_PAGES, WITHDRAWN.path)

    assert "Se publicó por error." in words(soup)
    assert soup.select("meta[name=robots][content=noindex]")
    for path, artefact in SITE_PAGES.items():
        if path.endswith((".html", ".json")):
            text = made(artefact)
            assert "no se lee más" not in text
            if not path.endswith("retirada/index.html"):
                assert WITHDRAWN.path not in text


def test_until_its_moment_what_will_be_withdrawn_is_shown() -> None:
    later = Withdrawal(date=Stated(NOW + timedelta(hours=1)), reason="Terminó.")
    given = artefacts(edition(story(withdrawal=later)))

    assert "La feria vuelve" in words(page(given, "/"))
