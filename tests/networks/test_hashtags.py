from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.networks.text.hashtags import hashtag, hashtags_for, hashtags_in
from plugins.networks.text.posting import links_in
from plugins.newsroom.registry import Locality, Topic
from tests.factories import CENTENARIO, PATRIMONIO, QUILLAGUA, story

SUITE = Path(__file__).parents[3] / "shared/data/twitter-text/extract.yml"


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("CentenarioMaríaElena", "CentenarioMaríaElena"),
        ("#Patrimonio", "Patrimonio"),
        ("pedro de valdivia", "PedroDeValdivia"),
        ("año nuevo", "AñoNuevo"),
        ("Mari\u0301aElena", "MaríaElena"),
        ("6 de junio", "6DeJunio"),
        ("2026", ""),
        ("_", ""),
        ("1_2", ""),
        ("", ""),
        ("¡!", ""),
    ],
)
def test_a_hashtag_is_camel_case_with_its_accents(words: str, tag: str) -> None:
    assert hashtag(words) == tag


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_what_we_make_a_hashtag_reads_back_as_one(words: str) -> None:
    tag = hashtag(words)

    assert not tag or hashtags_in(f"Hola #{tag}\nadiós") == (tag,)


def test_topic_and_place_come_before_more_topics() -> None:
    told = story(topics=(PATRIMONIO, CENTENARIO), locality=QUILLAGUA)

    assert hashtags_for(told) == ("Patrimonio", "Quillagua", "CentenarioMaríaElena")


def test_no_hashtag_comes_twice_or_empty() -> None:
    topics = (Topic(slug="q", name="Quillagua", hashtag="QuillaguA"), Topic(slug="n", name="N"))

    assert hashtags_for(story(topics=topics, locality=QUILLAGUA)) == ("QuillaguA",)


def test_a_topic_of_mourning_leaves_no_hashtag() -> None:
    mourning = Topic(slug="duelo", name="Duelo", hashtag="Duelo", is_untagged=True)

    assert hashtags_for(story(topics=(PATRIMONIO, mourning), locality=QUILLAGUA)) == ()


def test_a_place_without_hashtag_gets_none() -> None:
    assert hashtags_for(story(locality=Locality(slug="coya-sur", name="Coya Sur"))) == ()


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Vea #mañana y (#Café)", ("mañana", "Café")),
        ("El bus #16", ()),
        ("correo#tema", ()),
        ("https://muni.cl/pagina#Parte", ()),
        ("#http://muni.cl", ()),
        ("#uno. #dos, #tres!", ("uno", "dos", "tres")),
    ],
)
def test_hashtags_are_read_from_a_text(text: str, tags: tuple[str, ...]) -> None:
    assert hashtags_in(text) == tags


@pytest.mark.skipif(not SUITE.exists(), reason="X's conformance suite is not at hand")
def test_x_reads_no_hashtag_where_we_read_none_and_all_that_we_make() -> None:
    cases = yaml.safe_load(SUITE.read_text(encoding="utf-8"))["tests"]["hashtags"]
    latin = [case for case in cases if max(case["text"]) < "\u0100"]

    assert len(latin) >= 14
    for case in latin:
        assert list(hashtags_in(case["text"])) == case["expected"], case["description"]


@settings(max_examples=1000)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "#tema",
                    "#",
                    "tema",
                    "muni.cl",
                    "https://muni.cl/",
                    "é",
                    "_",
                    "😷",
                    "/",
                    "-",
                    "&",
                ),
                *(" ", "\n", "\t", "\x1c", ".", ".cl", "?", "://", "a"),
            ]
        ),
        max_size=10,
    ).map("".join)
)
def test_hashtags_are_read_as_if_no_link_were_there(text: str) -> None:
    alone = text
    for link in links_in(text):
        alone = alone.replace(link.address, " ")

    assert hashtags_in(text) == hashtags_in(alone)
