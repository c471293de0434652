"""What an editor who receives a story has to know of it and nobody else: ninjs's `edNote`."""

from collections.abc import Iterable, Iterator
from typing import Final

from plugins.newsroom import PressContact, Site, Story
from plugins.site import SAMPLE
from plugins.spanish import sentence, short_date_words, until_words

CHANGED: Final = "no es como se anunció primero"
"""What is said of what became of a story whose kind does not say more."""


def note_to_editors(story: Story, site: Site, contacts: Iterable[PressContact] = ()) -> str:
    """Return it, a sentence or two on each line: what became of it, what was put right, what is new, and whether its *contacts* are none."""
    lines = [*_lines(story, site)]
    if any(each.is_demo for each in contacts):
        lines.append("El teléfono y el correo para la prensa son de muestra: nadie los contesta.")
    return "\n".join(lines)


def _lines(story: Story, site: Site) -> Iterator[str]:
    if story.is_demo:
        yield f"{SAMPLE}: no informa de nada real; no lo publique."
    if outcome := story.details.outcome:
        yield sentence(f"{outcome.upper()}: {story.details.warning or CHANGED}")
    if story.successor:
        address = site.absolute(story.successor.path)
        yield f"La reemplaza «{story.successor.title}»: {address}"
    for correction in story.corrections:
        when = short_date_words(correction.date.day)
        yield sentence(f"{correction.sort.upper()} ({when}): {correction.text}")
    for change in story.changes:
        yield sentence(f"NOVEDAD ({short_date_words(change.date.day)}): {change.text}")
    if story.expires:
        yield f"Vale hasta el {until_words(story.expires)}."
