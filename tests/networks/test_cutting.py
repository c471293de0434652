from collections.abc import Callable

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.networks.text.cutting import cut, cut_to_sentences
from plugins.networks.text.posting import links_in, postable

CLUSTERS = st.sampled_from(
    [
        "👩‍👩‍👧‍👦",
        "🇨🇱",
        "1️⃣",
        "👋🏽",
        "e\u0301",
        "각",
        "नि",
        "\u0600",
        "ñ",
        "a",
        "。",
        " ",
        ". ",
        " (",
        "«",
        "»",
    ]
)
TEXT = st.lists(CLUSTERS | st.characters(exclude_categories=["Cs"]), max_size=60).map("".join)


def within(limit: int) -> Callable[[str], bool]:
    return lambda text: len(text) <= limit


def test_a_text_that_fits_stays() -> None:
    assert cut("La feria vuelve.", within(16)) == "La feria vuelve."


def test_a_text_is_cut_between_words() -> None:
    assert cut("Feria costumbrista popular", within(22)) == "Feria costumbrista…"


def test_a_whole_sentence_is_better_than_a_cut_one() -> None:
    text = "La biblioteca abre el sábado. El préstamo es gratuito."

    assert cut(text, within(45)) == "La biblioteca abre el sábado."


def test_a_short_sentence_is_not_worth_the_rest() -> None:
    text = "Buenas noticias. La biblioteca municipal abre los sábados con cuentacuentos"

    assert cut(text, within(60)) == "Buenas noticias. La biblioteca municipal abre los sábados…"


@pytest.mark.parametrize("abbreviation", ["Sr.", "N.º", "hrs.", "EE.UU.", "Av."])
def test_an_abbreviation_ends_no_sentence(abbreviation: str) -> None:
    text = f"Atiende toda la semana el {abbreviation} Rojas en la oficina"

    assert not cut(text, within(len(text) - 5)).endswith(abbreviation)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("La cuota mensual sube a $12.500 por familia", "$12.500"),
        ("La cuota mensual sube a $ 12.500 por familia", "$ 12.500"),
        ("Abren las puertas del teatro a las 10:00 horas del sábado", "10:00 horas"),
        ("Se atiende público de 10:00 a 14:00 horas en el lugar", "10:00 a 14:00 horas"),
        ("La ceremonia central será el sábado 28 de noviembre de 2026 en la plaza",
         "sábado 28 de noviembre de 2026"),
        ("El encuentro dura del viernes 5 al domingo 7 de junio de 2026 en la plaza",
         "viernes 5 al domingo 7 de junio de 2026"),
        ("Consultas en el teléfono +56 55 212 3456 toda la semana", "+56 55 212 3456"),
        ("Participaron en total 1.250 personas en la jornada", "1.250 personas"),
        ("Más detalles se encuentran en https://muni.cl/a/b desde hoy", "https://muni.cl/a/b"),
        ("Escriba su consulta al correo contacto@muni.cl desde hoy", "contacto@muni.cl"),
        ("Se presenta la obra «La pampa y su gente» en el teatro", "«La pampa y su gente»"),
        ("Se presenta la obra “La pampa y su gente” en el teatro", "“La pampa y su gente”"),
        ("Bienvenidas familias 👩‍👩‍👧‍👦 de toda la comuna", "👩‍👩‍👧‍👦"),
    ],
)  # fmt: skip
def test_nothing_that_means_one_thing_is_cut(text: str, kept: str) -> None:
    for limit in range(12, len(text)):
        short = cut(text, within(limit))

        assert kept in short or not any(
            short.rstrip("…").endswith(kept[:size]) for size in range(2, len(kept))
        ), short


@pytest.mark.parametrize(
    "text",
    [
        "La municipalidad invita (sin costo para nadie) a toda la comuna",
        "La municipalidad pregunta ¿qué plaza quiere usted ver? a toda la comuna",
        "La municipalidad celebra ¡cien años de historia salitrera! con toda la comuna",
        'La municipalidad estrena "Pampa" en el teatro "Metro" de la ciudad',
    ],
)
def test_nothing_stays_open(text: str) -> None:
    for limit in range(26, len(text)):
        short = cut(text, within(limit))

        assert short.count("(") == short.count(")")
        assert short.count("¿") == short.count("?")
        assert short.count("¡") == short.count("!")
        assert short.count('"') % 2 == 0


def test_a_cut_does_not_end_on_a_word_that_leads_to_the_next() -> None:
    assert cut("La reunión de la junta de vecinos", within(16)) == "La reunión…"


def test_a_word_is_cut_only_when_it_is_the_first() -> None:
    assert cut("desoxirribonucleico", within(10)) == "desoxirri…"
    assert cut("la desoxirribonucleico", within(10)) == "la…"


def test_an_address_or_number_is_never_cut() -> None:
    assert cut("https://muni.cl/una/pagina", within(12)) == ""
    assert cut("123456789", within(5)) == ""


def test_an_address_keeps_its_last_sign() -> None:
    text = "Vea las bases en https://muni.cl/bases- desde el lunes"

    assert links_in(text)[0].address == "https://muni.cl/bases-"
    assert cut(text, within(45)) == "Vea las bases…"


def test_sentences_or_nothing() -> None:
    text = "La biblioteca abre. El préstamo es gratuito."

    assert cut_to_sentences(text, within(30)) == "La biblioteca abre."
    assert cut_to_sentences(text, within(15)) == ""
    assert cut_to_sentences(text, within(99)) == text


@settings(deadline=None, derandomize=True)
@given(TEXT, st.integers(0, 40))
def test_any_text_is_cut_within_the_limit_between_graphemes(text: str, limit: int) -> None:
    text = postable(text)
    short = cut(text, within(limit))

    assert len(short) <= limit
    assert short == text or not short or text.startswith(short.removesuffix("…"))
    graphemes = regex.findall(r"\X", text)
    kept = regex.findall(r"\X", short.removesuffix("…"))
    assert short == text or kept == graphemes[: len(kept)]
    assert {link.address for link in links_in(short)} <= {link.address for link in links_in(text)}
