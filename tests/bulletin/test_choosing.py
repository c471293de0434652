"""What is in a bulletin, and where."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.choosing import MOST_LEADS, MOST_NEWS, issue_of, numbers_of
from plugins.bulletin.issue import Issue
from plugins.newsroom import (
    Change,
    Correction,
    IssueEdit,
    IssueNumber,
    Newsletter,
    Story,
    Withdrawal,
)
from plugins.spanish import SANTIAGO, Stated
from tests.bulletin.issues import FORM, NUMBER, every_story, full_issue, issue
from tests.factories import kind, story

COURSE = {
    "sessions": "2026-12-09 18:00",
    "minutes": "90",
    "teacher": "OMIL",
    "place": "Biblioteca municipal",
    "registration": "En la oficina de la OMIL",
    "registration_until": "2026-11-27",
    "sort": "taller",
}
FRIDAY = datetime(2026, 11, 27, 9, tzinfo=SANTIAGO)
A_DAY = timedelta(days=1)


def sections(issue: Issue) -> dict[str, list[str]]:
    return {
        each.title: [item.path.rstrip("/").rpartition("/")[2] for item in each.items]
        for each in issue.sections
    }


def event(slug: str, start: str, **values: Any) -> Story:
    details = {"start": start, "place": "Plaza de armas"} | values.pop("details", {})
    return story(slug, kind=kind("evento"), details=details, **values)


def job(slug: str, closes: str, **values: Any) -> Story:
    details = {
        "employer": "Empresa de ejemplo",
        "position": "Ayudante",
        "place": "María Elena",
        "apply": "En la OMIL",
        "deadline": closes,
    }
    made = story(slug, kind=kind("empleo"), details=details, **values)
    return replace(made, expires=made.details.offered_until)


def test_a_story_of_the_week_is_in_it_and_no_other() -> None:
    told = sections(
        issue(
            story("nueva", date=FRIDAY - A_DAY),
            story("con-el-boletin", date=FRIDAY),
            story("despues", date=FRIDAY + timedelta(minutes=1)),
            story("de-antes", date=FRIDAY - 7 * A_DAY),
            story("vencida", date=FRIDAY - A_DAY, expires=FRIDAY),
        )
    )

    assert told == {"Lo más importante": ["con-el-boletin", "nueva"]}


def test_what_closes_or_comes_soon_is_in_it_whenever_it_was_published() -> None:
    old = FRIDAY - 30 * A_DAY
    told = sections(
        issue(
            job("cierra-despues", "2026-12-08", date=old),
            job("cierra-primero", "2026-12-01", date=old),
            job("cierra-lejos", "2027-01-29", date=old),
            job("nuevo-y-lejos", "2027-01-29", date=FRIDAY - A_DAY),
            event("lejos", "2027-01-15 10:00", date=old),
            event("nueva-y-lejos", "2027-01-15 10:00", date=FRIDAY - A_DAY),
            event("segunda", "2026-12-02 10:00", date=old),
            event("primera", "2026-11-28 10:00", date=old),
            event("ya-fue", "2026-11-26 10:00", date=old),
        )
    )

    assert told == {
        "Cierra pronto": ["cierra-primero", "cierra-despues", "nuevo-y-lejos"],
        "Lo que viene": ["primera", "segunda", "nueva-y-lejos"],
    }


def test_an_editor_says_what_comes_first_and_what_is_not_in_it() -> None:
    stories = [story(slug, date=FRIDAY - A_DAY) for slug in ("una", "dos", "tres", "cuatro")]
    fair = event("feria", "2026-11-28 10:00", date=FRIDAY - A_DAY)
    edit = IssueEdit(
        greeting="Hola.",
        first=(fair.source, stories[3].source, "no/esta.md"),
        left_out=(stories[0].source,),
    )
    made = issue(*stories, fair, edit=edit)

    assert made.greeting == "Hola."
    assert sections(made) == {
        "Lo más importante": ["feria", "cuatro", "dos"],
        "Más noticias": ["tres"],
    }


def test_what_an_editor_puts_first_may_be_older() -> None:
    old = event("antigua", "2026-11-30 10:00", date=FRIDAY - 240 * A_DAY)

    assert sections(issue(old)) == {}
    assert sections(issue(old, edit=IssueEdit(first=(old.source,)))) == {
        "Lo más importante": ["antigua"]
    }


def test_a_notice_is_in_it_while_it_holds() -> None:
    def notice(slug: str, **details: Any) -> Story:
        given = {
            "since": "2026-11-01 10:00",
            "area": "Toda la comuna",
            "level": "informativo",
            "sort": "otro",
        }
        made = story(slug, kind=kind("aviso"), details=given | details, date=FRIDAY - 26 * A_DAY)
        return replace(made, expires=made.details.offered_until)

    held = sections(
        issue(
            notice("sin-termino"),
            notice("sigue", until="2026-11-28"),
            notice("termino", until="2026-11-20"),
        )
    )
    assert {slug for each in held.values() for slug in each} == {"sin-termino", "sigue"}


def test_a_course_says_until_when_and_how_one_joins() -> None:
    made = replace(
        story("curso", kind=kind("curso"), details=COURSE, date=FRIDAY - A_DAY),
        expires=Stated.on(FRIDAY.date()),
    )
    [[item]] = [each.items for each in issue(made).sections]

    assert item.when.startswith("Inscripciones hasta hoy, viernes 27 de noviembre · ")
    assert any("OMIL" in note for note in item.notes)


def test_a_job_says_where_one_works_and_not_only_a_place() -> None:
    [[item]] = [
        each.items for each in issue(job("nuevo", "2026-12-08", date=FRIDAY - A_DAY)).sections
    ]

    assert item.where == "Lugar de trabajo: María Elena"


def test_what_is_off_invites_nobody() -> None:
    off = event(
        "feria",
        "2026-11-28 10:00",
        date=FRIDAY - A_DAY,
        details={"state": "cancelado"},
        summary="Tres tardes de música. Es gratis.",
        changes=(Change(date=Stated(FRIDAY - A_DAY), text="No se hará por la lluvia."),),
    )
    [[item]] = [each.items for each in issue(off).sections]

    assert item.summary == "No se hará por la lluvia."
    assert item.when.startswith("Era: ")


def test_how_one_joins_is_not_told_once_it_is_over() -> None:
    def notes(until: str) -> tuple[str, ...]:
        details = {"registration": f"En la oficina de Cultura, hasta el {until}"}
        fair = event("feria", "2026-11-28 10:00", date=FRIDAY - A_DAY, details=details)
        [[item]] = [each.items for each in issue(fair).sections]
        return item.notes

    assert any("Cultura" in note for note in notes("viernes 27 de noviembre"))
    assert not any("Cultura" in note for note in notes("jueves 26 de noviembre"))


def test_the_places_of_the_home_page_hold_here() -> None:
    plain = [story(slug, date=FRIDAY - A_DAY) for slug in ("una", "dos")]
    placed = story("portada", date=FRIDAY - 3 * A_DAY, front=1)

    assert sections(issue(*plain, placed))["Lo más importante"][0] == "portada"


def test_what_has_no_room_is_counted_with_a_way_to_it() -> None:
    many = [story(f"nota-{n}", date=FRIDAY - A_DAY) for n in range(MOST_LEADS + MOST_NEWS + 2)]
    [_, rest] = issue(*many).sections

    assert (len(rest.items), rest.more, rest.more_words) == (MOST_NEWS, 2, "Hay 2 más")
    assert [(link.path, link.name) for link in rest.elsewhere] == [("/noticias/", "Noticias")]


def test_corrections_of_the_week_are_in_it() -> None:
    def corrected(slug: str, when: datetime) -> Story:
        made = Correction(date=Stated(when), text=f"Decía mal en {slug}.")
        return story(slug, date=FRIDAY - 40 * A_DAY, corrections=(made,))

    made = issue(
        corrected("esta", FRIDAY - A_DAY),
        corrected("anterior", FRIDAY - 8 * A_DAY),
        corrected("futura", FRIDAY + A_DAY),
    )

    assert [each.text for each in made.put_right] == ["Decía mal en esta."]


def test_what_is_otherwise_than_an_earlier_one_said_is_told() -> None:
    def off(slug: str, date: datetime, when: datetime) -> Story:
        details = {"state": "cancelado"}
        modified = {"modified": Stated(when), "updated": when}
        return event(slug, "2027-01-28 10:00", date=date, details=details, **modified)

    made = issue(
        off("antes", FRIDAY - 20 * A_DAY, FRIDAY - A_DAY),
        off("hace-mucho", FRIDAY - 20 * A_DAY, FRIDAY - 9 * A_DAY),
        off("nueva", FRIDAY - 2 * A_DAY, FRIDAY - A_DAY),
    )

    [told] = made.put_right
    assert (told.path.split("/")[-2], told.sort, told.text) == (
        "antes",
        "Cancelado",
        "Este evento se canceló. Era: jueves 28 de enero de 2027, 10:00 horas.",
    )
    assert made.put_right_title == "Correcciones y cambios"


def test_what_became_of_an_event_is_told_once() -> None:
    details = {"state": "cancelado"}
    soon = event("feria", "2026-12-05 10:00", date=FRIDAY - 20 * A_DAY, details=details)
    soon = replace(soon, modified=Stated(FRIDAY - A_DAY), updated=FRIDAY - A_DAY)

    made = issue(soon)
    assert [item.title for item in made.items] == [f"Cancelado: {soon.title}"]
    assert made.put_right == ()


def test_of_what_was_withdrawn_it_says_only_that_to_who_may_have_read_it() -> None:
    def gone(slug: str, date: datetime) -> Story:
        reason = Withdrawal(date=Stated(FRIDAY - A_DAY), reason="Se publicó por error.")
        return story(slug, title="SECRETO", date=date, withdrawal=reason)

    withdrawn = [gone("antes", FRIDAY - 9 * A_DAY), gone("nueva", FRIDAY - 2 * A_DAY)]
    made = issue_of(FORM, NUMBER, (), withdrawn)

    [told] = made.put_right
    assert told.path.endswith("/antes/")
    assert (told.title, told.sort) == ("Publicación retirada", "Retirada")
    assert "SECRETO" not in repr(made)


def test_it_does_not_say_of_what_was_to_come_that_it_is_past() -> None:
    fair = replace(event("feria", "2026-11-28 10:00", date=FRIDAY - A_DAY), is_past=True)
    [section] = issue(fair).sections

    assert section.items[0].title == fair.title
    assert section.items[0].when == "Sábado 28 de noviembre, 10:00 horas"


def test_it_says_what_was_cancelled() -> None:
    off = event("feria", "2026-11-28 10:00", date=FRIDAY - A_DAY, details={"state": "cancelado"})
    [section] = issue(off).sections

    assert section.items[0].title.startswith("Cancelado: ")


def test_no_story_is_in_it_twice() -> None:
    paths = [item.path for item in full_issue().items]

    assert len(paths) > 15
    assert len(paths) == len(set(paths))


def test_issues_are_of_weeks_with_something_new_that_are_out() -> None:
    stories = [story(f"n{n}", date=FRIDAY - n * 7 * A_DAY) for n in (0, 1, 3)]

    assert [each.name for each in numbers_of(FORM, stories, FRIDAY.astimezone(UTC))] == [
        "2026-48",
        "2026-47",
        "2026-45",
    ]
    before = (FRIDAY - timedelta(seconds=1)).astimezone(UTC)
    assert numbers_of(FORM, stories, before)[0].name == "2026-47"
    later = replace(FORM, since=(FRIDAY - 7 * A_DAY).date())
    assert len(numbers_of(later, stories, FRIDAY.astimezone(UTC))) == 2


@given(
    moment=st.integers(0, 500_000_000).map(
        lambda seconds: datetime.fromtimestamp(1_550_000_000 + seconds, UTC)
    ),
    weekday=st.integers(0, 6),
    hour=st.times().map(lambda each: each.replace(second=0, microsecond=0, tzinfo=None)),
)
def test_every_moment_is_in_exactly_one_issue(moment: datetime, weekday: int, hour: time) -> None:
    form = Newsletter(name="Boletín", weekday=weekday, hour=hour)
    number = form.number_at(moment)

    assert form.begins(number) < moment <= form.issued(number)
    assert IssueNumber.read(number.name) == number


def test_stories_in_another_order_make_the_same_issue() -> None:
    every = every_story()

    assert {each.path for each in issue_of(FORM, NUMBER, every).items} == {
        each.path for each in issue_of(FORM, NUMBER, every[::-1]).items
    }


@pytest.mark.parametrize(
    "name", ["2026-54", "2026-00", "26-48", "2026-4", "2026_48", "２０２６-48", ""]
)
def test_no_other_name_is_one_of_an_issue(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - callers ask no more
        IssueNumber.read(name)
