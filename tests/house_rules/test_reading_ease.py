"""Syllables as an independent program divides them, and what follows from them."""

import re

import pylabeador
import pytest

from plugins.house_rules.jargon import RULE as JARGON
from plugins.house_rules.reading_ease import HARD, LEAST, WORDY, ease
from plugins.house_rules.syllables import syllables
from tests.demo import demo_reading
from tests.house_rules.corpus import texts
from tests.house_rules.saying import told, words

TABLE = {
    "agua": 2, "aéreo": 4, "ahí": 2, "ahumado": 3, "área": 3, "buey": 1, "ciudad": 2, "cooperar": 4,
    "desahucio": 3, "día": 2, "guitarra": 3, "huésped": 2, "leer": 2, "María": 3, "muy": 1, "oía": 3,
    "país": 2, "pingüino": 3, "prohibido": 3, "queso": 2, "raíz": 2, "rey": 1, "Uruguay": 3, "y": 1,
    "vergüenza": 3, "zanahoria": 4, "municipalidad": 6,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), TABLE.items())
def test_syllables_are_counted_as_one_says_them(word: str, count: int) -> None:
    assert syllables(word) == count


def test_another_program_divides_the_words_of_the_site_alike() -> None:
    told_texts = " ".join(each.body for each in demo_reading().stories)
    said = re.sub(r"<[^>]*>", " ", told_texts)
    said += " ".join(each.plain for text in texts() for each in text.writing.told)
    all_words = {each.lower() for each in re.findall(r"[a-záéíóúüñ]{2,}", said)}
    different = [each for each in all_words if _others(each) not in {syllables(each), 0}]

    assert len(all_words) > 3000
    assert len(different) <= len(all_words) / 500, different


def _others(word: str) -> int:
    try:
        return len(pylabeador.syllabify(word))
    except Exception:  # noqa: BLE001 - it raises what it likes at words without a vowel
        return 0


def test_the_index_is_that_of_szigriszt() -> None:
    sentences = ["El perro come pan.", "La casa es roja."]
    # 8 words: 1+2+2+1 and 1+2+1+2 syllables; two sentences.
    assert ease(sentences) == pytest.approx(206.835 - 62.3 * 12 / 8 - 8 / 2)
    assert ease([]) == 0


def test_figures_count_as_they_are_read() -> None:
    assert ease(["Son 12."]) == pytest.approx(ease(["Son doce."]))
    assert ease(["Son 1.200."]) < ease(["Son 12."])


HARDLY = "Administraciones institucionales implementarán procedimientos reglamentarios. "


def test_a_hard_text_is_told_once_it_is_long_enough() -> None:
    [remark] = told(HARD, HARDLY * (LEAST // 5))

    assert remark.message.startswith("el texto es muy difícil de leer: ")
    assert remark.message.endswith("en la escala INFLESZ, y lo normal es 55 o más")
    assert not told(HARD, HARDLY * (LEAST // 5 - 1))
    assert not told(HARD, "La plaza tiene pan y sol. Hay té. " * 50)


def test_a_long_sentence_is_told_by_how_it_begins() -> None:
    thirty = "La plaza " + "y la plaza " * 9 + "grande."

    assert not told(WORDY, thirty)
    [remark] = told(WORDY, thirty.replace("grande", "muy grande"))
    assert remark.message == "una frase tiene 31 palabras: «La plaza y la plaza y la plaza y la…»"
    assert remark.fix == (
        "Divídala: hasta 30 palabras y una idea por frase (Red de Lenguaje Claro Chile)"
    )
    assert [each.place for each in told(WORDY, summary="uno " * 31)] == [("summary",)]


def test_words_of_offices_are_told_with_those_of_people() -> None:
    [remark] = told(JARGON, "El taller, con la finalidad de ayudar. Con la finalidad de todo.")

    assert remark.words == "con la finalidad de"
    assert remark.message == "«con la finalidad de» es de oficina, y cuesta entenderlo"
    assert remark.fix == "Escriba «para» (Red de Lenguaje Claro Chile)"


def test_a_part_of_a_word_is_none() -> None:
    assert words(JARGON, "El reaperturarse y la sinergista.") == []
