"""What the newer networks count, sign by sign."""

import pytest

from plugins.networks.text.bluesky_length import bluesky_length, grapheme_length
from plugins.networks.text.mastodon_length import mastodon_length
from plugins.networks.text.threads_length import threads_length

LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
PREVIEW = "http://localhost:8000/noticias/2026/11/feria/"
FAMILY = "👨‍👩‍👧‍👦"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("María Elena", 11),
        ("a\r\nb", 3),
        ("n\u0303andu\u0301", 5),
        (f"{FAMILY} 🇨🇱 {ENGLAND} 👋🏽", 7),
        (LINK, len(LINK)),
    ],
)
def test_a_grapheme_is_what_people_see(text: str, length: int) -> None:
    assert grapheme_length(text) == length


def test_bluesky_counts_links_in_full() -> None:
    assert bluesky_length(f"Vengan 👇 {LINK}") == 9 + len(LINK)


@pytest.mark.parametrize(
    ("text", "is_taken"),
    [
        ("a" * 300, True),
        ("a" * 301, False),
        (FAMILY * 120, True),
        (FAMILY * 121, False),
        ("\U0001f44b" * 300, True),
        ("\U0001f44b\U0001f3fd" * 300, True),
        ("👩‍🚒" * 273, False),
    ],
)
def test_bluesky_takes_300_graphemes_and_3000_bytes(text: str, is_taken: bool) -> None:
    assert (bluesky_length(text) <= 300) == is_taken
    assert (len(text.encode()) <= 3_000 and grapheme_length(text) <= 300) == is_taken


@pytest.mark.parametrize(
    ("text", "length"),
    [
        (f"Hola {LINK}", 5 + 23),
        (f"{LINK}\n{LINK}", 23 + 1 + 23),
        ("http://muni.cl", 23),
        ("HTTPS://MUNI.CL", 23),
        ("muni.cl", 7),
        ("www.muni.cl/a", 13),
        ("plazo.La casa", 13),
        ("https://muni.cl/a(b)c).", 23 + 2),
        ("https://muni.cl/a(b(c)d)", 23),
        ("(https://muni.cl/a/b)", 25),
        ("https://muni.cl/a, https://muni.cl/b.", 23 + 2 + 23 + 1),
        ("https://muni.cl/?a=1&b=ñandú", 23),
        ("https://muni.cl/ñandú¿que", 23),
        ("https://muni.cl?", 24),
        ("https://muni.cl:8080/a", 23),
        ("@vecina@mastodon.social hola", 12),
        ("@vecina.uno@mastodon.social", 11),
        ("(@vecina@mastodon.social).", 10),
        ("contacto@muni.cl", 16),
        ("@vecina", 7),
        ("a@b@c.cl", 8),
        ("/@vecina@mastodon.social", 24),
        ("https://mastodon.social/@vecina@muni.cl", 23),
        ("https://muni.cl/x-@vecina@muni.cl", 23),
        ("👨‍👩‍👧‍👦 🇨🇱", 3),
        (PREVIEW, len(PREVIEW)),
    ],
)
def test_mastodon_counts_so(text: str, length: int) -> None:
    assert mastodon_length(text) == length


def test_mastodon_counts_the_address_of_a_preview_as_a_link() -> None:
    assert mastodon_length(f"Hola\n{PREVIEW}", PREVIEW) == 5 + 23
    assert mastodon_length(f"Hola {PREVIEW}bases/", PREVIEW) == 5 + len(PREVIEW) + 6


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("María Elena…", 12),
        ("📅 Sábado 28 🇨🇱", 4 + 11 + 8),
        (FAMILY, 25),
        (ENGLAND, len(ENGLAND.encode())),
        ("1\ufe0f\u20e3", 7),
        ("👋🏽", 8),
        ("♻️", 6),
        ("𠮷", 2),
        (LINK, len(LINK)),
    ],
)
def test_threads_counts_the_bytes_of_emoji(text: str, length: int) -> None:
    assert threads_length(text) == length
