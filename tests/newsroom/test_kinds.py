"""What holds of every kind, also of those that somebody will add."""

from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from plugins.desk.fields.article import ArticleFields
from plugins.newsroom import kinds
from plugins.newsroom.kinds import MOST_REVISIONS, Details, Order, all_kinds, kind_meant
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.story import Story
from plugins.pages.config import PagesConfig
from plugins.pages.lists.front import front_of
from plugins.site.subscriptions import subscriptions_of
from plugins.spanish.text import folded
from tests.conftest import ROOT
from tests.factories import edition, posted_lines
from tests.social_snippets.examples import EXAMPLES

KINDS = pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.slug)
STATUSES = {"CONFIRMED", "TENTATIVE", "CANCELLED"}
"""RFC 5545, 3.8.1.11, of an event."""


def example(kind: Kind) -> Story:
    """Return a story of *kind*, with all that it may say of itself."""
    return EXAMPLES[kind.slug]()


def feeds_of(*told: Story) -> dict[str, list[str]]:
    return {
        each.name: [story.kind.slug for story in each.stories]
        for each in subscriptions_of(edition(*told))
    }


def test_kinds_are_found_by_themselves() -> None:
    modules = {path.stem for path in Path(kinds.__file__).parent.glob("*.py")}

    assert {kind.slug for kind in all_kinds()} <= modules
    assert {"noticia", "evento", "aviso"} <= {kind.slug for kind in all_kinds()}


@KINDS
def test_no_key_of_a_kind_is_one_of_every_article(kind: Kind) -> None:
    def keys(fields: dict[str, FieldInfo]) -> set[str]:
        return {key for name, field in fields.items() for key in (name, field.alias) if key}

    assert not keys(kind.details.model_fields) & keys(ArticleFields.model_fields)


@KINDS
def test_the_manual_can_explain_every_field(kind: Kind) -> None:
    for name, field in kind.details.model_fields.items():
        assert field.description, name
        assert field.description.endswith("."), name
        assert field.examples, name


@KINDS
def test_it_has_its_tests_and_an_example(kind: Kind) -> None:
    assert example(kind).kind == kind
    if kind.details.model_fields:
        assert (ROOT / f"tests/newsroom/test_{kind.slug}.py").exists()


@KINDS
def test_it_says_what_its_list_is(kind: Kind) -> None:
    others = [each for each in all_kinds() if each != kind]

    assert kind.path.startswith("/")
    assert kind.path.endswith("/")
    assert kind.path not in {each.path for each in others}
    assert all(sentence.endswith(".") for sentence in (kind.summary, kind.empty))
    assert not kind.over.endswith(".")
    assert kind.all_of_them[0].isupper()


@KINDS
def test_its_other_names_are_nobody_elses(kind: Kind) -> None:
    others = [each for each in all_kinds() if each != kind]
    taken = {name for each in others for name in (each.slug, *each.other_names)}

    assert kind.other_names
    for name in (kind.slug, *kind.other_names):
        assert name == folded(name).replace(" ", "_")
        assert name not in taken
        assert kind_meant(f"{name}s", all_kinds()) == kind.slug


@KINDS
def test_what_closes_says_when(kind: Kind) -> None:
    says_when = kind.details.offered_until is not Details.offered_until

    assert kind.details.closing in {"", *kind.details.model_fields}
    assert bool(kind.details.closing) == says_when
    if kind.order is Order.CLOSING:
        assert example(kind).details.offered_until


@KINDS
def test_what_happens_says_when_and_where(kind: Kind) -> None:
    details = example(kind).details

    assert details.calendar_status in STATUSES
    assert 0 <= details.revisions < MOST_REVISIONS
    if kind.order is Order.HAPPENING:
        assert details.occurrences
    if details.occurrences:
        assert all((details.when, details.takes_place, details.where))
        assert details.over_at == details.occurrences[-1].over_at


@KINDS
def test_what_is_heard_or_seen_says_how_long_it_takes(kind: Kind) -> None:
    story = example(kind)

    assert kind.is_recorded == any(each.startswith("Duración: ") for each in posted_lines(story))
    assert kind.is_recorded == (kind.action != "Más información")
    assert kind.is_recorded or not (kind.is_podcast or story.details.recording)
    assert not kind.is_podcast or story.details.recording


@KINDS
def test_the_newest_recording_has_its_place_on_the_home_page(kind: Kind) -> None:
    front = front_of(edition(example(kind)), PagesConfig(lead_stories=0))
    shown = [story.kind.slug for story in front.recordings.stories]

    assert shown == ([kind.slug] if kind.is_recorded else [])


@KINDS
def test_it_is_in_the_feeds_that_it_says(kind: Kind) -> None:
    told = feeds_of(example(kind))
    own = {
        f"tipos/{kind.slug}",
        *filter(None, [kind.feed]),
        *(["radio"] if kind.is_podcast else []),
    }
    of_kinds = {
        *("radio", "urgente"),
        *(name for each in all_kinds() for name in (f"tipos/{each.slug}", each.feed) if name),
    }

    found = {name for name in of_kinds if told[name]}
    assert found - {"urgente"} == own
    assert ("urgente" in found) == (example(kind).details.prominence > 1)


def test_no_two_feeds_have_one_name_and_one_kind_is_the_podcast() -> None:
    names = [each.name for each in subscriptions_of(edition())]

    assert len(names) == len(set(names))
    assert [kind.is_podcast for kind in all_kinds()].count(True) == 1


@KINDS
def test_what_it_tells_first_is_whole(kind: Kind) -> None:
    story = example(kind)
    details: Details = story.details

    assert details.label == details.label.upper()
    assert details.genre == details.genre.upper()
    assert details.prominence in {0, 1, 2}
    assert not kind.details.needs_photo or story.photo
    for facts in (details.facts, details.facts_of_each):
        assert all(fact.label and fact.text for fact in facts)
    labels = [fact.label for fact in details.facts]
    assert len(labels) == len(set(labels))
    assert (kind.details.facts is Details.facts) == (not kind.details.model_fields)
    data = details.linked_data(story)
    assert not data or data["@type"]
    assert all(place.field in kind.details.model_fields for place in details.named_files)
