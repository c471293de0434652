import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.networks.text.posting import links_in, postable

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Cierra la convocatoria.La lista", "Cierra la convocatoria. La lista"),
        ("Para vecinas y vecinos.De lunes", "Para vecinas y vecinos. De lunes"),
        ("Vence el plazo.Se atiende", "Vence el plazo. Se atiende"),
        ("Hay apoyo.Es gratis", "Hay apoyo. Es gratis"),
        ("Es el programa.No falte", "Es el programa. No falte"),
        ("Lo hace DIDECO.Su oficina", "Lo hace DIDECO. Su oficina"),
        ("VENCE EL PLAZO.SE ATIENDE", "VENCE EL PLAZO. SE ATIENDE"),
        ("Es la suma total.Capital humano", "Es la suma total. Capital humano"),
        ("Vence el plazo.se atiende", "Vence el plazo. se atiende"),
        ("Entregó 9.500.La meta", "Entregó 9.500. La meta"),
        ("Del plazo.De.La nada", "Del plazo. De. La nada"),
    ],
)
def test_a_missing_space_makes_no_link(written: str, meant: str) -> None:
    assert links_in(written), "X would make a link of it"

    assert postable(written) == meant
    assert links_in(postable(written)) == []


@pytest.mark.parametrize(
    "address",
    [
        "muni.cl",
        "MUNI.CL",
        "www.plazo.la",
        "https://plazo.la",
        "mariaelena.travel",
        "youtu.be/abc",
        "wa.me/56912345678",
        "https://mariaelena.example.com/noticias/2026/11/feria/",
    ],
)
def test_an_address_stays_as_it_is(address: str) -> None:
    assert postable(f"Vea {address} hoy") == f"Vea {address} hoy"


def test_a_true_link_beside_a_false_one_stays() -> None:
    assert postable("La convocatoria.La lista en muni.cl") == "La convocatoria. La lista en muni.cl"


def test_text_is_composed_as_x_counts_it() -> None:
    assert postable("Mari\u0301a") == "María"


def test_invisible_characters_and_turns_of_direction_go() -> None:
    assert postable("\ufefffe\x00ria\u202e \ufffey \U0001fffflista\x7f") == "feria y lista"


def test_emoji_of_several_characters_stay() -> None:
    assert postable("👩🏽‍🚒 y 🇨🇱") == "👩🏽‍🚒 y 🇨🇱"


def test_paragraphs_stay_and_other_spaces_become_one() -> None:
    assert postable(" uno \u00a0 dos\r\n\r\n\r\n tres\u2028cuatro ") == "uno dos\n\ntres cuatro"


def test_nothing_can_be_taken_for_markup() -> None:
    assert postable("<script>x</script>") == "‹script>x‹/script>"


@settings(deadline=None, derandomize=True)
@given(TEXT)
def test_what_is_postable_stays_so(text: str) -> None:
    once = postable(text)

    assert postable(once) == once
    assert unicodedata.is_normalized("NFC", once)
