"""X: what the desk posts there, and its limit. Its counting cases are the suite of X itself."""

import pytest

from plugins.networks.every import NETWORKS
from tests.networks.every.counting_cases import CONFIG_3, DIRECTIONS

NETWORK = NETWORKS["x"]
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
COUNTED = [
    *CONFIG_3,
    *DIRECTIONS,
    ("", 0),
    ("María Elena", 11),
    ("¡Ya viene!…", 12),
    ("📅 Sábado 28", 12),
    ("🇨🇱", 2),
    (f"Hola {LINK}", 5 + 23),
    ("muni.cl", 23),
    ("contacto@muni.cl", 16),
]


@pytest.mark.parametrize(("text", "length"), COUNTED)
def test_it_counts_so(text: str, length: int) -> None:
    assert NETWORK.counted(text) == length


def test_its_limits() -> None:
    assert (NETWORK.limit, NETWORK.hashtags) == (280, 2)


def test_every_link_weighs_23() -> None:
    assert NETWORK.counted(f"Hola {LINK}", LINK) == 5 + 23


def test_the_address_of_a_preview_weighs_like_a_link() -> None:
    link = "http://localhost:8000/noticias/2026/11/feria/"

    assert NETWORK.counted(f"Hola {link}", link) == 5 + 23


def test_the_link_is_added_on_a_line_of_its_own() -> None:
    assert NETWORK.as_posted("Vengan 👇", LINK) == f"Vengan 👇\n{LINK}"


def test_another_storys_link_does_not_stand_for_this_one() -> None:
    other = f"Vea {LINK}bases/"

    assert NETWORK.as_posted(other, LINK) == f"{other}\n{LINK}"


def test_a_text_may_have_256_and_the_link() -> None:
    assert NETWORK.over_limit("a" * 256) is None
    assert NETWORK.over_limit("a" * 257) == (281, 280)
    assert NETWORK.over_limit("a" * 288) == (312, 280)


def test_a_text_with_the_link_in_it_is_counted_as_it_is() -> None:
    assert NETWORK.over_limit(f"{'a' * 256} {LINK}", link=LINK) is None


def test_the_mark_of_sample_content_counts() -> None:
    assert NETWORK.over_limit("a" * 256, is_demo=True) == (290, 280)
