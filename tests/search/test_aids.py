"""What the page knows before it looks into the index."""

import json
from dataclasses import replace
from itertools import product

import brotli

from plugins.newsroom.registry import Synonym
from plugins.search.aids import landmarks_of
from plugins.search.shard import entries_of
from plugins.search.vocabulary import MOST, vocabulary_of
from tests.factories import CLUB, CULTURA, REGISTRY, edition, story
from tests.search.published import HELD, SYNONYMS, site


def test_offices_are_known_by_their_names_and_pages_of_other_sorts_are_not() -> None:
    [culture, sports] = landmarks_of(entries_of(edition()))

    assert culture.names == ("Cultura, Biblioteca y Patrimonio", "Cultura")
    assert (culture.url, culture.sort) == ("/departamentos/cultura/", "Departamento")
    assert sports.summary == "Talleres y encuentros deportivos."


def test_the_browser_is_given_what_editors_wrote() -> None:
    told = json.loads(site()["buscar/indice/ayuda.json"])

    assert told["synonyms"] == {each.word: list(each.means) for each in SYNONYMS}
    assert [each["title"] for each in told["first"]] == [
        department.name for department in REGISTRY.departments
    ]


def words_of(*titles: str) -> tuple[str, ...]:
    """Return the words of stories with *titles*, and of nothing else."""
    return vocabulary_of(
        [story(f"n{at}", title=each, summary="") for at, each in enumerate(titles)], (), ()
    )


def test_words_are_the_most_frequent_first_and_each_as_it_is_mostly_written() -> None:
    found = words_of("Trámite fácil", "tramite", "TRÁMITE", "trámite de 12 días, sí")

    assert found[0] == "trámite"
    assert {"fácil", "días"} < set(found)
    assert not {"tramite", "de", "sí", "12"} & set(found)


def test_words_of_names_texts_and_the_register_are_among_them() -> None:
    club = replace(CLUB, name="Centro Añañuca", aliases=("Los Chañares",))
    found = vocabulary_of((), (club,), (Synonym("cachureos", ("voluminosos",)),))

    assert {"añañuca", "chañares", "cachureos", "voluminosos"} <= set(found)


def test_what_pages_are_written_in_is_no_word() -> None:
    club = replace(CULTURA, body="<p>El taller &quot;Caliche&quot;<br>reabre.</p>")
    found = vocabulary_of((), (club,), ())

    assert {"taller", "caliche", "reabre"} <= set(found)
    assert "quot" not in found


def test_there_are_no_more_words_than_an_old_telephone_gets_soon() -> None:
    letters = "abcdefghijklmnopqrst"
    many = words_of(*("".join(each) for each in product(letters, letters, letters, "a")))

    assert len(many) == MOST


def test_the_words_are_few_bytes_and_none_of_what_is_not_public() -> None:
    words = site()["buscar/indice/palabras.txt"]

    assert "residuos" in words.decode().splitlines()
    assert HELD.title.split()[-1] not in words.decode().splitlines()
    assert len(brotli.compress(words)) < 8_000
