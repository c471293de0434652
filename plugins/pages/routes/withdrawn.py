"""What is left of a story that was withdrawn: a notice at its address."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Edition, Withdrawal
from plugins.site import Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import Placeless


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnPage(Placeless):
    """The notice, and its twin in words; it knows nothing else of the story."""

    template = "withdrawn.html"
    twin_template = "text/withdrawn.html"

    path: str
    """Where the story was."""

    withdrawal: Withdrawal

    @property
    def trail(self) -> tuple[Link, ...]:
        """From the home page: of whom it was is not told."""
        return (HOME, Link(self.path, "Publicación retirada"))

    @property
    def summary(self) -> str:
        """No more than that."""
        return "Lo que estaba en esta dirección ya no se publica."


def withdrawn_pages(edition: Edition, frame: Frame) -> Iterator[WithdrawnPage]:
    """Yield the notice of each withdrawn story of *edition*."""
    for story in edition.withdrawn:
        if story.withdrawal:
            yield WithdrawnPage(frame=frame, path=story.path, withdrawal=story.withdrawal)
