"""Our counting for X, against the library that counts sign by sign."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from twitter_text import parse_tweet
from twitter_text.regexp.emoji import emoji_list
from twitter_text.regexp.extract_url import extract_url
from twitter_text.regexp.valid_cctld import valid_cctld
from twitter_text.regexp.valid_gtld import valid_gtld

from plugins.networks.every import NETWORKS
from plugins.networks.text.posting import links_in
from plugins.networks.text.x_weight import x_weight

LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
PREVIEW = "http://localhost:8000/noticias/2026/11/feria/"
PIECES = (
    *("La feria", "María Elena", "ñandú", "¿Cuándo?", "¡Ya!", "N.º 12", "9.500", "p. m.", "1.ª"),
    *("«", "»", "“", "”", "–", "—", "…", "‹", "›", "€", "•", "×", "·", "·", "º", "ª", "\u00ad"),
    *(
        "📅",
        "📍",
        "♻️",
        "👩🏽‍🚒",
        "🇨🇱",
        "1\ufe0f\u20e3",
        "1\u20e3",
        "\u20e3",
        "#",
        "*",
        "7",
        "🏽",
        "😷",
    ),
    *("©", "®", "©\ufe0f", "™", "‼", "⁉️", "\u200d", "\ufe0f", "\u200b", "\u200f", "\u2028"),
    *("a\u0301", "q\u0303", "\u0301", "\u1112", "\u1100\u1161", "漢", "\uffff", "\ufeff", "\u202a"),
    *(
        "e",
        "cl",
        "La",
        "com",
        "xn--p1ai",
        "рф",
        "삼성",
        "muni.cl",
        "www.muni.cl",
        "http://",
        "https://«.cl",
    ),
    *("plazo.La", "EE.UU.", "a@muni.cl", "https://t.co/abc", LINK, PREVIEW, f"{LINK}bases/", "/"),
    *(" ", " ", "\n", "\n\n", "\r\n", "\r", "\t", ".", ".", "-", "_", "@", "?", "&", ":", "\x1c"),
)
NEAR = st.characters(max_codepoint=0x2100, exclude_categories=["Cs"])
TEXT = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
    st.lists(st.sampled_from(PIECES) | NEAR, max_size=12).map("".join),
    st.text(NEAR),
    st.text(st.characters(exclude_categories=["Cs"])),
)


def by_library(text: str, link: str) -> int:
    if link and [found.address for found in links_in(link)] != [link]:
        text = text.replace(link, "https://t.co/0123456789")
    return int(parse_tweet(text).weightedLength)


@settings(max_examples=3000)
@given(TEXT, st.sampled_from(["", LINK, PREVIEW, "muni.cl", "ñandú.cl", "a", " ", "a a"]))
@example(f"Hola\n{LINK}", LINK)
@example(f"{LINK} {LINK}", LINK)
@example(f"{LINK}{LINK}", LINK)
@example(f"{PREVIEW} {PREVIEW}bases/", PREVIEW)
@example(f"Vea {LINK}bases/", LINK)
@example(f"vea{LINK}", LINK)
@example("N.º 12 del 1.ª", "")
@example("https://«.cl", "")
@example("q\u0303.cl", "")
def test_the_weight_is_the_librarys(text: str, link: str) -> None:
    assert NETWORKS["x"].counted(text, link) == by_library(text, link)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("La feria vuelve a la plaza de María Elena…", 43),
        ("«Hola», “ñandú” – ‘sí’ — ¡ya!", 29),
        (f"📅 Sábado 28\n📍 Plaza\n\n#MaríaElena\n{LINK}", 58),
        (f"{LINK}\ny {LINK}", 49),
        ("Decreto N.º 245, a las 9.500 familias.", 38),
        ("Ya viene 👇😷 ☀ ‼", 19),
    ],
)
def test_a_text_weighs_what_x_says(text: str, weight: int) -> None:
    assert x_weight(text, LINK) == weight
    assert by_library(text, LINK) == weight


@pytest.mark.parametrize(
    "text",
    [
        "muni.cl",
        "♻️",
        "📅\ufe0f",
        "1\ufe0f\u20e3",
        "©",
        "a\u0301",
        "👇🏽",
        "🇨🇱",
        "\U0001f3f4\U000e0067",
        "a\r\nb",
        f"({LINK})",
        f"{LINK}bases/",
    ],
)
def test_what_is_more_than_it_seems_weighs_what_the_library_says(text: str) -> None:
    assert x_weight(text, LINK) == by_library(text, LINK)


def test_every_ending_of_a_domain_begins_with_a_letter() -> None:
    groups = (
        pattern.pattern.split("(?:(?:")[1].split(")")[0] for pattern in (valid_gtld, valid_cctld)
    )
    endings = [ending for group in groups for ending in group.split("|")]

    assert len(endings) > 1_500
    assert all(ending[0].isalpha() and ending[0] not in "ºª" for ending in endings)
    assert not extract_url.search("a.ºcl")


def test_every_emoji_weighs_two() -> None:
    assert len(emoji_list) > 3_500
    assert {each.emoji for each in emoji_list if x_weight(each.emoji) != 2} == set()
