"""Texts for SMS: in the alphabet of telephones, and meaning the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.networks.text.gsm7 import BASIC, EXTENSION, in_gsm7, segments, septets
from tests.networks.counters import SPANISH

ALPHABET = "".join(sorted(BASIC | EXTENSION))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Corte de agua en María Elena", "Corte de agua en Maria Elena"),
        ("¿Qué pingüino, señor Ñuñez? ¡Él!", "¿Qué pingüino, señor Ñuñez? ¡Él!"),
        ("ÁÉÍÓÚ", "AÉIOU"),
        ("«pan» “y” ‘sal’", '"pan" "y" \'sal\''),
        ("Rige 1–5 — mañana…", "Rige 1-5 - mañana..."),
        ("N.º 12, 1.ª vez", "N.o 12, 1.a vez"),
        ("Máxima de 25 °C", "Maxima de 25 grados"),
        ("40 m², 10² y 1½ taza", "40 m2, 10^2 y 1 1/2 taza"),
        ("50‰ × 2", "50 por mil x 2"),
        ("De Calama → María Elena", "De Calama -> Maria Elena"),
        ("Rut\u00a01\u20112", "Rut 1-2"),
        ("fran\u00e7ois, S\u00e3o, c\u0153ur", "francois, Sao, coeur"),
        ("n\u0303andu\u0301 sof\u00adt a\u0332b", "ñandu soft ab"),
        ("💧 Corte 💧 hoy 🇨🇱", "Corte hoy"),
        ("Hola 👋🏽, vecinos (😀)", "Hola, vecinos"),
        ("¡🎉Fiesta🎉!", "¡Fiesta!"),
        ("1️⃣ Junte agua\n2️⃣ Cierre 👇\n\n\n\nFin", "1 Junte agua\n2 Cierre\n\nFin"),
        ("Sí ✅sí", "Si si"),
        ("✅", ""),
        ("a\x1bb\x00c\fd\re\r\nf\tg", "abc d\ne\nf g"),
        ("[x] {y} €5 ~^|\\", "[x] {y} €5 ~^|\\"),
    ],
)
def test_spanish_is_said_so(text: str, said: str) -> None:
    assert in_gsm7(text) == said
    assert septets(said) >= len(said)


@pytest.mark.parametrize("text", ["Привет", "漢字", "μ", "10 ₽", "₡500", "∑ x", "नि", "م", "ñ и"])
def test_what_cannot_be_said_is_not_said_otherwise(text: str) -> None:
    assert in_gsm7(text) is None


def test_the_alphabet_stays_as_it_is() -> None:
    for sign in ALPHABET.replace(" ", "").replace("\n", ""):
        assert in_gsm7(sign) == sign


def test_a_text_outside_the_alphabet_is_not_counted() -> None:
    with pytest.raises(ValueError, match="á"):
        septets("á")
    with pytest.raises(ValueError, match="á"):
        segments("á")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 152, 2),
        ("€" * 153, 3),
    ],
)
def test_a_long_text_is_sent_in_parts(text: str, parts: int) -> None:
    assert segments(text) == parts


PIECES = st.sampled_from(SPANISH) | st.text(max_size=3) | st.sampled_from([" ", "\n", ","])


@given(st.lists(PIECES, max_size=20).map("".join))
def test_what_is_said_is_in_the_alphabet_and_stays(text: str) -> None:
    said = in_gsm7(text)

    if said is not None:
        assert set(said) <= BASIC | EXTENSION
        assert in_gsm7(said) == said
        assert "  " not in said
        assert said == said.strip()


@given(st.lists(st.sampled_from("aeiouáéíóúñÑüÜ¿¡.,:;$%0123456789 \n"), max_size=60).map("".join))
def test_only_four_vowels_lose_their_accent(text: str) -> None:
    tidy = in_gsm7(text.translate(str.maketrans("áíóú", "aiou")))

    assert in_gsm7(text) == tidy
