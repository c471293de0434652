"""What holds of every network, also of those that somebody will add."""

import re
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.cards import DrawnCard, house_of
from plugins.editors.manual import network_limits
from plugins.networks import every as networks
from plugins.networks.every import NETWORKS, all_networks
from plugins.networks.network import HASHTAGS, PICTURE, Limit, Network
from plugins.newsroom import LEAST_LEAD, can_lead, part_in_shape
from plugins.social_snippets.picture import picture_for
from plugins.social_snippets.snippet import snippet
from tests.conftest import ROOT
from tests.factories import SITE, photo, story
from tests.social_snippets.examples import EXAMPLES as KINDS
from tests.social_snippets.states import STATES

EXAMPLES = KINDS | STATES
GUIDE = (ROOT / "docs/redes.md").read_text(encoding="utf-8")
LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
EVERY = pytest.mark.parametrize("network", all_networks(), ids=lambda network: network.slug)


def _in_spanish(figure: int) -> str:
    return f"{figure:,}".replace(",", ".")


def test_networks_are_found_by_themselves_in_the_order_the_desk_posts() -> None:
    modules = {path.stem for path in Path(networks.__file__).parent.glob("*.py")}

    assert set(NETWORKS) <= modules
    assert [each.place for each in all_networks()] == list(range(1, len(NETWORKS) + 1))


@EVERY
def test_every_figure_has_its_source(network: Network) -> None:
    figures = {"": network.limit, "antes de": network.fold, HASHTAGS: network.hashtag_limit}

    for about, figure in figures.items():
        sourced = [each.words for each in network.limits if _is_of(each, about) and each.source]
        told = {each.strip(".") for words in sourced for each in re.findall(r"[\d.]+", words)}
        assert not figure or _in_spanish(figure) in told, about


@EVERY
def test_what_is_said_of_its_pictures_has_a_source(network: Network) -> None:
    assert any(each.of == PICTURE and each.words and each.source for each in network.limits)


def _is_of(limit: Limit, about: str) -> bool:
    return limit.of.startswith(about) if about else not limit.of


@EVERY
def test_it_has_its_table_of_counted_texts(network: Network) -> None:
    cases = import_module(f"tests.networks.every.test_{network.slug}").COUNTED

    assert len(cases) >= 5
    assert any(max(text, default="") > "\uffff" for text, _ in cases), "no emoji"
    assert all(network.counted(text) == length for text, length in cases)


@EVERY
@pytest.mark.parametrize("example", EXAMPLES)
def test_it_has_a_text_somebody_has_read_of_every_example(network: Network, example: str) -> None:
    golden = ROOT / "tests/social_snippets/golden"

    assert f"━━ {network.name}: " in (golden / f"{example}.txt").read_text(encoding="utf-8")


@EVERY
@pytest.mark.parametrize("example", EXAMPLES)
def test_its_texts_keep_its_limits(network: Network, example: str) -> None:
    made = snippet(EXAMPLES[example](), SITE, network)

    assert 0 < made.counted <= network.limit
    assert len(made.hashtags) <= network.hashtags
    assert network.has_links == (SITE.absolute(EXAMPLES[example]().path) in made.text.split())


@EVERY
def test_more_hashtags_than_it_takes_are_never_given(network: Network) -> None:
    assert network.hashtags <= (network.hashtag_limit or network.hashtags)


@EVERY
@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_a_photo_that_may_lead_is_large_enough(network: Network, width: int, height: int) -> None:
    whole = photo(width=width, height=height)
    if can_lead(whole):
        size = network.picture(whole).size
        assert size.width >= network.least_picture.width
        assert size.height >= network.least_picture.height


@EVERY
def test_the_smallest_photo_that_may_lead_is_cut_to_its_shape(network: Network) -> None:
    width, height = part_in_shape(LEAST_LEAD, network.picture_size)

    assert network.picture(photo(width=600, height=400)).size == (int(width), int(height))
    assert network.picture(photo(width=4000, height=4000)).size == network.picture_size


@EVERY
def test_a_card_has_the_size_and_the_format_that_are_told(network: Network) -> None:
    picture = picture_for(story(), network)
    card = DrawnCard.of(story(), house_of(SITE), network.picture_size)

    with Image.open(BytesIO(*card.make())) as image:
        assert image.size == picture.size == network.picture_size
        assert image.get_format_mimetype() == picture.media_type
    assert card.path == picture.path


@EVERY
def test_the_mark_of_sample_content_comes_once(network: Network) -> None:
    marked = [network.as_posted(text, LINK, is_demo=True) for text in ("Hola", "[Muestra] Hola")]

    assert marked[0] == marked[1]
    assert marked[0].startswith("[Muestra] Hola")


@EVERY
def test_the_link_is_added_once_where_it_can_be_clicked(network: Network) -> None:
    text = f"Vea {LINK} hoy"

    assert network.as_posted(text, LINK) == text
    assert network.as_posted("Hola", LINK).endswith(LINK) == network.has_links


@EVERY
def test_its_other_names_are_nobody_elses(network: Network) -> None:
    others = [each for each in all_networks() if each != network]
    taken = {name for each in others for name in (each.slug, *each.other_names)}

    assert not taken & {network.slug, *network.other_names}


def test_the_guide_has_the_limits_and_their_sources() -> None:
    assert network_limits() in GUIDE


@EVERY
def test_the_guide_says_what_each_network_gets(network: Network) -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in GUIDE.partition("## Qué lleva cada red")[2].partition("\n- ")[0].splitlines()
        if line.startswith("|")
    ]
    [row] = (row for row in rows if row[0] == network.name)
    told = dict(zip(rows[0], row, strict=True))

    assert told["Etiquetas, como máximo"] == str(network.hashtags)
    assert told["Imagen"] == "{} × {}".format(*network.picture_size)
