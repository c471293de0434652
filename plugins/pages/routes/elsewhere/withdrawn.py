"""What is left of a story that was withdrawn: a notice at its address."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Edition, Withdrawal
from plugins.site import Addresses, Frame, Link, OfStories, twin_of
from plugins.structured_data import HOME
from plugins.webpage import Placeless


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnPage(Placeless):
    """The notice, and its twin in words; it knows nothing else of the story."""

    template = "withdrawn.html"
    twin_template = "text/withdrawn.html"

    withdrawal: Withdrawal


ADDRESSES = Addresses(
    apart=(OfStories(lambda edition: edition.withdrawn, lambda story: (twin_of(story.path),)),)
)


def withdrawn_pages(edition: Edition, frame: Frame) -> Iterator[WithdrawnPage]:
    """Yield the notice of each withdrawn story of *edition*."""
    for story in edition.withdrawn:
        if story.withdrawal:
            yield WithdrawnPage(
                frame=frame,
                trail=(HOME, Link(story.path, "Publicación retirada")),
                summary="Lo que estaba en esta dirección ya no se publica.",
                withdrawal=story.withdrawal,
            )
