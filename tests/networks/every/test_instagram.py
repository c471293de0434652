"""Instagram: how it counts, and that it has no links."""

import pytest

from plugins.networks.every import NETWORKS
from plugins.newsroom import Size

NETWORK = NETWORKS["instagram"]
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
COUNTED = [
    ("", 0),
    ("María Elena", 11),
    ("¡Ya viene!…", 11),
    ("📅 Sábado 28", 12),
    ("ñandú 🇨🇱", 6 + 4),
    ("👨‍👩‍👧‍👦", 11),
    ("#MaríaElena #Quillagua", 22),
]


@pytest.mark.parametrize(("text", "length"), COUNTED)
def test_it_counts_so(text: str, length: int) -> None:
    assert NETWORK.counted(text) == length


def test_its_limits() -> None:
    assert (NETWORK.limit, NETWORK.hashtags) == (2_200, 5)


def test_no_link_is_added() -> None:
    assert NETWORK.as_posted("Vengan 👇", LINK) == "Vengan 👇"
    assert NETWORK.over_limit("a" * 2200) is None
    assert NETWORK.over_limit("a" * 2201) == (2201, 2200)


def test_its_picture_is_upright() -> None:
    assert NETWORK.picture_size == Size(1080, 1350)
