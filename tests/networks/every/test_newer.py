"""The networks that are not on the board yet: how they count, and that their texts fit."""

import re

import pytest

from plugins.networks import brief_of
from plugins.networks.every.bluesky import Bluesky
from plugins.networks.every.mastodon import Mastodon
from plugins.networks.every.telegram import Telegram
from plugins.networks.every.threads import Threads
from plugins.networks.every.whatsapp import WhatsApp
from plugins.networks.network import HASHTAGS, LINKS, PICTURE, Network
from plugins.newsroom import LEAST_LEAD, part_in_shape
from tests.factories import SITE
from tests.social_snippets.examples import EXAMPLES

LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
FAMILY = "👨‍👩‍👧‍👦"
NEWER: tuple[Network, ...] = (WhatsApp(), Threads(), Bluesky(), Mastodon(), Telegram())
EVERY = pytest.mark.parametrize("network", NEWER, ids=lambda network: network.slug)


@pytest.mark.parametrize(
    ("network", "room"),
    [
        (Bluesky(), 300 - 2 - len(LINK)),
        (Mastodon(), 500 - 2 - 23),
        (Threads(), 500 - 2 - len(LINK)),
        (Telegram(), 1_024 - 2 - len(LINK)),
        (WhatsApp(), 1_024 - 2 - len(LINK)),
    ],
    ids=lambda each: getattr(each, "slug", None),
)
def test_room_is_left_for_the_link(network: Network, room: int) -> None:
    assert network.over_limit("a" * room, link=LINK) is None
    assert network.over_limit("a" * (room + 1), link=LINK) == (network.limit + 1, network.limit)


def test_a_text_of_many_bytes_is_over_the_limit_of_bluesky() -> None:
    assert Bluesky().over_limit(FAMILY * 120, link="a") == (301, 300)


def test_the_address_of_a_preview_weighs_as_a_link_on_mastodon() -> None:
    preview = "http://localhost:8000/noticias/2026/11/feria/"

    assert Mastodon().over_limit("a" * 475, link=preview) is None


def test_threads_takes_five_links_with_that_of_the_story() -> None:
    addresses = [f"https://muni.cl/{number}" for number in range(5)]

    assert Threads().spare_links(" ".join(addresses[:4]), LINK) == ()
    assert Threads().spare_links(" ".join(addresses), LINK) == (LINK,)
    assert Threads().spare_links(" ".join((*addresses[:4], addresses[0], LINK)), LINK) == ()
    preview = "http://localhost:8000/noticias/2026/11/feria/"
    assert Threads().spare_links(" ".join(addresses), preview) == (preview,)
    assert Bluesky().spare_links(" ".join(addresses), LINK) == ()


@EVERY
@pytest.mark.parametrize("example", EXAMPLES)
def test_its_texts_keep_its_limits(network: Network, example: str) -> None:
    story = EXAMPLES[example]()
    text = network.text(brief_of(story, SITE))
    link = SITE.absolute(story.path)

    assert network.takes(text, link)
    assert link in text.split()


@EVERY
def test_every_figure_has_its_source(network: Network) -> None:
    figures = {
        "": network.limit,
        HASHTAGS: network.hashtag_limit,
        LINKS: network.link_limit,
        PICTURE: network.picture_limit if network.picture_limit > 1 else 0,
    }
    for of, figure in figures.items():
        told = {
            number.strip(".")
            for each in network.limits
            if each.of == of and each.source
            for number in re.findall(r"[\d.]+", each.words)
        }
        assert not figure or f"{figure:,}".replace(",", ".") in told, of
    assert any(each.of == PICTURE and each.source for each in network.limits)


@EVERY
def test_the_smallest_photo_that_may_lead_is_large_enough(network: Network) -> None:
    width, height = part_in_shape(LEAST_LEAD, network.picture_size)

    assert width >= network.least_picture.width
    assert height >= network.least_picture.height


def test_each_has_a_place_and_names_of_its_own() -> None:
    names = [name for each in NEWER for name in (each.slug, *each.other_names)]

    assert [each.place for each in NEWER] == [4, 5, 6, 7, 8]
    assert len(set(names)) == len(names)
    assert len(set(NEWER)) == len(NEWER)
