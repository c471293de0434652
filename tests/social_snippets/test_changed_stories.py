"""What has changed is posted as it is: nobody reads the old day beside the new one, or goes in vain."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from plugins.networks import NETWORKS
from plugins.newsroom.kinds.evento import EventDetails
from plugins.newsroom.own_post import OwnPost
from plugins.newsroom.story import Change, Correction, Story
from plugins.social_snippets.occasions import Occasion, occasions_of
from plugins.social_snippets.snippet import snippet
from plugins.spanish.moments import SANTIAGO, Stated
from tests.factories import NOW, SITE, kind, photo, story
from tests.social_snippets.examples import EXAMPLES

EVERY = sorted(NETWORKS)
OWN = "El sábado 12 de diciembre nos vemos en la plaza 👋"
OFF = {"state": "cancelado"}
MOVED = {"state": "reprogramado", "previous_start": "2026-12-10 10:00"}


def event(summary: str = "Dos tardes de música.", **details: object) -> Story:
    given = {"start": "2026-12-12 10:00", "end": "2026-12-12 14:00", "place": "Plaza", **details}
    return story("feria", kind=kind("evento"), summary=summary, details=given)


def told(one: Story, network: str, occasion: Occasion | None = None) -> str:
    given: tuple[Any, ...] = (occasion,) if occasion else ()
    return snippet(one, SITE, NETWORKS[network], *given).text


def reminder(one: Story, key: str) -> Occasion:
    [found] = [each for each in occasions_of(one) if each.key.endswith(key)]
    return found


@pytest.mark.parametrize("network", EVERY)
@pytest.mark.parametrize("became", [OFF, MOVED, {"previous_place": "Gimnasio"}])
def test_a_text_of_before_gives_way(network: str, became: dict[str, str]) -> None:
    one = replace(event(**became), social={network: OwnPost(text=OWN)})

    assert OWN not in told(one, network)
    assert one.details.outcome.upper() in told(one, network)


def test_a_text_that_says_what_became_of_it_stays() -> None:
    own = "CANCELADA la feria del sábado. Avisaremos."
    one = replace(event(**OFF), social={"x": OwnPost(text=own)})

    assert told(one, "x").startswith(own)


def test_a_text_of_before_a_correction_gives_way_too() -> None:
    put_right = (Correction(date=Stated(NOW), text="La feria es a las 10:00 horas."),)
    one = replace(event(), corrections=put_right, social={"x": OwnPost(text=OWN)})
    says_so = replace(one, social={"x": OwnPost(text=f"Corrección: a las 10:00. {OWN}")})

    assert told(one, "x").startswith("CORRECCIÓN: ")
    assert told(says_so, "x").startswith("Corrección: a las 10:00.")


@pytest.mark.parametrize("network", EVERY)
@pytest.mark.parametrize(
    ("summary", "became"),
    [
        ("Artesanía y música, el sábado en la tarde.", OFF),
        ("Artesanía del 12 al 13 de diciembre.", OFF),
        ("Artesanía y música en la Plaza.", OFF),
        ("Artesanía y música, el jueves en la tarde.", MOVED),
        ("Artesanía y música en el Gimnasio.", {"previous_place": "Gimnasio"}),
    ],
)
def test_a_summary_of_before_is_not_told(
    network: str, summary: str, became: dict[str, str]
) -> None:
    assert "Artesanía" not in told(event(summary, **became), network)


@pytest.mark.parametrize(
    ("summary", "became"),
    [
        ("No se hará el sábado, porque hay viento.", OFF),
        ("Dos tardes de música.", OFF),
        ("Pasa del jueves 10 al sábado 12.", MOVED),
        ("Dos tardes de música en la Plaza.", {"previous_place": "Gimnasio"}),
    ],
)
def test_a_summary_that_is_still_true_is(summary: str, became: dict[str, str]) -> None:
    assert summary in told(event(summary, **became), "facebook")


def test_why_is_told_in_the_place_of_an_old_summary() -> None:
    changes = (
        Change(date=Stated(NOW - timedelta(days=2)), text="Se agregó un taller."),
        Change(date=Stated(NOW), text="El camino está cortado"),
    )
    one = replace(event("La feria es el sábado.", **OFF), changes=changes)

    assert "El camino está cortado." in told(one, "x")
    assert "taller" not in told(one, "x")


@pytest.mark.parametrize("network", EVERY)
def test_what_is_off_says_when_it_would_have_been_before_anything_else(network: str) -> None:
    long = "Una tarde para conocerse, compartir once y contar qué hace cada organización. " * 4

    assert "Era: sábado 12 de diciembre" in told(event(long, **OFF), network)
    assert "Era: sábado 12 de diciembre" in told(event(long, state="postergado"), network)


def test_what_became_of_it_is_worth_telling_until_it_is_over() -> None:
    [news] = occasions_of(event(**OFF))

    assert news.until == datetime(2026, 12, 12, 14, tzinfo=SANTIAGO)
    assert occasions_of(event())[0].until == NOW - timedelta(days=1) + timedelta(days=3)


def test_another_hour_of_the_same_day_is_no_new_date() -> None:
    one = event(state="reprogramado", previous_start="2026-12-12 15:00")

    assert told(one, "x").startswith("NUEVO HORARIO: ")
    assert isinstance(one.details, EventDetails)
    assert one.details.warning.startswith("Este evento cambió de horario.")
    later = event(state="reprogramado", previous_start="2026-12-12 15:00", start="2026-12-12 11:00")
    assert occasions_of(one)[0].key != occasions_of(later)[0].key


def test_the_page_of_what_is_off_invites_nobody() -> None:
    given = {"cost": "Gratis", "registration": "En la OMIL"}

    assert {"Costo", "Inscripción"} <= {fact.label for fact in event(**given).details.facts}
    off = {fact.label for fact in event(**given, **OFF).details.facts}
    assert not off & {"Costo", "Inscripción"}


def test_tomorrow_and_today_are_said_on_that_day_only() -> None:
    weeks = event(start="2026-12-12", end="2027-01-09", all_day="sí")
    eve, day = reminder(weeks, "12-dia-antes"), reminder(weeks, "12-dia")

    assert eve.until == datetime(2026, 12, 12, tzinfo=SANTIAGO)
    assert day.until == datetime(2026, 12, 13, tzinfo=SANTIAGO)


@pytest.mark.parametrize(
    ("until", "lead"), [("2026-12-12 18:00", "MAÑANA"), ("2026-12-14 18:00", "DESDE MAÑANA")]
)
def test_a_notice_of_one_day_is_for_that_day(until: str, lead: str) -> None:
    details = {"area": "Sector norte", "since": "2026-12-12 09:00", "until": until}
    one = reminder(story(kind=kind("aviso"), details=details), "dia-antes")

    assert one.lead == lead
    assert one.until == datetime(2026, 12, 12, tzinfo=SANTIAGO)


@pytest.mark.parametrize("network", EVERY)
@pytest.mark.parametrize("key", ["una-semana-cierre", "ultimo-dia"])
def test_who_is_told_that_it_closes_is_told_when_and_how(network: str, key: str) -> None:
    one = replace(EXAMPLES["curso"](), published=NOW - timedelta(days=30))
    text = told(one, network, reminder(one, key))

    assert "hasta el" in text
    assert "4 de diciembre" in text
    assert "OMIL" in text


@pytest.mark.parametrize("network", EVERY)
def test_a_reminder_says_the_cost_and_no_deadline_that_is_over(network: str) -> None:
    given = {"cost": "Entrada liberada", "registration": "En la OMIL, hasta el 4 de diciembre"}
    one = event(**given)
    for key in ("semana-antes", "dia-antes", "dia"):
        text = told(one, network, reminder(one, key))
        assert "liberada" in text
        assert "hasta el" not in text
    moved = event(**given, **MOVED)
    assert "hasta el" not in told(moved, network, reminder(moved, "ya-no"))


def test_dates_soon_after_are_counted_in_the_reminder_of_the_first() -> None:
    one = event(other_starts=["2026-12-13 10:00", "2026-12-14 10:00"])

    assert ", y 2 fechas más" in told(one, "x", reminder(one, "12-dia-antes"))


@pytest.mark.parametrize("network", EVERY)
def test_a_reminder_says_until_when_while_that_is_still_to_come(network: str) -> None:
    one = event(cost="$1.000; gratis hasta el mediodía", registration="Hasta el jueves 10")

    week = told(one, network, reminder(one, "semana-antes"))
    assert "gratis hasta el mediodía" in week
    assert "asta el jueves 10" in week
    day = told(one, network, reminder(one, "dia-antes"))
    assert "gratis hasta el mediodía" in day
    assert "jueves 10" not in day


@pytest.mark.parametrize("network", EVERY)
@pytest.mark.parametrize("became", [OFF, MOVED, {"previous_place": "Gimnasio"}])
def test_what_became_of_it_is_seen_in_its_picture(network: str, became: dict[str, str]) -> None:
    taken = (photo(), photo(digest="5e" * 32))
    one = replace(event(**became), photo=taken[0], photos=taken)
    first, *others = snippet(one, SITE, NETWORKS[network]).pictures

    assert first.path.startswith("/tarjetas/")
    assert one.details.outcome.upper() in first.alt
    assert not any(each.path.startswith("/fotos/") for each in others)
    assert taken[0].credit not in told(one, network)


def test_a_photo_chosen_for_what_is_off_goes_with_its_credit() -> None:
    chosen = photo(digest="7e" * 32, credit="Club de Ajedrez")
    one = replace(event(**OFF), photo=photo(), social={"instagram": OwnPost(photo=chosen)})
    post = snippet(one, SITE, NETWORKS["instagram"])

    assert post.picture.path.startswith("/fotos/")
    assert "Imagen: Club de Ajedrez" in post.text


def test_when_and_where_come_before_all_else_on_facebook() -> None:
    details = {
        "sort": "corte",
        "level": "urgente",
        "service": "Agua potable",
        "area": "Sector norte",
        "since": "2026-12-01 08:00",
        "until": "2026-12-01 15:00",
        "what_to_do": [
            f"Juntar agua en {number} recipientes limpios y tapados" for number in range(2, 9)
        ],
        "origin": "Empresa sanitaria",
    }
    text = told(story("corte", kind=kind("aviso"), details=details), "facebook")

    places = [text.index(each) for each in ("📅", "📍", "https://", "Juntar agua en 2", "Fuente")]
    assert places[:2] == sorted(places)[:2]
    assert text.index("📍") < text.index("https://")


@pytest.mark.parametrize("network", ["x", "bluesky"])
def test_the_price_stays_where_there_is_no_room_to_say_how_to_join(network: str) -> None:
    one = event(
        cost="Adultos $3.500, niñas y niños $1.500",
        registration="En la oficina de Turismo o por teléfono, de lunes a viernes de 09:00 a 13:00 "
        "horas, con la cédula de cada persona que viaja, hasta el miércoles 2 de diciembre",
        meant_for="Mayores de 12 años que puedan caminar seiscientos metros de tierra en pendiente",
    )
    text = told(one, network)

    assert "Adultos $3.500, niñas y niños $1.500" in text
