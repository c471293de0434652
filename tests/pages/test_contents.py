"""How long one reads a text, and what a long one holds."""

from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.story.contents import minutes_of, sections_of
from tests.factories import SITE, story
from tests.pages.published import frame, story_pages, words

PARAGRAPH = f"<p>{'palabra ' * 200}</p>"
LONG = "".join(
    f'<h2 id="parte-{n}">Parte <em>{n}</em> &amp; más</h2>{PARAGRAPH}' for n in (1, 2, 3)
)


def shown(body: str, **site: Any) -> BeautifulSoup:
    made = replace(frame(), site=replace(SITE, **site))
    return BeautifulSoup(story_pages(made, story(body=body))[0], "html.parser")


@pytest.mark.parametrize(("count", "minutes"), [(0, 1), (200, 1), (400, 2), (1000, 5)])
def test_reading_takes_a_minute_for_two_hundred_words(count: int, minutes: int) -> None:
    assert minutes_of(f"<p>{'sí ' * count}</p>") == minutes


def test_a_long_text_tells_its_parts_and_a_short_one_does_not() -> None:
    soup = shown(LONG)
    links = [(str(each["href"]), each.get_text()) for each in soup.select(".contents a")]

    assert links == [(f"#parte-{n}", f"Parte {n} & más") for n in (1, 2, 3)]
    assert all(soup.select(href) for href, _ in links)
    assert "Lectura de 3 minutos" in words(soup)
    assert not shown("<h2 id='a'>A</h2><p>Poco.</p>").select(".contents")


def test_two_parts_are_no_list() -> None:
    assert sections_of(LONG.partition('<h2 id="parte-3">')[0] + PARAGRAPH) == ()


@given(st.text())
def test_any_text_has_a_length(text: str) -> None:
    assert minutes_of(text) >= 1
    assert isinstance(sections_of(text), tuple)


def test_readers_can_say_whether_it_served_if_anybody_answers() -> None:
    soup = shown("<p>Hola.</p>", email="prensa@example.com")
    links = [str(each["href"]) for each in soup.select("[aria-labelledby=sirvio] a")]

    assert len(links) == 2
    assert links[0].startswith("mailto:prensa@example.com?subject=Me%20sirvi%C3%B3")
    assert SITE.host in links[0]
    assert not shown("<p>Hola.</p>").select("[aria-labelledby=sirvio]")
