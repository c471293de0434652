"""What a crawler reads in a page, whatever the page is made of."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.link_preview.drawing import drawn
from plugins.link_preview.html_page import read_html
from plugins.link_preview.words import words_of
from tests.link_preview.samples import ADDRESS, HEAD, PICTURE, TITLE, view

PIECES = (
    *(
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<![if !IE]>",
        "<!",
        "<?",
        "&#xD800;",
        "&",
    ),
    *(
        "<head>",
        "</head>",
        "<body>",
        "<svg>",
        "</svg>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
    ),
    *(
        '<script type="application/ld+json">',
        "<style>",
        "<template>",
        '"',
        "'",
        "=",
        "\n",
        "\r",
        "\0",
    ),
    *('<meta property="og:title" content="', '<meta property="og:image" content="', '<meta name="'),
    *(
        '<link rel="canonical" href="',
        '<meta property="og:url" content="',
        "http://[",
        "https://a b/",
    ),
    *(
        '<meta http-equiv="refresh" content="0; url=',
        '{"@type": "NewsArticle", "headline": "a"}',
        "á",
    ),
)


def test_everything_is_found_with_its_line() -> None:
    page = read_html(HEAD, ADDRESS)

    assert page.first("og:title") == (TITLE, 8)
    assert page.title == (f"{TITLE} – Municipalidad", 4)
    assert page.first("rel:canonical") == (ADDRESS, 6)
    assert page.first("og:image") == (PICTURE, 13)
    assert page.head == 3
    assert page.outside == ()


def test_names_are_found_however_they_are_written() -> None:
    page = read_html(
        "<head>\n<META CONTENT='Uno &amp;\n  dos' NAME='OG:Title'/>\n<meta property=og:url content=/a>\n"
    )

    assert page.first("og:title") == ("Uno & dos", 2)
    assert page.first("og:url") == ("/a", 4)


def test_of_an_attribute_twice_the_first_counts() -> None:
    page = read_html('<meta property="og:title" content="Uno" content="Dos">')

    assert page.first("og:title") == ("Uno", 1)


@pytest.mark.parametrize("odd", ["<![otro[x]]>", "<![if !IE]>", "<![CDATA[x]]>", "<!x>", "<?x>"])
def test_what_is_no_html_is_passed_over(odd: str) -> None:
    page = read_html(f"{odd}\n<title>La feria</title>")

    assert page.title == ("La feria", 2)


def test_an_empty_one_gives_way_to_the_next() -> None:
    page = read_html(
        '<meta property="og:title" content=" ">\n<meta property="og:title" content="B">'
    )

    assert page.first("og:title") == ("B", 2)
    assert [value.text for value in page.all("og:title")] == ["", "B"]


def test_the_title_of_a_drawing_is_none_of_the_page() -> None:
    page = read_html("<body><svg><title>Logo</title></svg><title>La página</title>")

    assert page.title is not None
    assert page.title.text == "La página"


def test_what_stands_behind_the_head_is_known() -> None:
    for end in ("</head>", "<body>", "<p>"):
        page = read_html(f'<head><title>á</title>{end}<meta property="og:title" content="A">')
        assert page.outside == ("og:title",)
        assert page.head_length == len("<head><title>á</title>".encode())


@pytest.mark.parametrize(
    ("data", "headline"),
    [
        ('{"@type": "NewsArticle", "headline": "De los datos"}', "De los datos"),
        ('[{"@type": "Event"}, {"@type": "WebPage", "headline": "Otra"}]', "Otra"),
        ('{"@graph": [{"@type": "NewsArticle", "headline": "Adentro"}]}', None),
        ("{", None),
        ("[" * 100_000, None),
        ('{"@type": "NewsArticle", "headline": 3, "publisher": []}', None),
    ],
)
def test_linked_data_as_mastodon_reads_them(data: str, headline: str | None) -> None:
    page = read_html(f'<script type="application/ld+json">{data}</script>')

    found = page.first("json:headline")
    assert (found.text if found else None) == headline


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8)).map("".join))
def test_no_page_breaks_it(html: str) -> None:
    seen = view(html, {})

    assert len(seen.cards) == 9
    assert all(finding.problem.line >= 1 for finding in seen.findings)
    assert "Traceback" not in words_of(seen)
    soup = BeautifulSoup(drawn(seen), "html.parser")
    assert not soup.select("script, iframe, link[href^=http], img, base")
    assert len(soup.select(".network")) == 9


@given(st.text())
def test_a_title_is_shown_as_text(title: str) -> None:
    quoted = title.replace("&", "&amp;").replace('"', "&quot;")
    seen = view(f'<head><meta property="og:title" content="{quoted}">', {})

    [facebook, *_] = seen.cards
    shown = BeautifulSoup(drawn(seen), "html.parser").select_one(".facebook .title")
    if facebook.title:
        assert shown is not None
        assert shown.get_text().split() == facebook.title.split()
