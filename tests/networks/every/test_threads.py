"""Threads: characters, and the bytes of every emoji."""

import pytest

from plugins.networks.every.threads import Threads

NETWORK = Threads()
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
COUNTED = [
    ("", 0),
    ("María Elena", 11),
    ("¡Ya viene!…", 11),
    ("📅 Sábado 28 🇨🇱", 4 + 11 + 8),
    ("👨‍👩‍👧‍👦", 25),
    (f"Hola {LINK}", 5 + len(LINK)),
]


@pytest.mark.parametrize(("text", "length"), COUNTED)
def test_it_counts_so(text: str, length: int) -> None:
    assert NETWORK.counted(text) == length
