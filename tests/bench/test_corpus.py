from datetime import datetime
from pathlib import Path

import pytest

from bench.corpus import article, write_content
from bench.generators import GENERATORS
from bench.pieces import UNLINKED, make_corpus, newest
from plugins.house_rules import RULES
from plugins.spanish.moments import SANTIAGO
from tests.conftest import ROOT, tree
from tests.reading import read_content

CONTENT = ROOT / "content"
MOMENT = datetime(2026, 11, 23, 13, tzinfo=SANTIAGO)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "content"
    write_content(make_corpus(60, CONTENT), folder)
    return folder


def test_the_newsroom_is_in_order(content: Path) -> None:
    reading = read_content(content, moment=MOMENT)

    # Its sentences are made by chance, and some are as offices write them.
    assert [
        each for each in reading.problems if each.code not in {rule.name for rule in RULES}
    ] == []
    assert len(reading.stories) == 60


def test_whoever_shows_a_photo_says_whether_children_are_recognised() -> None:
    corpus = make_corpus(1000, CONTENT)
    shown = [article(piece, corpus)[1] for piece in corpus.pieces if piece.photo is not None]

    assert shown
    assert all("\nmenores: no\n" in text for text in shown)


def test_a_corpus_is_always_the_same(content: Path, tmp_path: Path) -> None:
    write_content(make_corpus(60, CONTENT), tmp_path / "content")

    assert tree(tmp_path / "content") == tree(content)


def test_articles_are_as_long_and_as_varied_as_real_ones() -> None:
    pieces = make_corpus(500, CONTENT).pieces
    words = [len(piece.body.split()) for piece in pieces]

    assert 350 < sum(words) / len(words) < 450
    assert {piece.kind for piece in pieces} == {"noticia", "comunicado", "evento"}
    assert 70 < sum(piece.photo is not None for piece in pieces) < 130
    assert all(1 <= len(piece.topics) <= 3 for piece in pieces)
    assert pieces[-1].moment.date().isoformat() == "2026-11-20"
    assert (pieces[-1].moment - pieces[0].moment).days > 3600


def test_articles_to_delete_are_linked_by_none() -> None:
    pieces = make_corpus(500, CONTENT).pieces
    linked = {piece.related for piece in pieces if piece.related is not None}

    assert linked
    assert not any(number % 10 == UNLINKED for number in linked)


def test_a_new_article_is_newer_than_all_and_needs_nothing_else() -> None:
    corpus = make_corpus(60, CONTENT)
    piece = newest(corpus, 0)

    assert piece.moment > corpus.pieces[-1].moment
    assert (piece.photo, piece.related) == (None, None)


@pytest.mark.parametrize("key", GENERATORS)
def test_no_generator_is_left_a_gap_in_a_text(key: str, tmp_path: Path) -> None:
    generator = GENERATORS[key](tmp_path)
    corpus = make_corpus(60, CONTENT)

    texts = dict(generator.article(piece, corpus) for piece in corpus.pieces)
    assert len(texts) == 60
    assert not any("@@" in text for text in texts.values())
