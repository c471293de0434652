"""What goes on in a thread: nothing twice, no list cut, nothing that is not worth a post of its own."""

import pytest

from plugins.networks import NETWORKS, brief_of
from plugins.newsroom import Story
from tests.factories import SITE, kind, story
from tests.social_snippets.examples import EXAMPLES
from tests.social_snippets.states import STATES

SHORT = ("x", "threads", "bluesky", "mastodon")


def goes_on(told: Story, network: str = "x") -> tuple[str, ...]:
    brief = brief_of(told, SITE)
    return NETWORKS[network].thread(brief, NETWORKS[network].text(brief))


def job(*requirements: str) -> Story:
    details = {
        "employer": "Empresa de ejemplo",
        "position": "Maestro soldador",
        "apply": "en la OMIL",
        "place": "María Elena",
        "deadline": "2026-12-04",
        "requirements": list(requirements),
    }
    return story(kind=kind("empleo"), title="Se busca maestro soldador", details=details)


@pytest.mark.parametrize("network", SHORT)
@pytest.mark.parametrize("example", [*EXAMPLES, *STATES])
def test_a_cost_is_told_once(example: str, network: str) -> None:
    told = (EXAMPLES | STATES)[example]()
    posts = (NETWORKS[network].text(brief_of(told, SITE)), *goes_on(told, network))

    assert sum(post.casefold().count("gratis") for post in posts) <= max(
        1, f"{told.title} {told.summary}".casefold().count("gratis")
    )


def test_who_says_so_is_not_worth_a_post_of_its_own() -> None:
    assert not any("Fuente" in post for post in goes_on(STATES["aviso-corte-largo"]()))
    assert any("Fuente" in post for post in goes_on(STATES["aviso-corte-largo"](), "bluesky"))


def test_a_list_stays_together() -> None:
    asked = [f"Requisito número {number} de los que pide la empresa" for number in range(4)]
    (post,) = (each for each in goes_on(job(*asked)) if "Requisito" in each)

    assert "\n".join(("Requisitos:", *(f"• {each}" for each in asked))) in post


def test_a_list_too_long_for_a_post_goes_on_below_its_label() -> None:
    asked = [f"Requisito número {number} de los que pide la empresa" for number in range(9)]
    posts = [each for each in goes_on(job(*asked)) if "• Requisito" in each]

    assert len(posts) > 1
    assert all("Requisitos:\n• Requisito número" in each for each in posts)
    assert all(sum(f"• {each}" in post for post in posts) == 1 for each in asked)


def test_a_thing_too_long_for_a_post_is_cut() -> None:
    posts = goes_on(job("Licencia", "palabras sin fin " * 40))

    assert any("palabras sin fin palabras" in each and each.endswith("…") for each in posts)
    assert all(NETWORKS["x"].takes(each) for each in posts)
