"""What an editor who receives a story has to know of it and nobody else: ninjs's `edNote`."""

from collections.abc import Iterable, Iterator
from typing import Final

from plugins.newsroom import DevelopmentSort, PressContact, Site, Story
from plugins.site import SAMPLE
from plugins.spanish import sentence, short_date_words, until_words, upper
from plugins.wire.notices import declared_by

CHANGED: Final = "no es como se anunció primero"
"""What is said of what became of a story whose kind does not say more."""

IS_SAMPLE: Final = f"{SAMPLE}: no informa de nada real; no lo publique."
"""What is said first of what is none."""


def note_to_editors(
    story: Story, site: Site, contacts: Iterable[PressContact] = (), *, is_over: bool = False
) -> str:
    """
    Return it, a sentence or two on each line.

    Who declared it, what became of it, what was put right, what is new, until when it holds or held if
    it *is over*, and whether its *contacts* are none.
    """
    lines = [*_lines(story, site)]
    if story.expires:
        until = until_words(story.expires)
        lines.append(
            f"Valió hasta el {until}; ya venció." if is_over else f"Vale hasta el {until}."
        )
    if any(each.is_demo for each in contacts):
        lines.append("El teléfono y el correo para la prensa son de muestra: nadie los contesta.")
    return "\n".join(lines)


def _lines(story: Story, site: Site) -> Iterator[str]:
    if story.is_demo:
        yield IS_SAMPLE
    if declared := declared_by(story):
        yield declared
    if outcome := story.details.outcome:
        yield sentence(f"{outcome.upper()}: {story.details.warning or CHANGED}")
    if story.successor:
        address = site.absolute(story.successor.path)
        yield f"La reemplaza «{story.successor.title}»: {address}"
    for correction in story.corrections:
        when = short_date_words(correction.date.day)
        yield sentence(f"{upper(correction.sort.value)} ({when}): {correction.text}")
    for change in story.changes:
        what = upper(DevelopmentSort.CHANGE.value)
        yield sentence(f"{what} ({short_date_words(change.date.day)}): {change.text}")
