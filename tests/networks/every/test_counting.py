"""X's own cases, against the library that counts for us and against our counting."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from twitter_text import parse_tweet
from twitter_text.config import config

from plugins.networks.every import NETWORKS
from tests.networks.every.counting_cases import CONFIG_2, CONFIG_3, DIRECTIONS

SUITE = Path(__file__).parents[4] / "shared/data/twitter-text/validate.yml"
SECTIONS = {
    "WeightedTweetsCounterTest": CONFIG_2,
    "WeightedTweetsWithDiscountedEmojiCounterTest": CONFIG_3,
    "UnicodeDirectionalMarkerCounterTest": DIRECTIONS,
}


def test_there_are_44_cases() -> None:
    assert len(CONFIG_2) + len(CONFIG_3) + len(DIRECTIONS) == 44


@pytest.mark.parametrize(("text", "weight"), CONFIG_3 + DIRECTIONS)
def test_x_counts_so(text: str, weight: int) -> None:
    assert NETWORKS["x"].counted(text) == weight


@pytest.mark.parametrize(("text", "weight"), CONFIG_2)
def test_x_counted_so_before_emoji_were_discounted(text: str, weight: int) -> None:
    # The library's table of config 2 lacks the key; X's own says `false` by leaving it out.
    options = {**config["version2"], "emoji_parsing_enabled": False}

    assert parse_tweet(text, options).weightedLength == weight


@pytest.mark.skipif(not SUITE.exists(), reason="X's conformance suite is not at hand")
@pytest.mark.parametrize("section", SECTIONS)
def test_the_cases_are_those_of_the_suite(section: str) -> None:
    suite: dict[str, Any] = yaml.safe_load(SUITE.read_text(encoding="utf-8"))["tests"]

    cases = [(case["text"], case["expected"]["weightedLength"]) for case in suite[section]]

    assert cases == SECTIONS[section]
