"""Acronyms, the register of an editor, and what a programme has told already."""

import pytest

from plugins.spoken import (
    PronunciationError,
    Pronunciations,
    can_be_said,
    default_pronunciations,
    seconds,
    spelled,
    spoken,
    spoken_words,
    tell,
)

REGISTER = Pronunciations.from_mapping(
    {
        "DIDECO": ("Dideco", "Dirección de Desarrollo Comunitario"),
        "OLN": ("o ele ene", "Oficina Local de la Niñez"),
        "INE": ("Ine", "Instituto Nacional de Estadísticas"),
        "Quillagua": "Quiyagua",
    }
)


def test_the_name_is_told_once_in_a_programme() -> None:
    first = tell("La DIDECO abre.", REGISTER)
    second = tell("La DIDECO cierra. La OLN también.", REGISTER, known=first.known)
    assert first.text == "La Dirección de Desarrollo Comunitario, Dideco, abre."
    assert second.text == "La Dideco cierra. La Oficina Local de la Niñez, o ele ene, también."
    assert second.known == {"DIDECO", "OLN"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("DIDECO abre", "Dideco, la Dirección de Desarrollo Comunitario, abre"),
        ("con el INE.", "con el Instituto Nacional de Estadísticas, Ine."),
        ("la INE", "la Ine, el Instituto Nacional de Estadísticas"),
        ("(DIDECO)", "(Dideco, la Dirección de Desarrollo Comunitario)"),
        (
            "Dirección de Desarrollo Comunitario (DIDECO)",
            "Dirección de Desarrollo Comunitario (Dideco)",
        ),
        (
            "DIDECO (Dirección de Desarrollo Comunitario)",
            "Dideco (Dirección de Desarrollo Comunitario)",
        ),
        ("quillagua y Quillagua", "Quiyagua y Quiyagua"),
    ],
)
def test_a_name_fits_its_sentence(written: str, said: str) -> None:
    assert spoken(written, REGISTER) == said


def test_the_register_of_an_editor_goes_before_the_usual_one() -> None:
    own = default_pronunciations() + Pronunciations.from_mapping({"SQM": "la química"})
    assert spoken("SQM y UF", own) == "la química y u efe"


@pytest.mark.parametrize(
    "word", ["OMIL", "SECPLAN", "CESFAM", "SERNATUR", "JUNAEB", "COGRID", "INDAP", "SENCE", "PYME"]
)
def test_what_has_spanish_syllables_is_a_word(word: str) -> None:
    assert can_be_said(word)
    assert spoken(word, Pronunciations()) == word.capitalize()


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("RSH", "erre ese hache"),
        ("SII", "ese i i"),
        ("UF", "u efe"),
        ("BWV", "be doble ve ve"),
        ("PYÑ", "pe y griega eñe"),
    ],
)
def test_what_has_none_is_spelled(word: str, said: str) -> None:
    assert spelled(word) == said
    assert spoken(word, Pronunciations()) == said


@pytest.mark.parametrize(
    ("register", "message"),
    [
        ({" ": "algo"}, "hay una palabra vacía en el registro de pronunciaciones"),
        ({"OLN": ""}, "no se dice cómo se lee «OLN»"),
        ({"OLN": "OLN"}, "«OLN», de «OLN», no está escrito como se dice: tiene «OLN»"),
        ({"G20": "ge 20"}, "«ge 20», de «G20», no está escrito como se dice: tiene «20»"),
        ({"A&B": "a & be"}, "«a & be», de «A&B», no está escrito como se dice: tiene «&»"),
        (
            {"Chile": "Chile lindo", "lindo": "hermoso"},
            "«Chile lindo», de «Chile», tiene una palabra que el registro dice de otra manera",
        ),
    ],
)
def test_a_register_says_what_is_wrong(register: dict[str, str], message: str) -> None:
    with pytest.raises(PronunciationError) as told:
        Pronunciations.from_mapping(register)
    assert str(told.value) == message
    assert told.value.fix
    assert told.value.word in {word.strip() for word in register}


def test_the_length_is_that_of_what_is_said() -> None:
    assert spoken_words("$12.500") == len(["doce", "mil", "quinientos", "pesos"])
    assert seconds("palabra " * 160) == 60
    assert seconds("palabra " * 161) == 61
    assert seconds("", 120) == 0
