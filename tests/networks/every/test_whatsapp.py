"""WhatsApp: UTF-16 units, links in full."""

import pytest

from plugins.networks.every.whatsapp import WhatsApp

NETWORK = WhatsApp()
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
COUNTED = [
    ("", 0),
    ("María Elena", 11),
    ("¡Ya viene!…", 11),
    ("📅 Sábado 28 🇨🇱", 2 + 11 + 4),
    ("👨‍👩‍👧‍👦", 11),
    (f"Hola {LINK}", 5 + len(LINK)),
]


@pytest.mark.parametrize(("text", "length"), COUNTED)
def test_it_counts_so(text: str, length: int) -> None:
    assert NETWORK.counted(text) == length
