"""What every network's text is put together from: opening, facts, hashtags. Words for readers."""

import re
from collections.abc import Callable, Iterable

from plugins.networks.network import SAMPLE_MARK
from plugins.networks.text.posting import postable
from plugins.newsroom import Story

SHORTEST_GIST = 60
"""Characters. A summary cut to less than this says too little to be worth its place."""

CORRECTION = "CORRECCIÓN: "
_OWN_LABEL = re.compile(r"correcci[oó]n\s*:\s*", re.IGNORECASE)


def paragraphs(*parts: str) -> str:
    """Return the *parts* that are not empty, one empty line between them."""
    return "\n\n".join(part.rstrip() for part in parts if part)


def lines(*parts: str) -> str:
    """Return the *parts* that are not empty, one per line."""
    return "\n".join(part for part in parts if part)


def openings(story: Story) -> tuple[str, ...]:
    """
    Return the paragraphs that *story* opens with: what was put right, if anything; the title.

    «CORRECCIÓN: La feria es el domingo.» · «CANCELADO: Feria» · «[Muestra] …».
    """
    found = [postable(story.posted_title)]
    newest = story.corrections[0].text if story.corrections else ""
    if change := _OWN_LABEL.sub("", postable(newest), count=1):
        found.insert(0, f"{CORRECTION}{change}")
    return marked(story, *found)


def marked(story: Story, first: str, *others: str) -> tuple[str, ...]:
    """Return the paragraphs, the first one marked if *story* is sample content."""
    return (f"{SAMPLE_MARK} {first}" if story.is_demo else first, *others)


def gist(story: Story) -> str:
    """Return the summary, unless it only repeats the title."""
    summary = postable(story.summary)
    return "" if summary.casefold().rstrip(".") == story.title.casefold().rstrip(".") else summary


def when_and_where(story: Story) -> tuple[str, ...]:
    """Return when and where it is, one line each; nothing for kinds that are at no time."""
    when = story.details.short_when(story.published.year)
    if not when:
        return ()
    where = story.whereabouts_in(story.locality.name if story.locality else "")
    told = (f"📅 {when[0].upper()}{when[1:]}", postable(f"📍 {where}") if where else "")
    return tuple(filter(None, told))


def conditions(story: Story) -> tuple[str, ...]:
    """Return what it takes to take part, one line each."""
    given = ((label, postable(text)) for label, text in story.details.conditions)
    return tuple(f"{label}: {text}" for label, text in given if text)


def credit_line(story: Story) -> str:
    """Return who made the picture; nothing if that is not known."""
    return postable(story.photo.credit_line) if story.photo else ""


def hashtag_line(tags: Iterable[str]) -> str:
    """Return «#Uno #Dos»."""
    return " ".join(f"#{tag}" for tag in tags)


def grown(
    said: tuple[str, ...], more: Iterable[str], closing: str, fits: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return the paragraphs *said* with each of *more* that still fits before *closing*."""
    for part in more:
        if part and fits(paragraphs(*said, part, closing)):
            said = (*said, part)
    return said
