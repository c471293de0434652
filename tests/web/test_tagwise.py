"""HTML changed tag by tag is the HTML that a parser reads and changes."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.web.sanitise import sanitised
from plugins.web.tagwise import Around, around, changed

PIECES = (
    *("<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<b>", "</b>", "<pre>", "</pre>", "<code>"),
    *("</code>", "<br>", "<br/>", "</br>", "<hr>", '<img src="a">', "<table>", "</table>", "<td>"),
    *("</td>", '<p class="a  b">', '<td title="x &lt; y" id="n">', '<a href="/x?a=1&amp;b=2">'),
    *("</a>", "<a href='x'>", '<a href="x" href="y">', '<a href="x"class="y">', "<a href>", "<P>"),
    *("<script>", "</script>", "<textarea>", "</textarea>", "<title>", "<svg>", "<!-- x -->", "<"),
    *(">", "&", "&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&am", "p;", "&#65;", '"', "'", "="),
    *("<ol reversed>", "<col>", "<caption>", "<p title='\"'>", "<p title='a\nb'>", "<plaintext>"),
    *('<a title="a > b">', '<b id="&nbsp;">', '<p title="&amp;lt;">', "</p title='x'>", "<p/>"),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r",
        "\x0c",
        "\u00a0",
        "\u2003",
        "á",
        "uno",
        "👩🏽‍🌾",
        "\x00",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.sampled_from(["p", "li", "b", "pre", "table", "td", "div", 'p id="a"'])
    return st.builds(
        lambda name, inside: f"<{name}>{''.join(inside)}</{name.split()[0]}>",
        names,
        st.lists(inner, max_size=4),
    )


NESTED = st.recursive(st.sampled_from(PIECES), nested, max_leaves=12)


def as_read(html: str) -> str:
    """Return *html* as Beautiful Soup writes it, its empty space as it writes that."""
    return BeautifulSoup(html, "html.parser").decode(formatter="minimal").replace("&#10;", "\n")


@settings(max_examples=2000)
@given(TEXTS | NESTED | st.text("<>/&\"'= pbai;", max_size=40))
def test_whatever_may_be_shown_is_read_as_a_parser_reads_it(written: str) -> None:
    html = sanitised(written)

    again = changed(html, around)

    assert as_read(again) == as_read(html)
    assert changed(again, around) == again


@settings(max_examples=1000)
@given(TEXTS | NESTED)
def test_an_element_is_changed_as_in_a_tree(written: str) -> None:
    html = sanitised(written)

    def change(name: str, attributes: dict[str, str]) -> Around:
        if name == "b":
            return Around("", "")
        return around(name, {**attributes, "lang": "es"})

    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all("b"):
        tag.unwrap()
    for tag in soup.find_all(True):
        tag["lang"] = "es"
    assert re.sub(r"\s+", " ", as_read(changed(html, change))) == re.sub(
        r"\s+", " ", as_read(str(soup))
    )


@pytest.mark.parametrize(
    "html",
    [
        "",
        "Uno &lt; dos &nbsp; tres",
        '<p class="b" id="a">Uno <b>dos</b><br>tres</p>\n\n<ul>\n<li>x</li>\n</ul>',
        '<a href="/x?a=1&amp;b=2">á</a>',
        "<a title='\"'>x</a>",
        '<a title="&quot;\'">x</a>',
    ],
)
def test_what_nothing_is_changed_of_stays_as_it_was(html: str) -> None:
    assert changed(html, around) == html


def test_an_element_is_changed_where_it_begins_and_where_it_ends() -> None:
    def change(name: str, attributes: dict[str, str]) -> Around:
        attributes["id"] = name
        return around(name, attributes) if name != "b" else Around("[", "]")

    html = changed('<p>Uno <b class="x">dos</b></p><hr>', change)

    assert html == '<p id="p">Uno [dos]</p><hr id="hr">'
