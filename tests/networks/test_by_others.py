"""How we count, against the programs of the networks themselves, over 5,000 texts each."""

import pygsm7
import pytest

from plugins.networks.text.bluesky_length import bluesky_length, grapheme_length
from plugins.networks.text.gsm7 import in_gsm7, segments, septets
from plugins.networks.text.mastodon_length import mastodon_length
from plugins.networks.text.x_weight import x_weight
from tests.networks.counters import SPANISH, Counted, counted_by_others, texts

MANY = 5_000


@pytest.fixture(scope="module")
def counted() -> list[tuple[str, Counted]]:
    """Return texts of every script and sign, and what the programs of others count for them."""
    given = texts(MANY)
    return list(zip(given, counted_by_others(given), strict=True))


@pytest.fixture(scope="module")
def messages() -> list[tuple[str, Counted]]:
    """Return Spanish texts as they are said in SMS, and what Twilio's calculator says of them."""
    given = [in_gsm7(text) for text in texts(MANY, SPANISH)]
    said = [text for text in given if text is not None]
    return list(zip(said, counted_by_others(said), strict=True))


def test_there_are_texts_of_every_length(counted: list[tuple[str, Counted]]) -> None:
    lengths = [each.graphemes for _, each in counted]

    assert len(lengths) == MANY
    assert min(lengths) == 0
    assert sum(length > 300 for length in lengths) > 100


def test_bluesky_has_as_many_graphemes_and_bytes(counted: list[tuple[str, Counted]]) -> None:
    found = [(text, each) for text, each in counted if grapheme_length(text) != each.graphemes]

    assert found == []
    for text, each in counted:
        is_taken = each.graphemes <= 300 and each.bytes <= 3000
        assert (bluesky_length(text) <= 300) == is_taken


def test_mastodon_has_as_many_where_its_library_is_xs(counted: list[tuple[str, Counted]]) -> None:
    # Its paths end by its own rules: here, those of links that something stands close to.
    plain = [
        (text, each)
        for text, each in counted
        if all(word.count("/") in {0, 2, 4, 7} and "://" not in word[5:] for word in text.split())
        and not any("://" in word and not word.isascii() for word in text.split())
        and "@" not in text
    ]

    assert len(plain) > MANY / 4
    assert [text for text, each in plain if mastodon_length(text) != each.linked] == []


def test_x_has_the_same_weight(counted: list[tuple[str, Counted]]) -> None:
    assert [text for text, each in counted if x_weight(text) != each.weight] == []


def test_a_message_stays_in_the_alphabet_of_telephones(
    messages: list[tuple[str, Counted]],
) -> None:
    assert len(messages) == MANY
    assert {each.encoding for _, each in messages} == {"GSM-7"}
    assert sum(each.segments > 1 for _, each in messages) > 100


def test_a_message_has_as_many_septets_and_parts(messages: list[tuple[str, Counted]]) -> None:
    for text, each in messages:
        packed = bytes.fromhex(pygsm7.encode_gsm7(text))

        assert septets(text) == each.septets, text
        assert segments(text) == each.segments, text
        assert len(packed) == -(-septets(text) * 7 // 8), text
