"""What happened to a story after it was published is told once, whatever else happens to it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import Change, Correction, CorrectionSort, Story, Withdrawal
from plugins.newsroom.developments import Development, DevelopmentSort, developments_of, withdrawal
from plugins.newsroom.story import last_change
from plugins.spanish import Stated
from tests.factories import DEPORTES, NOW, edition, kind, story

TODAY = Stated.on(NOW.date())
PUBLISHED = NOW - timedelta(days=9)
DATES = {"start": "2026-11-28 10:00", "place": "Plaza"}
CANCELLED = DATES | {"state": "cancelado"}
MOVED = {"start": "2026-12-05 10:00", "place": "Plaza", "state": "reprogramado"} | {
    "previous_start": "2026-11-28 10:00"
}


def hours_ago(hours: float) -> Stated:
    return Stated(NOW - timedelta(hours=hours))


def corrected(*dates: Stated, words: str = "El horario es 10:00.", **values: Any) -> Story:
    return told(corrections=[Correction(date=date, text=words) for date in dates], **values)


def changed(*changes: tuple[Stated, str], **values: Any) -> Story:
    return told(changes=[Change(date=date, text=text) for date, text in changes], **values)


def told(**values: Any) -> Story:
    """Return a story whose revisions are in the order that reading gives them."""
    for name in ("corrections", "changes"):
        by_file = values.get(name, ())
        values[name] = tuple(sorted(by_file, key=lambda each: each.date.moment, reverse=True))
    made = story(date=PUBLISHED, **values)
    return replace(made, updated=last_change(made))


def event(fields: dict[str, str], **values: Any) -> Story:
    return told(kind=kind("evento"), title="Cicletada", details=fields, **values)


def ids(given: Story) -> list[str]:
    return [each.id for each in developments_of(given)]


def titles(given: Story) -> list[str]:
    return [each.title for each in developments_of(given)]


def test_most_stories_have_nothing() -> None:
    assert developments_of(story()) == ()
    assert developments_of(event(DATES)) == ()
    # That it was updated, without a word of what is new, is nothing to tell.
    assert developments_of(told(modified=hours_ago(2))) == ()


def test_a_correction_says_what_and_when() -> None:
    [one] = developments_of(corrected(hours_ago(3)))

    assert one.sort is DevelopmentSort.SLIP
    assert one.title == "Fe de erratas: La feria vuelve a la plaza"
    assert one.text == "El horario es 10:00."
    assert one.told_at == NOW - timedelta(hours=3)
    assert one.id == "/noticias/2026/11/feria/#correccion-2026-11-23-0900"
    assert one.address == "/noticias/2026/11/feria/#correcciones"


def test_what_a_person_asked_for_is_no_slip() -> None:
    right = Correction(date=TODAY, text="No dijo eso.", sort=CorrectionSort.RIGHT)

    assert titles(told(corrections=[right])) == ["Rectificación: La feria vuelve a la plaza"]


def test_it_is_not_told_before_its_story() -> None:
    same_day = Stated.on(PUBLISHED.date())

    [one] = developments_of(corrected(same_day))
    assert one.date == same_day
    assert one.told_at == PUBLISHED


def test_mended_words_another_sort_and_another_address_are_the_same_development() -> None:
    first = corrected(TODAY)
    mended = corrected(TODAY, words="El horario es a las 10:00 horas.")
    [again] = first.corrections
    right = replace(first, corrections=(replace(again, sort=CorrectionSort.RIGHT),))
    moved = corrected(
        TODAY, slug="gran-feria", department=DEPORTES, aliases=("/viejo/", first.path)
    )

    assert ids(first) == ids(mended) == ids(right) == ids(moved)
    assert developments_of(moved)[0].path == "/noticias/2026/11/gran-feria/"


def test_two_of_one_day_are_told_apart_by_their_hour() -> None:
    morning = corrected(TODAY)
    later = corrected(TODAY, hours_ago(1))

    assert set(ids(morning)) < set(ids(later))
    assert set(ids(later)) == set(ids(corrected(hours_ago(1), TODAY)))


def test_without_hours_they_are_in_the_order_of_the_file() -> None:
    one, two = corrected(TODAY), corrected(TODAY, TODAY)

    assert ids(two) == [f"{ids(one)[0]}-2", *ids(one)]


STAMPS = st.lists(
    st.builds(
        lambda day, hour: (
            Stated(NOW - timedelta(days=day)).whole_day()
            if hour is None
            # The hour of a day that has one.
            else Stated((NOW - timedelta(days=day)).replace(hour=hour))
        ),
        st.integers(0, 8),
        st.none() | st.integers(13, 23),
    ),
    unique_by=lambda date: date.iso,
    max_size=5,
)


@given(STAMPS, STAMPS, st.randoms())
@settings(max_examples=60, deadline=None)
def test_nothing_is_ever_renumbered_by_what_is_added(
    old: list[Stated], new: list[Stated], order: Any
) -> None:
    added = [date for date in new if date not in old]
    every = [*old, *added]
    order.shuffle(every)
    before, after = corrected(*old), corrected(*every)

    assert set(ids(before)) <= set(ids(after))
    assert len(set(ids(after))) == len(every)
    moments = [each.told_at for each in developments_of(after)]
    assert moments == sorted(moments, reverse=True)


@pytest.mark.parametrize(
    ("fields", "title", "key", "text"),
    [
        (
            CANCELLED,
            "Cancelado: Cicletada",
            "cancelado",
            "Este evento se canceló. Era: sábado 28 de noviembre de 2026, 10:00 horas.",
        ),
        (
            DATES | {"state": "postergado"},
            "Postergado: Cicletada",
            "postergado",
            (
                "Este evento se postergó y todavía no tiene fecha nueva."
                " Era: sábado 28 de noviembre de 2026, 10:00 horas."
            ),
        ),
        (
            MOVED,
            "Nueva fecha: Cicletada",
            "nueva-fecha-2026-12-05",
            (
                "Este evento cambió de fecha. Antes era: sábado 28 de noviembre de 2026, 10:00 horas."
                " Ahora: sábado 5 de diciembre de 2026, 10:00 horas, Plaza."
            ),
        ),
        (
            DATES | {"previous_place": "Gimnasio"},
            "Nuevo lugar: Cicletada",
            "nuevo-lugar-2026-11-28",
            (
                "Cambió de lugar. Antes era en: Gimnasio."
                " Ahora: sábado 28 de noviembre de 2026, 10:00 horas, Plaza."
            ),
        ),
    ],
)
def test_what_became_of_an_event_is_one_even_if_nobody_says_when(
    fields: dict[str, str], title: str, key: str, text: str
) -> None:
    [one] = developments_of(event(fields))

    assert one.sort is DevelopmentSort.PLANS
    assert (one.title, one.key, one.text) == (title, key, text)
    assert one.told_at == PUBLISHED
    assert "Cuándo" in [fact.label for fact in one.facts]


def test_actualizado_says_when_and_changes_no_identity() -> None:
    undated, dated = event(CANCELLED), event(CANCELLED, modified=hours_ago(2))

    assert ids(undated) == ids(dated)
    assert developments_of(dated)[0].told_at == NOW - timedelta(hours=2)


def test_what_a_change_tells_is_told_once() -> None:
    given = event(CANCELLED | DATES | {"state": "cancelado"})
    told_once = changed(
        (hours_ago(3), "Se suspende por el viento."),
        kind=given.kind,
        details=given.details,
        title="Cicletada",
    )

    [one] = developments_of(told_once)
    assert one.title == "Cancelado: Cicletada"
    assert one.text.startswith("Se suspende por el viento. Era: sábado 28 de noviembre")
    assert one.told_at == NOW - timedelta(hours=3)
    assert one.address.endswith("#cambios")


def test_a_change_of_something_else_does_not_hide_the_cancellation() -> None:
    given = event(CANCELLED, changes=[Change(date=hours_ago(30), text="Se agregó el recorrido.")])

    assert set(titles(given)) == {"Cambio: Cicletada", "Cancelado: Cicletada"}


def test_no_step_of_a_long_story_is_told_twice() -> None:
    """Moved, moved again, called off, tickets: after each edit only what is new has a new identifier."""
    first = (hours_ago(90), "Se corre al sábado 5 por el viento.")
    second = (hours_ago(60), "Cambia otra vez: será el domingo 6.")
    third = (hours_ago(30), "Se canceló: el viento sigue.")
    last = (hours_ago(1), "Las entradas se devuelven en Cultura.")
    sunday = MOVED | {"start": "2026-12-06 10:00"}
    steps: list[tuple[dict[str, str], tuple[tuple[Stated, str], ...]]] = [
        (DATES, ()),
        (MOVED, (first,)),
        (sunday, (first, second)),
        (CANCELLED, (first, second, third)),
        (CANCELLED, (first, second, third, last)),
    ]
    seen: list[str] = []
    for fields, changes in steps:
        details = kind("evento").details.model_validate(fields)
        now = changed(*changes, kind=kind("evento"), details=details, title="Cicletada")
        fresh = [each for each in developments_of(now) if each.id not in seen]
        assert len(fresh) == (1 if changes else 0)
        seen += [each.id for each in fresh]
    assert titles(now) == [
        "Cambio: Cicletada",
        "Cancelado: Cicletada",
        "Cambio: Cicletada",
        "Cambio: Cicletada",
    ]


def test_a_second_new_date_without_a_word_is_another_development() -> None:
    first = event(MOVED, modified=hours_ago(60))
    second = event(MOVED | {"start": "2026-12-12 10:00"}, modified=hours_ago(2))

    assert ids(first) != ids(second)


def test_a_notice_that_another_replaced_says_which() -> None:
    old = story("amarilla", title="Alerta amarilla", date=PUBLISHED)
    new = story("roja", title="Alerta roja", replaces=old.source, date=NOW - timedelta(hours=1))

    [one] = edition(old, new).developments
    assert one.sort is DevelopmentSort.REPLACED
    assert one.title == "Ya no vale: Alerta amarilla"
    assert one.text == "Lo reemplaza «Alerta roja»."
    assert one.told_at == new.published


def withdrawn(**values: Any) -> Story:
    reason = Withdrawal(date=hours_ago(2), reason="Se publicó por error.")
    return corrected(
        hours_ago(30),
        hours_ago(1),
        words="SECRETO",
        title="SECRETO",
        summary="SECRETO",
        withdrawal=reason,
        **values,
    )


def test_of_what_was_withdrawn_nothing_is_told_but_that() -> None:
    one = withdrawal(withdrawn(topics=(), department=DEPORTES))

    assert (one.title, one.notice, one.text) == (
        "Publicación retirada",
        "Retirada",
        "Se publicó por error.",
    )
    assert "SECRETO" not in repr(one)
    assert DEPORTES.name not in repr(one)
    # What came after it was never told.
    assert one.gone == (one.path, f"{one.path}#correccion-2026-11-22-0600")


def test_what_was_told_on_the_day_of_a_withdrawal_without_an_hour_is_taken_back_too() -> None:
    given = withdrawn()
    whole = replace(given, withdrawal=Withdrawal(date=TODAY, reason="Se publicó por error."))

    assert len(withdrawal(given).gone) == 2
    assert len(withdrawal(whole).gone) == 3


def test_who_was_not_withdrawn_has_no_notice() -> None:
    with pytest.raises(ValueError, match="was not withdrawn"):
        withdrawal(story())


def test_an_edition_tells_them_where_the_story_is_or_was() -> None:
    gone, over = withdrawn(slug="retirada"), corrected(hours_ago(5), slug="vencida", expires=NOW)
    alert = event(CANCELLED, slug="cicletada", department=DEPORTES, modified=hours_ago(4))
    given = edition(gone, over, alert, story())

    def slugs(found: tuple[Development, ...]) -> list[str]:
        return [each.path.split("/")[-2] for each in found]

    assert slugs(given.developments) == ["retirada", "cicletada", "vencida"]
    assert slugs(given.developments_of(DEPORTES)) == ["cicletada"]
    assert slugs(given.developments_of(gone.department)) == ["retirada", "vencida"]
    assert slugs(given.developments_of_kind(kind("evento"))) == ["cicletada"]


def test_an_edition_tells_nothing_before_its_date() -> None:
    coming = corrected(hours_ago(-2), withdrawal=Withdrawal(date=hours_ago(-3), reason="Error."))

    def sorts(moment: datetime) -> list[str]:
        return [each.key for each in edition(coming, moment=moment).developments]

    assert sorts(NOW) == []
    assert sorts(NOW + timedelta(hours=2)) == ["correccion-2026-11-23-1400"]
    assert sorts(NOW + timedelta(hours=3)) == ["retirada"]
