"""What must be known now is on every page, and no page is made anew for it."""

import json
from datetime import timedelta
from typing import Any

from plugins.newsroom.story import Story
from tests.factories import NOW, edition, kind, origin, stories, story
from tests.pages.published import artefacts, hrefs, made, page

FILE = "avisos/vigentes.json"


def notice(slug: str, level: str, **values: Any) -> Story:
    fields = {"level": level, "area": "Toda la comuna"}
    return story(slug, kind=kind("aviso"), title=slug.title(), details=fields, **values)


def shown(*given: Story) -> list[dict[str, str]]:
    """Return the notices that pages load."""
    notices: list[dict[str, str]] = json.loads(made(artefacts(edition(*given))[FILE]))["notices"]
    return notices


def test_the_gravest_comes_first_and_what_only_informs_is_not_there() -> None:
    urgent = notice("urgente", "urgente", date=NOW - timedelta(days=2))
    important = notice("importante", "importante")

    assert shown(important, urgent, notice("informa", "informativo"), story()) == [
        {"level": "urgente", "label": "URGENTE", "title": "Urgente", "path": urgent.path},
        {"level": "importante", "label": "AVISO", "title": "Importante", "path": important.path},
    ]


def test_pages_always_find_the_file() -> None:
    assert shown() == []


def test_it_is_gone_at_its_hour() -> None:
    assert shown(notice("corte", "urgente", expires=NOW)) == []
    assert shown(notice("corte", "urgente", expires=NOW + timedelta(seconds=1)))


def test_more_than_a_page_can_bear_are_left_to_the_list() -> None:
    assert len(shown(*(notice(f"corte-{number}", "urgente") for number in range(5)))) == 3


def test_a_notice_makes_the_file_and_lists_anew_and_no_other_article() -> None:
    before = artefacts(edition(*stories(3)))
    after = artefacts(edition(*stories(3), notice("corte", "urgente")))
    changed = {
        path for path in before.keys() & after.keys() if origin(before[path]) != origin(after[path])
    }

    assert FILE in changed
    assert not [path for path in changed if path.startswith("noticias/2026/")]


def test_the_home_page_shows_it_without_a_script() -> None:
    urgent = notice("urgente", "urgente")

    assert urgent.path in hrefs(page(artefacts(edition(urgent)), "/"), ".home__notices a")
    assert not page(artefacts(edition(story())), "/").select(".home__notices")
