"""Blanks in an editor's text, and what fills them when it is posted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.networks import BLANKS, NETWORKS, Network, blanks_in, filled
from plugins.networks.text.hashtags import hashtags_for, own_hashtag, with_hashtags
from plugins.networks.text.posting import postable
from tests.factories import QUILLAGUA, kind, story

LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
EVENT = story(
    kind=kind("evento"),
    details={"start": "2026-11-28 19:00", "place": "Plaza de armas"},
    locality=QUILLAGUA,
)
PIECES = st.sampled_from(
    ["{enlace}", "{fecha}", "{lugar}", "{hora}", "{", "}", "Hola", " ", "\n", "{5}", "{{fecha}}"]
)


@pytest.mark.parametrize(
    ("text", "posted"),
    [
        ("Vengan el {fecha}.", "Vengan el sábado 28 de noviembre, 19:00 horas."),
        (
            "En {lugar}: {fecha}",
            "En Plaza de armas, Quillagua: sábado 28 de noviembre, 19:00 horas",
        ),
        ("{Fecha} y { LUGAR }", "Sábado 28 de noviembre, 19:00 horas y Plaza de armas, Quillagua"),
        ("{lugar}\n\n{lugar}", "Plaza de armas, Quillagua\n\nPlaza de armas, Quillagua"),
        ("{hora} {5} {{fecha}} {}", "{hora} {5} {{fecha}} {}"),
        ("Lleve agua. {fecha}.", "Lleve agua. Sábado 28 de noviembre, 19:00 horas."),
        ("Vengan:\n📅 {fecha}", "Vengan:\n📅 Sábado 28 de noviembre, 19:00 horas"),
        ("El bingo, {fecha}", "El bingo, sábado 28 de noviembre, 19:00 horas"),
        ("Vea { Enlace }", "Vea {enlace}"),
    ],
)
def test_date_and_place_are_those_of_the_story(text: str, posted: str) -> None:
    assert filled(text, EVENT) == posted


def test_the_place_of_news_is_its_locality() -> None:
    assert filled("Vamos a {lugar}", story(locality=QUILLAGUA)) == "Vamos a Quillagua"


@pytest.mark.parametrize(
    ("text", "names", "are_known"),
    [
        ("{enlace} {fecha} {lugar}", ["enlace", "fecha", "lugar"], True),
        ("{ Enlace } {Enlace}", ["enlace", "enlace"], True),
        ("{hora}", ["hora"], False),
        ("{{enlace}}", ["enlace"], False),
        ("{fecha y hora}", ["fecha y hora"], False),
        ("{} {5} {:)} {a-b} {", [], True),
    ],
)
def test_words_in_braces_are_blanks(text: str, names: list[str], are_known: bool) -> None:
    found = blanks_in(text)

    assert [each.name for each in found] == names
    assert all(each.is_known for each in found) == are_known


@given(st.lists(PIECES, max_size=12).map("".join))
def test_what_is_filled_has_no_blank_but_that_of_the_link(text: str) -> None:
    left = [each for each in blanks_in(filled(text, EVENT)) if each.is_known]
    wanted = [each for each in blanks_in(text) if each.is_known and each.name == "enlace"]

    assert {each.written for each in left} == {"{enlace}" for each in wanted}
    assert set(BLANKS) == {"enlace", "fecha", "lugar"}


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
@given(text=st.lists(PIECES, max_size=12).map("".join))
def test_the_link_stands_where_it_is_wanted_and_once_elsewhere(network: Network, text: str) -> None:
    posted = network.as_posted(text, LINK)

    if "{enlace}" in postable(text):
        assert posted.count(LINK) == postable(text).count("{enlace}")
    else:
        assert posted.count(LINK) == network.has_links


def test_a_link_in_its_blank_weighs_what_it_weighs_there() -> None:
    x = NETWORKS["x"]

    assert x.over_limit("a" * 256 + " {enlace}", link=LINK) is None
    assert x.over_limit("a" * 257 + " {enlace}", link=LINK) == (281, 280)
    assert x.as_posted("Vea ({enlace}).", LINK) == f"Vea ({LINK})."


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("#Feria", "Feria"),
        ("feria", "feria"),
        ("feria libre", "FeriaLibre"),
        ("MaríaElena", "MaríaElena"),
        ("2026", ""),
        ("#", ""),
        ("🎉", ""),
    ],
)
def test_a_hashtag_is_as_the_editor_wrote_it(written: str, tag: str) -> None:
    assert own_hashtag(written) == tag


def test_hashtags_follow_the_text_unless_it_has_them() -> None:
    assert with_hashtags("Hola", ("Feria", "Plaza")) == "Hola\n\n#Feria #Plaza"
    assert with_hashtags("Hola #feria", ("Feria",)) == "Hola #feria"
    assert with_hashtags("Hola", ()) == "Hola"


def test_hashtags_that_an_editor_chose_go_before_any_other() -> None:
    told = story(locality=QUILLAGUA, hashtags=("Una", "Otra", "Tercera"))

    assert hashtags_for(told) == ("Una", "Otra", "Tercera")
    assert hashtags_for(story(locality=QUILLAGUA, hashtags=())) == ()
