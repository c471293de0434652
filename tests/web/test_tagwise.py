"""HTML changed tag by tag is the HTML that a parser reads and writes."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.web.tagwise import Around, around, changed, pieces_of

PIECES = (
    *("<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<b>", "</b>", "<pre>", "</pre>", "<code>"),
    *("</code>", "<br>", "<br/>", "</br>", "<hr>", '<img src="a">', "<table>", "</table>", "<td>"),
    *("</td>", '<p class="a  b">', '<td title="x &lt; y" id="n">', '<a href="/x?a=1&amp;b=2">'),
    *("</a>", "<a href='x'>", '<a href="x" href="y">', '<a href="x"class="y">', "<a href>", "<P>"),
    *("<script>", "</script>", "<textarea>", "</textarea>", "<title>", "<svg>", "<!-- x -->", "<"),
    *(">", "&", "&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&am", "p;", "&#65;", '"', "'", "="),
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


@settings(max_examples=2000)
@given(TEXTS | NESTED)
def test_what_is_regular_is_written_as_the_parser_writes_it(html: str) -> None:
    pieces = pieces_of(html)

    if pieces is not None:
        written = changed(pieces, lambda name, given: around(name, given, void_end="/"))
        assert written == BeautifulSoup(html, "html.parser").decode()


@pytest.mark.parametrize(
    "html",
    [
        "",
        "Uno &lt; dos",
        '<p id="a" class="b">Uno <b>dos</b><br>tres</p>\n<ul>\n<li>x</li>\n</ul>',
        '<a href="/x?a=1&amp;b=2">á</a>',
    ],
)
def test_ordinary_html_is_regular(html: str) -> None:
    assert pieces_of(html) is not None


@pytest.mark.parametrize(
    "html",
    [
        "<p>uno",
        "<p><b>uno</p></b>",
        "uno</p>",
        "<p>uno</br></p>",
        "<!-- uno -->",
        "<script>uno</script>",
        "<p>uno & dos</p>",
        "<p>&quot;</p>",
        '<a title="&quot;">uno</a>',
        "<a href='x'>uno</a>",
        "<p>uno</p>\n\n<p>dos</p>",
        "<p>\t</p>",
    ],
)
def test_what_a_parser_would_write_differently_is_left_to_it(html: str) -> None:
    assert pieces_of(html) is None


def test_an_element_is_changed_where_it_begins_and_where_it_ends() -> None:
    pieces = pieces_of('<p>Uno <b class="x">dos</b></p><hr>')
    assert pieces is not None

    def change(name: str, attributes: dict[str, str]) -> Around:
        attributes["id"] = name
        return around(name, attributes) if name != "b" else Around("[", "]")

    assert changed(pieces, change) == '<p id="p">Uno [dos]</p><hr id="hr">'
