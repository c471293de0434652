"""What the page's script makes of words: its pure functions, run as they are served."""

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

SOURCE = files("plugins.search").joinpath("words.js").read_text("utf-8")
Calling = Callable[..., Any]


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Calling]:
    """Calls a function of words.js by its name."""
    page = browser.new_page()

    def called(name: str, *arguments: Any) -> Any:
        program = f"({{given}}) => {{ {SOURCE}\nreturn {name}(...JSON.parse(given)); }}"
        return page.evaluate(program, {"given": json.dumps(arguments)})

    yield called
    page.close()


SYNONYMS = {
    "basura": ["aseo", "residuos"],
    "luz": ["electricidad"],
    "corte de luz": ["corte de energía"],
    "ley": ["norma"],
    "camión": ["vehículo"],
}


@pytest.mark.browser
def test_a_word_is_put_in_place_of_another(call: Calling) -> None:
    def instead(words: str) -> list[str]:
        return [each["words"] for each in call("instead", words, SYNONYMS)]

    assert instead("retiro de BASURAS") == ["retiro de aseo", "retiro de residuos"]
    assert instead("camion") == instead("camiones") == ["vehículo"]
    assert instead("corte de luz, hoy") == ["corte de energía hoy"]  # and not «luz» by itself
    assert instead("luz y basura") == ["luz y aseo", "luz y residuos", "electricidad y basura"]
    assert instead("basural") == instead("«basura»") == instead("") == []


@pytest.mark.browser
def test_at_most_six_more_searches_are_made(call: Calling) -> None:
    many = {word: [f"{word}{number}" for number in range(6)] for word in ("uno", "dos")}

    assert len(call("instead", "uno dos", many)) == 6


VOCABULARY = ["licencia", "ciencia", "permiso", "basura", "inscripción", "llave", "tránsito"]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("lisencia", "licencia"),  # sounds the same
        ("lisensia", "licencia"),
        ("licensia", "licencia"),
        ("vasura", "basura"),
        ("inscripsion", "inscripción"),
        ("transito", ""),  # an accent is no fault
        ("yave", "llave"),
        ("permizo", "permiso"),
        ("lciencia", "licencia"),  # two letters changed places
        ("licenca", "licencia"),
        ("pemriso", "permiso"),
        ("xilófono", ""),
        ("las", ""),  # too short to tell
        ("1234", ""),
    ],
)
def test_a_word_that_is_not_there_is_near_to_one_that_is(
    call: Calling, word: str, near: str
) -> None:
    assert next(iter(call("nearest", word, VOCABULARY)), "") == near


@pytest.mark.browser
def test_only_what_nobody_wrote_is_mended(call: Calling) -> None:
    def mended(words: str) -> str:
        return str(call("mended", words, VOCABULARY))

    assert mended("lisencia de transito") == "licencia de transito"
    assert mended("licencias") == mended("permiso") == mended("xilófono de la") == ""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("dónde queda la DIDECO", "DIDECO"),
        ("cómo sacar licencia de conducir", "licencia conducir"),
        ("teléfono", "teléfono"),  # nothing else is left
        ("ley 21.180", "ley 21.180"),
        ("«la dideco»", "«la dideco»"),
    ],
)
def test_what_only_asks_is_told_from_what_is_asked_for(
    call: Calling, words: str, kept: str
) -> None:
    assert call("essence", words) == kept


PLACES = [
    {"names": ["Dirección de Desarrollo Comunitario", "DIDECO"]},
    {"names": ["Dirección de Obras Municipales", "Obras"]},
    {"names": ["Secretaría Municipal y Concejo", "Secretaría Municipal"]},
    {"names": ["Administración Municipal"]},
]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("dideco", ["DIDECO"]),
        ("teléfono de la Dideco", ["DIDECO"]),
        ("desarrollo comunitario", ["DIDECO"]),
        ("departamento de obras", ["Obras"]),
        ("obras de teatro", []),  # another matter
        ("municipal", []),  # many are called so
        ("secretaria municipal", ["Secretaría Municipal"]),
        ("oficina", []),
        ("dide", []),
        ("", []),
    ],
)
def test_an_office_comes_first_for_its_own_name(
    call: Calling, words: str, first: list[str]
) -> None:
    assert [each["names"][-1] for each in call("landmarks", words, PLACES)] == first


def shown(call: Calling, content: str, word: str, title: str = "Título") -> str:
    """Return the excerpt of a page whose *content* has *word* in some places."""
    places = [at for at, each in enumerate(content.split()) if word and word in each.lower()]
    page = {"content": content, "locations": places, "meta": {"title": title}}
    return " ".join(
        f"[{each['text']}]" if each.get("isMarked") else each["text"]
        for each in call("excerpt", page, word)
    )


LONG = " ".join(f"palabra{number}" for number in range(60))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("content", "word", "told"),
    [
        ("Título. Uno dos tres. Busque la feria aquí.", "feria", "Busque la [feria] aquí."),
        ("Título. Uno dos tres. Cuatro cinco seis.", "título", "Uno dos tres. Cuatro cinco seis."),
        (
            "Título. En Av. Feria N.º 5 hay feria, sí. Sí. No.",
            "feria",
            "En Av. [Feria] N.º 5 hay [feria,] sí.",
        ),
        (
            "Título. Ruta B155 \u2063b155. Otra cosa es esta.",
            "b155",
            "Ruta [B155] Otra cosa es esta.",
        ),
        ("Título.", "título", ""),
        ("Título. Aquí debe ir algo de la nada.", "de", "Aquí [debe] ir algo [de] la nada."),
    ],
)
def test_an_excerpt_begins_and_ends_at_sentences(
    call: Calling, content: str, word: str, told: str
) -> None:
    assert shown(call, content, word) == told


@pytest.mark.browser
def test_a_sentence_that_is_too_long_is_cut_between_words(call: Calling) -> None:
    middle = shown(call, f"Título. {LONG}.", "palabra30")

    assert middle.startswith("… palabra22 palabra23")
    assert "[palabra30]" in middle
    assert middle.endswith(" …")
    assert len(middle.split()) == 34
    assert shown(call, f"Título. {LONG}.", "palabra2").startswith("palabra0 ")
    assert shown(call, f"Título. {LONG}.", "palabra59").endswith("[palabra59.]")


TEXT = st.lists(
    st.sampled_from(("feria", "Feria.", "de", "Av.", "hoy", "\u2063b1", "¿Sí?", "no.", "…")),
    min_size=1,
    max_size=80,
)


@pytest.mark.browser
@given(words=TEXT)
@settings(max_examples=60, deadline=None)
def test_whatever_is_written_an_excerpt_is_short_and_has_what_was_found(
    call: Calling, words: list[str]
) -> None:
    excerpt = shown(call, " ".join(["Título.", *words]), "feria")

    assert len(excerpt.split()) <= 34
    assert "\u2063" not in excerpt
    assert ("[" in excerpt) == ("feria" in " ".join(words).lower())
