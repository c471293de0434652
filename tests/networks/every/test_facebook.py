"""Facebook: how it counts, and the room for the link."""

import pytest

from plugins.networks.every import NETWORKS

NETWORK = NETWORKS["facebook"]
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
COUNTED = [
    ("", 0),
    ("María Elena", 11),
    ("¡Ya viene!…", 11),
    ("📅 Sábado 28", 12),
    ("ñandú 🇨🇱", 6 + 4),
    ("👨‍👩‍👧‍👦", 11),
    (LINK, len(LINK)),
]


@pytest.mark.parametrize(("text", "length"), COUNTED)
def test_it_counts_so(text: str, length: int) -> None:
    assert NETWORK.counted(text) == length


def test_its_limits() -> None:
    assert (NETWORK.limit, NETWORK.hashtags) == (63_206, 3)


def test_the_link_is_added_after_an_empty_line() -> None:
    assert NETWORK.as_posted("Vengan 👇", LINK) == f"Vengan 👇\n\n{LINK}"


def test_room_is_left_for_the_link() -> None:
    over = NETWORK.over_limit("a" * 63_200, link=LINK)

    assert over == (63_200 + 2 + len(LINK), 63_206)
