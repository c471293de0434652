"""What one has to know of a story, with its labels."""

import pytest

from plugins.networks import brief_of
from plugins.networks.facts import FEWEST, key_facts
from plugins.newsroom.kinds import Rank
from tests.factories import SITE, kind, story
from tests.social_snippets.examples import EXAMPLES, event, news
from tests.social_snippets.states import STATES

KINDS = EXAMPLES | STATES


def test_each_thing_stands_below_its_label_without_signs() -> None:
    told = {fact.label: fact.values for fact in key_facts(event())}

    assert told == {
        "Cuándo": ("Del sábado 28 de noviembre, 10:00 horas, al domingo 29, 18:00 horas",),
        "Dónde": ("Plaza de armas, frente al teatro, María Elena",),
        "Costo": ("Gratis",),
        "Inscripción": ("En la oficina de Cultura, hasta el viernes 27",),
    }


def test_what_is_a_list_is_several_values() -> None:
    told = {fact.label: fact.values for fact in key_facts(KINDS["aviso-alerta-roja"]())}
    sectors = key_facts(KINDS["ronda"]())[0]

    assert told["Qué hacer"] == ("Quedarse en casa", "Asegurar techos y planchas sueltas")
    assert sectors.label == "Cuándo"
    assert [value[:12] for value in sectors.values] == ["Sector norte", "Sector sur: "]


def test_what_says_itself_has_no_label() -> None:
    facts = key_facts(KINDS["evento-cada-semana"]())

    assert ("", ("Sin inscripción",)) in [(fact.label, fact.values) for fact in facts]


def test_there_are_none_of_what_is_past_or_says_little() -> None:
    details = {"start": "2026-12-12 10:00", "place": "Plaza"}

    assert key_facts(news()) == ()
    assert key_facts(KINDS["evento-pasado"]()) == ()
    assert key_facts(story(kind=kind("evento"), details=details)) == ()
    assert (
        len(key_facts(story(kind=kind("evento"), details={**details, "cost": "Gratis"}))) == FEWEST
    )


@pytest.mark.parametrize("example", KINDS)
def test_they_are_the_lines_of_the_posts_but_for_what_was_before(example: str) -> None:
    told = KINDS[example]()
    lines = [each for each in brief_of(told, SITE).lines if each.text and each.rank is not Rank.WAS]
    facts = key_facts(told)

    assert not facts or len(facts) == len(lines)
    for fact, line in zip(facts, lines, strict=False):
        assert all(value.casefold() in line.text.casefold() for value in fact.values)
        assert all(value == value.strip() and value for value in fact.values)
        assert not any(sign in fact.text for sign in "📅📍•")
