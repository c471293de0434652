import pytest

from plugins.newsroom.photo import Size
from plugins.site.networks import NETWORKS, as_posted, counted_length, over_limit

LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"


def test_limits_of_the_networks() -> None:
    limits = {slug: (each.limit, each.hashtags) for slug, each in NETWORKS.items()}

    assert limits == {"x": (280, 2), "facebook": (63_206, 3), "instagram": (2_200, 5)}


def test_the_picture_has_the_shape_of_the_network() -> None:
    assert NETWORKS["instagram"].picture_size == Size(1080, 1350)


@pytest.mark.parametrize("network", ["facebook", "instagram"])
def test_others_than_x_count_utf_16_units(network: str) -> None:
    assert counted_length(network, "ñandú 🇨🇱") == 6 + 4


def test_on_x_every_link_weighs_23() -> None:
    assert counted_length("x", f"Hola {LINK}", LINK) == 5 + 23


def test_the_address_of_a_preview_weighs_like_a_link() -> None:
    link = "http://localhost:8000/noticias/2026/11/feria/"

    assert counted_length("x", f"Hola {link}", link) == 5 + 23


@pytest.mark.parametrize(
    ("network", "posted"),
    [("x", f"Vengan 👇\n{LINK}"), ("facebook", f"Vengan 👇\n\n{LINK}"), ("instagram", "Vengan 👇")],
)
def test_the_link_is_added_where_it_can_be_clicked(network: str, posted: str) -> None:
    assert as_posted(network, "Vengan 👇", LINK) == posted


@pytest.mark.parametrize("network", ["x", "facebook"])
def test_the_link_is_not_added_twice(network: str) -> None:
    assert as_posted(network, f"Vea {LINK} hoy", LINK) == f"Vea {LINK} hoy"


def test_another_storys_link_does_not_stand_for_this_one() -> None:
    other = f"Vea {LINK}bases/"

    assert as_posted("x", other, LINK) == f"{other}\n{LINK}"


def test_sample_content_is_marked_once() -> None:
    assert as_posted("instagram", "Hola", LINK, is_demo=True) == "[Muestra] Hola"
    assert as_posted("instagram", "[Muestra] Hola", LINK, is_demo=True) == "[Muestra] Hola"


def test_a_text_on_x_may_have_256_and_the_link() -> None:
    assert over_limit("x", "a" * 256) is None
    assert over_limit("x", "a" * 257) == (281, 280)


def test_a_text_with_the_link_in_it_is_counted_as_it_is() -> None:
    assert over_limit("x", f"{'a' * 256} {LINK}", link=LINK) is None


def test_the_mark_of_sample_content_counts() -> None:
    assert over_limit("x", "a" * 256, is_demo=True) == (290, 280)


def test_instagram_has_no_link_to_add() -> None:
    assert over_limit("instagram", "a" * 2200) is None
    assert over_limit("instagram", "a" * 2201) == (2201, 2200)


def test_facebook_leaves_room_for_the_link() -> None:
    over = over_limit("facebook", "a" * 63_200, link=LINK)

    assert over == (63_200 + 2 + len(LINK), 63_206)


def test_over_the_limit_are_the_length_counted_and_the_one_allowed() -> None:
    assert over_limit("x", "a" * 288) == (312, 280)
    assert over_limit("x", "Hola") is None
