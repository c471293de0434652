"""The topics from A to Z."""

from dataclasses import replace
from itertools import pairwise

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.registry import Registry, Topic
from plugins.spanish.text import alphabetical, initial
from tests.factories import CULTURA, PATRIMONIO, edition, story
from tests.pages.published import artefacts, hrefs, made, page, words


@pytest.mark.parametrize(
    "ordered",
    [
        ["Niñez", "Ñandú", "Obras"],
        ["Agua", "Árboles", "Arte"],
        ["Agua potable", "Aguada"],
        ["Canto", "Caña", "Caos"],
        ["Chile", "Cine"],
        ["8M", "Aniversario"],
        ["Pingüinos", "Piñata"],
    ],
)
def test_names_stand_as_in_a_dictionary(ordered: list[str]) -> None:
    assert all(alphabetical(one) < alphabetical(next_) for one, next_ in pairwise(ordered))


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Árboles", "A"),
        ("ñandú", "Ñ"),
        ("«Noche»", "N"),
        ("8M", "0–9"),
        ("ω", "0–9"),
        ("Üdesa", "U"),
    ],
)
def test_a_name_stands_under_its_letter(name: str, letter: str) -> None:
    assert initial(name) == letter


@given(st.text())
def test_any_name_has_a_place(name: str) -> None:
    assert initial(name) in {"0–9", *"ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"}


def test_only_topics_with_something_to_show_are_listed_with_how_much() -> None:
    given = artefacts(edition(story(topics=(PATRIMONIO,)), story("otra", topics=(PATRIMONIO,))))

    assert hrefs(page(given, "/temas/"), ".directory a") == [PATRIMONIO.path]
    assert words(page(given, "/temas/"), ".directory") == "Patrimonio (2)"
    assert "temas/centenario/index.html" in given


def test_few_topics_need_no_letters_and_none_says_so() -> None:
    given = artefacts(edition(story(topics=(PATRIMONIO,))))

    assert not page(given, "/temas/").select(".directory__letters, h3")
    assert "Todavía no hay temas" in words(page(artefacts(edition()), "/temas/"))


def test_letters_lead_to_their_topics_and_empty_ones_nowhere() -> None:
    names = ("Ñandúes", "Árboles", "9 de julio", *(f"Deporte {n}" for n in range(20)))
    topics = tuple(Topic(slug=f"t{n}", name=name) for n, name in enumerate(names))
    registry = Registry(departments=(CULTURA,), topics=topics)
    soup = page(artefacts(edition(story(topics=topics), registry=registry)), "/temas/")

    assert hrefs(soup, ".directory__letters a") == [
        "#letra-numeros",
        "#letra-a",
        "#letra-d",
        "#letra-enie",
    ]
    for link in soup.select(".directory__letters a"):
        heading = soup.find(id=str(link["href"])[1:])
        assert heading is not None
        assert heading.get_text() == link.get_text()
    assert [each.get_text() for each in soup.select("h3 a")][:2] == ["9 de julio", "Árboles"]


def test_three_hundred_topics_are_light() -> None:
    topics = tuple(
        replace(
            PATRIMONIO,
            slug=f"{letter.lower()}-{n}",
            name=f"{letter}sunto de ejemplo número {n * 7919 % 1009}",
            summary=f"Lo que pasa con el asunto {n * 104_729 % 100_003}, en toda la comuna.",
        )
        for n, letter in enumerate("ABCDEFGHIJKLMNOPQRST" * 15)
    )
    registry = Registry(departments=(CULTURA,), topics=topics)
    given = artefacts(edition(story(topics=topics), registry=registry))

    assert len(hrefs(page(given, "/temas/"), ".directory a")) == 300
    assert len(brotli.compress(made(given["temas/index.html"]).encode())) <= 12_000
