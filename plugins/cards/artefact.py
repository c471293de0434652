"""The cards of stories, as artefacts: their addresses, and what they are made from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from PIL import __version__ as pillow

from plugins.cards.drawing import draw
from plugins.cards.facts_layout import facts_told
from plugins.cards.shapes import SQUARE, STORY, WIDE, Shape, shape_for
from plugins.cards.words import House, Words, facts_words_of, poster_words_of, words_of
from plugins.networks import NETWORKS
from plugins.newsroom import CARD_SIZE, Size, Story
from plugins.pressroom import Artefact, digest_of, output_path

FOLDER = "tarjetas"

DRAWN = 1
"""Counted on when cards look otherwise: then they have other addresses, and networks ask for them."""


class Card(NamedTuple):
    """The card of a story as it is published; one that says something else has another address."""

    path: str
    size: Size
    media_type: str
    alt: str
    """All that it says."""


def card_of(story: Story, size: Size = CARD_SIZE) -> Card:
    """Return the card of *story* in the shape nearest to *size*."""
    return _card(story, words_of(story), size)


def card_paths(story: Story) -> Iterator[str]:
    """Yield where the cards are that *story* is posted with, if it is: one in each shape that is posted."""
    if story.is_posted_with_card:
        words = words_of(story)
        yield from (_path(_name(story), words, shape) for shape in posted_shapes())


def shared_path(story: Story) -> Iterator[str]:
    """Yield where the card is that links to *story* show, if it has no photo."""
    if not story.photo:
        yield card_of(story).path


def posted_shapes() -> tuple[Shape, ...]:
    """Return those that some network shows whole, and that of shared links first."""
    posted = (shape_for(network.picture_size) for network in NETWORKS.values())
    return tuple(dict.fromkeys((WIDE, *posted)))


def facts_card_of(story: Story, size: Size) -> Card | None:
    """Return the card of what one has to know of *story*, in the shape nearest to *size*, if there is one."""
    words = facts_words_of(story)
    if not words:
        return None
    shown = replace(words, facts=facts_told(words, shape_for(size)))
    return _card(story, words, size)._replace(alt=shown.text)


def _card(story: Story, words: Words, size: Size) -> Card:
    shape = shape_for(size)
    media_type = "image/jpeg" if shape.is_jpeg else "image/png"
    return Card(_path(_name(story), words, shape), shape.size, media_type, words.text)


def facts_paths(story: Story) -> Iterator[str]:
    """Yield where the cards of the key facts of *story* are."""
    if words := facts_words_of(story):
        yield from (_path(_name(story), words, shape) for shape in facts_shapes())


def facts_shapes() -> tuple[Shape, ...]:
    """Return the shapes of the networks where key facts go as a picture of their own."""
    shown = (each.picture_size for each in NETWORKS.values() if each.has_facts_card)
    return tuple(dict.fromkeys(map(shape_for, shown)))


def desk_shapes() -> tuple[Shape, ...]:
    """Return those that no network asks for and people post by hand: a carousel's first, a «historia»."""
    return (SQUARE, STORY)


def desk_card_paths(story: Story) -> Iterator[str]:
    """Yield where the cards of *story* are that its desk takes by hand, whether it has a photo or not."""
    yield from (card_of(story, shape.size).path for shape in desk_shapes())


@dataclass(frozen=True, slots=True)
class DrawnCard(Artefact):
    """
    One card; it is kept between builds.

    Whoever needs to know how long it is has this artefact and asks it.
    """

    name: str
    """Year, month and slug of its story: `2026/11/feria`."""

    words: Words
    house: House
    size: Size
    """That of one of the shapes."""

    @classmethod
    def of(cls, story: Story, house: House, size: Size = CARD_SIZE) -> "DrawnCard":
        """Return that of *story*, of that *house*, in the shape nearest to *size*."""
        return cls(_name(story), words_of(story), house, shape_for(size).size)

    @classmethod
    def of_facts(cls, story: Story, house: House) -> "Iterator[DrawnCard]":
        """Yield those of what one has to know of *story*, of that *house*, in each shape it is shown in."""
        if words := facts_words_of(story):
            for shape in facts_shapes():
                yield cls(_name(story), words, house, shape.size)

    @classmethod
    def of_poster(cls, story: Story, house: House) -> "DrawnCard":
        """Return that of all one has to know of *story*, as tall as a telephone, of that *house*."""
        return cls(_name(story), poster_words_of(story), house, STORY.size)

    @property
    def path(self) -> str:
        """Its address."""
        return _path(self.name, self.words, shape_for(self.size))

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(self.path),)

    @property
    def key(self) -> str:
        """Of all that its bytes depend on."""
        return f"{_program()} {digest_of((self.words, self.house, self.size)).hex()}"

    def make(self) -> tuple[bytes, ...]:
        """Return it, drawn."""
        return (draw(self.words, self.house, shape_for(self.size)),)

    @property
    def length(self) -> int:
        """How many bytes it has."""
        return len(self.product()[0])


def _name(story: Story) -> str:
    return f"{story.date.year}/{story.date.month:02}/{story.slug}"


def _path(name: str, words: Words, shape: Shape) -> str:
    mark = digest_of((DRAWN, words)).hex()[:10]
    form = "" if shape is WIDE else f"-{shape.size.width}x{shape.size.height}"
    return f"/{FOLDER}/{name}-{mark}{form}.{'jpg' if shape.is_jpeg else 'png'}"


@cache
def _program() -> str:
    """Return the name of this room's program and fonts, and of what it draws with."""
    parts = (each.read_bytes() for each in _files(files(__package__)))
    return f"cards {sha256(b''.join(parts)).hexdigest()[:16]} {pillow}"


def _files(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda file: file.name):
        if each.is_dir() and each.name == "fonts":
            yield from _files(each)
        elif each.name.endswith((".py", ".ttf", ".json")):
            yield each
