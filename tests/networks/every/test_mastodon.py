"""Mastodon: graphemes, and 23 for every link."""

import pytest

from plugins.networks.every.mastodon import Mastodon

NETWORK = Mastodon()
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
COUNTED = [
    ("", 0),
    ("María Elena", 11),
    ("¡Ya viene!…", 11),
    ("📅 Sábado 28 🇨🇱", 13),
    ("👨‍👩‍👧‍👦" * 10, 10),
    (f"Hola {LINK}", 5 + 23),
    ("Vea muni.cl", 11),
    ("Gracias, @vecina@mastodon.social", 16),
]


@pytest.mark.parametrize(("text", "length"), COUNTED)
def test_it_counts_so(text: str, length: int) -> None:
    assert NETWORK.counted(text) == length
