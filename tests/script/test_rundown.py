"""The programme: what is told, in its time, as it is said."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import Block, Broadcast, Correction, Edition, Slot, Story, edition_at
from plugins.newsroom.story import Audience
from plugins.script import Rundown, TooShortError, rundown_of
from plugins.script.rundown import LONGEST
from plugins.script.sheet import CONTROL, running_order, script
from plugins.spanish import SANTIAGO, Stated
from tests.factories import ANNIVERSARY, NOW, REGISTRY, kind, story
from tests.social_snippets.examples import EXAMPLES
from tests.social_snippets.states import STATES

DAY = NOW.date()
FORM = Broadcast(
    name="Revista Matinal",
    hour=time(10),
    minutes=30,
    words_per_minute=160,
    blocks=(
        Block(
            slot=Slot.OPENING,
            says=("Muy buenos días. Son las {hora}.", "Hoy es {fecha}."),
            music="Cortina",
        ),
        Block(slot=Slot.HEADLINES, says=("Los titulares.",), most=3),
        Block(slot=Slot.NOTICES, says=("Los avisos.",)),
        Block(slot=Slot.WEATHER, says=("El tiempo.",), seconds=30),
        Block(slot=Slot.OFFERS, says=("Cierra pronto.",)),
        Block(slot=Slot.AGENDA, says=("La agenda.",)),
        Block(slot=Slot.MUSIC, music="Tema musical", seconds=200),
        Block(slot=Slot.NEWS, says=("Las noticias.",), most=20),
        Block(slot=Slot.ANNIVERSARIES, says=("El aniversario.",)),
        Block(slot=Slot.CLOSING, says=("Hasta mañana.",)),
    ),
)
SIGN = re.compile(r"[\d$%#@&/•+*_|°ºª🏃]")


def edition(*stories: Story, moment: datetime = NOW) -> Edition:
    return edition_at(moment, stories, registry=REGISTRY, kinds=())


def programme(
    *stories: Story, minutes: int = 0, form: Broadcast = FORM, day: date = DAY
) -> Rundown:
    return rundown_of(edition(*stories), form, day, minutes)


def told_in(rundown: Rundown, slot: Slot) -> list[str]:
    return [
        item.path.rstrip("/").rpartition("/")[2]
        for part in rundown.parts
        if part.block.slot is slot
        for item in part.items
    ]


def said(rundown: Rundown) -> str:
    return "\n".join(row.text for row in script(rundown) if row.who != CONTROL)


def written(moment: datetime) -> str:
    return f"{moment.astimezone(SANTIAGO):%Y-%m-%d %H:%M}"


def notice(slug: str, **details: Any) -> Story:
    given = {
        "since": written(NOW - timedelta(hours=1)),
        "area": "Toda la comuna",
        "what_to_do": ["juntar agua"],
    }
    return story(slug, kind=kind("aviso"), details={**given, **details}, title=f"Aviso {slug}")


def job(slug: str, closes: datetime) -> Story:
    details = {
        "employer": "Empresa de ejemplo",
        "position": "Maestra",
        "apply": "en la OMIL",
        "place": "María Elena",
        "deadline": written(closes),
        "vacancies": "1",
    }
    made = story(slug, kind=kind("empleo"), details=details, title=f"Empleo {slug}")
    return replace(made, expires=Stated(closes))


def event(slug: str, start: datetime, **values: Any) -> Story:
    details = {"start": written(start), "place": "la plaza de armas"}
    return story(slug, kind=kind("evento"), details=details, title=f"Evento {slug}", **values)


def test_each_story_is_in_its_block_and_in_no_other() -> None:
    made = programme(
        story("noticia"),
        story("fiesta", series=(ANNIVERSARY,), date=NOW - timedelta(days=20)),
        notice("corte"),
        job("pronto", NOW + timedelta(days=3)),
        job("lejano", NOW + timedelta(days=30)),
        event("hoy", NOW + timedelta(hours=5)),
        event("manana", NOW + timedelta(days=1)),
        event("lejos", NOW + timedelta(days=9)),
    )

    assert told_in(made, Slot.NOTICES) == ["corte"]
    assert told_in(made, Slot.OFFERS) == ["pronto"]
    assert told_in(made, Slot.AGENDA) == ["hoy", "manana"]
    assert set(told_in(made, Slot.NEWS)) == {"noticia", "lejano", "lejos"}
    assert told_in(made, Slot.ANNIVERSARIES) == ["fiesta"]
    assert told_in(made, Slot.HEADLINES)[0] == "corte"


def test_the_gravest_notice_comes_first() -> None:
    made = programme(notice("informa"), notice("alerta", level="urgente"))

    assert told_in(made, Slot.NOTICES) == ["alerta", "informa"]


def test_a_block_without_stories_is_not_announced() -> None:
    made = programme(story("noticia"))

    assert "Los avisos." not in said(made)
    assert "Las noticias." in said(made)
    assert "El tiempo." in said(made)


def test_what_is_internal_or_not_yet_public_is_told_to_nobody() -> None:
    made = rundown_of(
        edition_at(
            NOW,
            (
                story("interna", audience=Audience.STAFF),
                story("futura", date=NOW + timedelta(hours=1), published=NOW + timedelta(hours=1)),
                story("publica"),
            ),
            registry=REGISTRY,
            kinds=(),
            audience=Audience.STAFF,
        ).for_public(),
        FORM,
        DAY,
    )

    assert told_in(made, Slot.NEWS) == ["publica"]


def test_times_add_up_and_the_clock_of_the_studio_is_true() -> None:
    made = programme(*(each() for each in (EXAMPLES | STATES).values()))
    clock = datetime.combine(DAY, time(10))

    for part in made.parts:
        assert part.starts == clock
        clock += timedelta(seconds=part.seconds)
    assert (clock - datetime.combine(DAY, time(10))).seconds == made.seconds <= 30 * 60
    hours = [entry.starts for entry in running_order(made)]
    assert hours == sorted(hours)


@pytest.mark.parametrize("minutes", [6, 8, 12, 20, 60])
def test_nothing_is_lost_what_has_no_room_is_listed(minutes: int) -> None:
    stories = [
        replace(each(), slug=f"n{number}")
        for number, each in enumerate((EXAMPLES | STATES).values())
    ]
    whole, made = programme(*stories, minutes=240), programme(*stories, minutes=minutes)
    everything = {item.path for part in whole.parts for item in part.items}
    everything |= {item.path for item in whole.left_out}
    told = {item.path for part in made.parts for item in part.items}

    assert told | {item.path for item in made.left_out} == everything
    assert not told & {item.path for item in made.left_out}
    assert made.seconds <= minutes * 60


def test_a_long_story_is_shortened_by_whole_sentences_and_says_so() -> None:
    sentences = [
        f"Esta es la frase número {number} de un texto para el oído." for number in range(40)
    ]
    made = programme(story("larga", for_ear=" ".join(sentences)))
    [item] = [each for part in made.parts if part.block.slot is Slot.NEWS for each in part.items]

    assert item.seconds <= LONGEST
    assert item.written == tuple(sentences[: len(item.written)])
    assert item.left == 40 - len(item.written) > 0
    assert any(entry.what.endswith("(acortada)") for entry in running_order(made))


def test_what_an_editor_wrote_for_the_ear_is_what_is_said() -> None:
    text = said(
        programme(story("propia", for_ear="Vecinas y vecinos: hay feria a las 10:30 horas."))
    )

    assert "Vecinas y vecinos: hay feria a las diez y media" in text
    assert text.count("La feria vuelve a la plaza.") == 1  # among the headlines


def test_an_acronym_has_its_name_once_in_a_programme() -> None:
    stories = [story(f"n{number}", title=f"La DIDECO atiende {number}") for number in range(3)]
    text = said(programme(*stories))

    assert text.count("Dirección de Desarrollo Comunitario") == 1
    assert "DIDECO" not in text


def test_the_register_of_pronunciations_has_the_last_word() -> None:
    form = replace(
        FORM, pronunciations=(("WhatsApp", "guásap", ""), ("DIDECO", "dideco", "la Dirección"))
    )

    assert "guásap" in said(programme(story(title="Avisos por WhatsApp"), form=form))


def test_a_recording_is_a_cue_with_its_first_and_last_words() -> None:
    made = programme(EXAMPLES["radio"]())
    cues = [row.text for row in script(made) if row.text.startswith("Corte:")]

    assert all("Entra: «" in cue or cue.endswith(".") for cue in cues)


def test_a_programme_too_short_for_what_it_always_says_is_refused() -> None:
    with pytest.raises(TooShortError, match="lo que el programa dice y toca siempre dura"):
        programme(story(), minutes=3)


@pytest.mark.parametrize("example", [*EXAMPLES, *STATES])
def test_nothing_is_left_that_nobody_can_say(example: str) -> None:
    text = said(programme((EXAMPLES | STATES)[example]()))

    assert not SIGN.search(text.replace("________________ (0:30)", ""))
    assert not re.search(r"\b[A-ZÁÉÍÓÚÑ]{2,}\b", text)
    assert ".:" not in text
    assert "::" not in text


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.tuples(st.text(min_size=1, max_size=110), st.text(min_size=1, max_size=300)),
        max_size=6,
    ),
    st.integers(6, 60),
)
def test_whatever_is_written_it_fits_and_is_said(
    texts: list[tuple[str, str]], minutes: int
) -> None:
    stories = [
        story(f"n{number}", title=title, summary=summary)
        for number, (title, summary) in enumerate(texts)
    ]
    made = programme(*stories, minutes=minutes)

    assert made.seconds <= minutes * 60
    assert not re.search(r"\d", said(made).replace("________________ (0:30)", ""))


PRESENT = "Los esperamos en la plaza, con la familia."


@pytest.mark.parametrize("state", ["cancelado", "postergado"])
def test_what_an_editor_wrote_is_not_said_of_what_is_off(state: str) -> None:
    details = {"start": "2026-11-28 18:00", "place": "Plaza", "state": state}
    told = story(kind=kind("evento"), details=details, title="Bingo", for_ear=PRESENT)
    text = said(programme(told))

    assert PRESENT not in text
    assert f"{state.capitalize()}: Bingo." in text


def test_nor_of_what_was_corrected_unless_it_says_so() -> None:
    correction = Correction(
        date=Stated(NOW - timedelta(hours=1)), text="La hora correcta es 10:00."
    )
    told = story(for_ear="La feria empieza a las nueve.", corrections=(correction,))
    text = said(programme(told))

    assert "empieza a las nueve" not in text
    assert "Corrección: la hora correcta es diez" in text
    again = replace(told, for_ear="Corrección: la feria empieza a las diez.")
    assert "Corrección: la feria empieza a las diez." in said(programme(again))


def test_nobody_is_invited_to_what_is_over() -> None:
    over = event("fiesta", NOW - timedelta(days=1), for_ear=PRESENT, series=(ANNIVERSARY,))

    assert PRESENT not in said(programme(over))
    assert "fiesta" not in said(programme(over))


def test_a_headline_is_the_title_whatever_is_written_for_the_ear() -> None:
    long = story(title="La feria", for_ear=f"{'palabras que se oyen ' * 60}y siguen. Fin.")
    made = programme(long, minutes=9)
    heads = [
        each.said for part in made.parts if part.block.slot is Slot.HEADLINES for each in part.items
    ]

    assert heads in (["La feria."], [])
    assert made.seconds <= 9 * 60


def test_an_agenda_says_today_and_tomorrow_in_the_order_of_the_day() -> None:
    late = story(
        "feria",
        kind=kind("evento"),
        title="Feria",
        details={
            "start": written(NOW.replace(hour=17, minute=0)),
            "other_starts": [written((NOW + timedelta(days=1)).replace(hour=17, minute=0))],
            "place": "Plaza",
        },
    )
    soon = event("soon", NOW + timedelta(hours=1))
    tomorrow = event("manana", (NOW + timedelta(days=1)).replace(hour=9, minute=0))
    made = programme(tomorrow, late, soon)

    assert told_in(made, Slot.AGENDA) == ["soon", "feria", "manana"]
    assert "Hoy, cinco de la tarde; mañana, cinco de la tarde." in said(made)
    assert "Mañana, nueve de la mañana." in said(made)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "Sigue hoy, hasta mañana, ocho de la noche."),
        (0, "Hasta hoy, ocho de la noche."),
        (6, "Sigue hoy, hasta el domingo veintinueve de noviembre, ocho de la noche."),
    ],
)
def test_what_lasts_days_is_told_once_with_its_end(days: int, words: str) -> None:
    end = (NOW + timedelta(days=days)).replace(hour=20, minute=0)
    details = {"start": written(NOW - timedelta(days=3)), "end": written(end), "place": "Teatro"}
    text = said(programme(story("muestra", kind=kind("evento"), details=details, title="Muestra")))

    assert words in text
    assert text.count("Muestra.") == 2  # among the headlines


def test_what_has_begun_without_an_end_goes_on() -> None:
    made = programme(event("retiro", NOW - timedelta(hours=2)))

    assert "Hoy, desde las " in said(made)


def test_what_a_block_has_no_place_for_is_listed() -> None:
    form = replace(FORM, blocks=tuple(replace(each, most=2) for each in FORM.blocks))
    made = programme(*(story(f"n{number}") for number in range(5)), form=form)

    assert len(told_in(made, Slot.NEWS)) == 2
    assert len(made.left_out) == 3


def test_the_time_of_blocks_that_say_nothing_is_for_others() -> None:
    silent = Block(slot=Slot.OFFERS, says=("palabras " * 400,))
    form = replace(
        FORM, blocks=(*(each for each in FORM.blocks if each.slot is not Slot.OFFERS), silent)
    )
    made = programme(*(story(f"n{number}") for number in range(8)), form=form, minutes=8)

    assert len(told_in(made, Slot.NEWS)) == 8
    assert made.seconds <= 8 * 60
