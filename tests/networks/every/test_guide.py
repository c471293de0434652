"""The network that docs/agregar.md shows works as it stands there."""

import re
from types import ModuleType

import pytest

from plugins.networks.every import all_networks
from plugins.networks.network import Network
from plugins.social_snippets.picture import picture_for
from plugins.social_snippets.snippet import snippet
from tests.conftest import ROOT
from tests.factories import SITE
from tests.social_snippets.examples import EXAMPLES


def shown() -> Network:
    """Return the network of the guide."""
    text = (ROOT / "docs/agregar.md").read_text(encoding="utf-8")
    found = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    [code] = [each for each in found if "NETWORK = " in each]
    module = ModuleType("shown")
    exec(code, vars(module))  # noqa: S102 - our own guide
    network: Network = module.NETWORK
    return network


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_writes_a_text_that_it_takes_with_a_picture(example: str) -> None:
    network = shown()
    story = EXAMPLES[example]()
    made = snippet(story, SITE, network)

    assert made.counted <= network.limit
    assert len(made.hashtags) <= network.hashtags
    assert SITE.absolute(story.path) in made.text.split()
    assert made.picture == picture_for(story, network)


def test_it_counts_as_it_says() -> None:
    assert shown().counted("📅 Sábado 28 🇨🇱") == 2 + 11 + 4


def test_it_would_be_the_next_on_the_board() -> None:
    assert shown().place == len(all_networks()) + 1
    assert shown().slug not in {network.slug for network in all_networks()}
