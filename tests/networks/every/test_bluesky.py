"""Bluesky: graphemes, a tenth of the bytes if that is more, links in full."""

import pytest

from plugins.networks.every.bluesky import Bluesky

NETWORK = Bluesky()
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
COUNTED = [
    ("", 0),
    ("María Elena", 11),
    ("¡Ya viene!…", 11),
    ("📅 Sábado 28 🇨🇱", 13),
    ("👨‍👩‍👧‍👦" * 10, 25),
    (f"Hola {LINK}", 5 + len(LINK)),
]


@pytest.mark.parametrize(("text", "length"), COUNTED)
def test_it_counts_so(text: str, length: int) -> None:
    assert NETWORK.counted(text) == length
