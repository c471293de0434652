"""One message of 160 septets says what matters, in the alphabet of every telephone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pygsm7 import encodeMessage

from plugins.networks import brief_of
from plugins.networks.sms import MOST, has_sms, sms_text
from plugins.networks.text.gsm7 import septets
from plugins.newsroom.story import Story
from tests.factories import SITE, kind, story
from tests.social_snippets.examples import EXAMPLES
from tests.social_snippets.states import STATES


def test_a_cut_says_when_where_and_what_to_do() -> None:
    text = sms_text(brief_of(EXAMPLES["aviso"](), SITE))

    assert text.startswith(
        "Muni Maria Elena: URGENTE: Corte de agua en el sector norte. Jueves 26 de noviembre, de 08:00 a 17:00 horas."
        " Sector norte de Maria Elena. "
    )
    assert "juntar agua" in text


def test_it_says_who_writes_where_there_is_room_for_what_to_do_too() -> None:
    moved = sms_text(brief_of(STATES["evento-otro-lugar"](), SITE))
    alert = sms_text(brief_of(STATES["aviso-alerta-roja"](), SITE))

    assert moved.startswith("Muni Maria Elena: NUEVO LUGAR: ")
    assert alert.startswith("ALERTA ROJA ")
    assert "Qué hacer: quedarse en casa" in alert


def test_what_to_do_has_room_before_what_goes_without_saying() -> None:
    cut = sms_text(brief_of(STATES["aviso-corte-largo"](), SITE))
    off = sms_text(brief_of(STATES["evento-cancelado"](), SITE))

    assert cut.startswith("Corte de agua nocturno")
    assert cut.endswith("Toda la comuna, menos Quillagua. Juntar agua para una noche")
    assert "domingo 29 de noviembre, 09:00 horas. La inscripcion se devuelve" in off


def test_what_is_off_says_when_it_would_have_been() -> None:
    text = sms_text(brief_of(STATES["evento-cancelado-en-el-titulo"](), SITE))

    assert text.startswith(
        "Muni Maria Elena: CANCELADA la final del campeonato de futbol. Era: sabado 28 de noviembre, 16:00 horas,"
    )


def test_what_moved_says_where_it_is_before_where_it_was() -> None:
    text = sms_text(brief_of(STATES["evento-otro-lugar"](), SITE))

    assert "Gimnasio municipal" in text.partition("Teatro Metro")[0]


@pytest.mark.parametrize("example", [*EXAMPLES, *STATES])
def test_it_is_one_message_in_the_alphabet_of_telephones(example: str) -> None:
    text = sms_text(brief_of((EXAMPLES | STATES)[example](), SITE))

    assert 0 < septets(text) <= MOST
    encodeMessage(text)


@pytest.mark.parametrize(
    ("example", "is_worth"),
    [
        ("aviso", True),
        ("evento-cancelado", True),
        ("evento-otra-fecha-y-lugar", True),
        ("evento", False),
        ("evento-pasado", False),
        ("noticia", False),
    ],
)
def test_only_what_must_be_known_now_is_worth_one(example: str, *, is_worth: bool) -> None:
    assert has_sms((EXAMPLES | STATES)[example]()) is is_worth


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=120))
def test_no_title_breaks_it(title: str, place: str) -> None:
    told: Story = story(
        kind=kind("evento"),
        title=title,
        details={"start": "2026-11-28 10:00", "place": f"A{place}", "state": "cancelado"},
    )

    text = sms_text(brief_of(told, SITE))

    assert septets(text) <= MOST
