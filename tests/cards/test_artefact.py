from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.cards.artefact import (
    DrawnCard,
    card_of,
    card_paths,
    desk_card_paths,
    desk_shapes,
    facts_card_of,
    facts_paths,
    posted_shapes,
    shared_path,
)
from plugins.cards.facts_layout import facts_layout
from plugins.cards.shapes import PORTRAIT, WIDE
from plugins.cards.words import facts_words_of, house_of, words_of
from plugins.media.channel import cards
from plugins.newsroom.edition import Edition
from plugins.newsroom.photo import Size
from plugins.newsroom.site import Site
from plugins.newsroom.story import Audience, Story, Withdrawal
from plugins.pressroom.artefact import Artefact, each_artefact, remembering
from plugins.spanish.moments import Stated
from tests.factories import AT_DESK, DEPORTES, NOW, SITE, edition, origin, photo, story
from tests.renditions import LENGTH, AllOfOneLength
from tests.social_snippets.examples import EXAMPLES, event

HOUSE = house_of(SITE)


def made(given: Edition, site: Site = SITE) -> list[Artefact]:
    return list(each_artefact(cards(given, site)))


def paths(*told: Story, site: Site = SITE) -> set[str]:
    return {path for each in made(edition(*told), site) for path in each.paths}


def test_a_story_without_a_photo_has_a_card_in_every_shape_that_is_posted() -> None:
    assert posted_shapes() == (WIDE, PORTRAIT)
    assert paths(story()) == {path.removeprefix("/") for path in card_paths(story())}
    assert len(paths(story())) == 2


def test_one_with_a_photo_has_none() -> None:
    assert paths(story(photo=photo())) == set()
    assert [*card_paths(story(photo=photo())), *shared_path(story(photo=photo()))] == []


def test_what_one_has_to_know_has_a_card_while_the_desk_posts_it() -> None:
    told = event()
    known = {path.removeprefix("/") for path in facts_paths(told)}

    assert len(known) == 1
    assert known <= paths(told)
    assert known <= paths(replace(told, photo=photo()))
    assert not known & paths(
        replace(
            told,
            updated=NOW - timedelta(days=99),
            details=told.kind.details.model_validate(
                {"start": "2026-08-01 10:00", "place": "Plaza"}
            ),
        )
    )
    assert [*facts_paths(story())] == []


def test_who_does_not_see_a_card_of_facts_is_told_what_it_shows() -> None:
    told = EXAMPLES["empleo"]()
    alt = getattr(facts_card_of(told, PORTRAIT.size), "alt", "")
    words = facts_words_of(told)
    assert words
    shown = " ".join(line.text for line in facts_layout(words, PORTRAIT).lines)

    for each in words.facts:
        assert (f"{each.label}: " in alt) == (each.label in shown), each
    assert "Contrato" not in alt


def test_the_desk_has_a_square_and_an_upright_one_to_post_by_hand() -> None:
    told = story(photo=photo()), story("otra", expires=NOW)
    by_hand = paths(*told, site=AT_DESK) - paths(*told)

    assert by_hand == {path.removeprefix("/") for path in desk_card_paths(told[0])}
    assert {shape.size for shape in desk_shapes()} == {Size(1080, 1080), Size(1080, 1920)}


def test_one_that_is_offered_no_longer_has_that_of_links_alone() -> None:
    over = story(expires=NOW)

    assert paths(over) == {path.removeprefix("/") for path in shared_path(over)}
    assert len(paths(over)) == 1


@pytest.mark.parametrize(
    "values",
    [
        {"is_draft": True},
        {"published": NOW + timedelta(days=1)},
        {"audience": Audience.STAFF},
        {"withdrawal": Withdrawal(date=Stated(NOW), reason="Se retiró.")},
    ],
    ids=["draft", "embargo", "staff", "withdrawn"],
)
def test_what_is_not_public_leaves_no_card(values: dict[str, object]) -> None:
    assert paths(story("canario", title="Canario", **values)) == set()


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Otra feria"},
        {"department": DEPORTES},
        {"is_demo": True},
        {"dateline": Stated(NOW - timedelta(days=40))},
    ],
    ids=["title", "department", "sample", "date"],
)
def test_what_a_card_says_gives_its_address(change: dict[str, object]) -> None:
    assert card_of(story()).path != card_of(replace(story(), **change)).path  # type: ignore[arg-type]


def test_what_became_of_it_gives_its_address() -> None:
    announced = event()
    cancelled = replace(
        announced, details=announced.details.model_copy(update={"state": "cancelado"})
    )

    assert words_of(cancelled).label == "CANCELADO"
    assert words_of(cancelled).is_urgent
    assert card_of(announced).path != card_of(cancelled).path


def test_what_it_does_not_say_touches_nothing() -> None:
    before, after = (
        made(edition(story(body=body, summary=summary)))
        for body, summary in (("<p>Uno</p>", "Uno."), ("<p>Dos</p>", "Dos."))
    )

    assert [origin(each) for each in before] == [origin(each) for each in after]


def test_another_story_touches_only_its_own() -> None:
    alone, both = (
        {each.paths: origin(each) for each in made(edition(*told))}
        for told in ((story(),), (story(), story("otra", title="Otra")))
    )

    assert alone.items() <= both.items()
    assert len(both) == 2 * len(alone)


def test_it_is_kept_under_all_that_it_depends_on() -> None:
    one = DrawnCard.of(story(), HOUSE)
    others = (
        DrawnCard.of(story(title="Otra"), HOUSE),
        DrawnCard.of(story(), replace(HOUSE, host="otra.example.com")),
        DrawnCard.of(story(), HOUSE, PORTRAIT.size),
    )

    assert one.key == DrawnCard.of(story("con-otro-nombre"), HOUSE).key
    assert one.key not in {each.key for each in others}


def test_its_length_is_asked_of_what_keeps_it() -> None:
    with remembering(AllOfOneLength()):
        assert DrawnCard.of(story(), HOUSE).length == LENGTH


def test_its_alternative_text_is_its_words() -> None:
    told = story(title="¿Dónde voto?", is_demo=True)

    assert card_of(told).alt == "Muestra. ¿Dónde voto? Cultura. 22 de noviembre de 2026."


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_kind_of_story_has_words(example: str) -> None:
    told = words_of(EXAMPLES[example]())

    assert all((told.title, told.department, told.hue, told.date))
    assert told.date[0].isupper() or told.date[0].isdigit()
