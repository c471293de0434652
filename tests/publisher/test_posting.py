"""What is due is posted, each thing once, whatever the networks do."""

import pytest

from tests.publisher.fakes.fake import Fault
from tests.publisher.town import Town, picture, post

NETWORKS = ("mastodon", "bluesky", "telegram", "x")


def fake_of(town: Town, network: str) -> object:
    return getattr(town, "postiz" if network == "x" else network)


@pytest.mark.parametrize("network", NETWORKS)
def test_a_post_goes_out_with_its_picture_and_alt_text_once(town: Town, network: str) -> None:
    planned = post("de-libros", network, pictures=[picture()])
    town.plans(planned)

    assert town.runs() == 0, town.words
    assert town.runs() == 0, town.words
    [sent] = fake_of(town, network).posts
    assert sent.text == planned["text"]
    assert len(sent.pictures) == 1
    if network != "telegram":
        assert sent.pictures == ["Puestos de la feria en la plaza."]
