"""The page that draws the cards as networks do: whole in itself, without a script."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.link_preview.cards import Card, Shape
from plugins.link_preview.findings import told
from plugins.link_preview.looking import View
from plugins.link_preview.words import ending_words, notes_of, picture_words
from plugins.newsroom import Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One network in the page."""

    card: Card
    picture: int | None
    """The number of its picture among those of the page."""

    picture_words: str
    notes: tuple[str, ...]


def drawn(view: View) -> str:
    """Return the page of *view*, as HTML."""
    shown = view.looked.pictures
    numbers = {address: number for number, address in enumerate(shown)}
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("cards.html").render(
        view=view,
        ending=ending_words(view),
        cards=[_drawn(card, view, numbers) for card in view.cards],
        pictures=[b64encode(picture.shown).decode() for picture in shown.values()],
        problems=[_told(problem) for problem in told(view.findings, view.looked.source)],
        Shape=Shape,
    )


def _drawn(card: Card, view: View, numbers: Mapping[str, int]) -> Drawn:
    return Drawn(
        card=card,
        picture=numbers[card.picture.address] if card.picture else None,
        picture_words=picture_words(card),
        notes=tuple(notes_of(card, view.findings)),
    )


def _told(problem: Problem) -> tuple[Problem, bool]:
    """Return *problem* and whether it is an error."""
    return problem, problem.severity is Severity.ERROR
