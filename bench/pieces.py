"""The plain data of a made-up newsroom, which every generator's site is written from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

import yaml

from bench import wording

SEED: Final = "la pampa"
FIRST: Final = datetime(2016, 11, 21, 9)  # noqa: DTZ001 - Santiago's wall clock, as editors write it
LAST: Final = datetime(2026, 11, 20, 18)  # noqa: DTZ001

PHOTOS_EACH: Final = 4
"""Photos in the folder of one department, so 64 in all for 16 departments."""

RELATED: Final = "@@enlace@@"
"""Stands in a body where the address of another article goes; each generator writes its own."""


UNLINKED: Final = 5
"""Nothing links to the articles whose number ends in this digit, so that they can be deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One article, in no generator's format."""

    number: int
    """Its place in the corpus, oldest first."""

    department: str
    """Slug."""

    moment: datetime
    """Naive: what Santiago's clocks show."""

    slug: str
    title: str
    summary: str
    kind: str
    """`noticia`, `comunicado` or `evento`."""

    topics: tuple[str, ...]
    """Names, not slugs."""

    locality: str
    """Name, or empty."""

    photo: int | None
    """Which of its department's photos it shows, from 1."""

    place: str
    body: str
    """Markdown of about 400 words; holds RELATED if `related` is given."""

    related: int | None
    """The number of the article it links to."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A whole made-up site."""

    pieces: tuple[Piece, ...]
    departments: Mapping[str, str]
    """Slug -> name."""

    topics: tuple[str, ...]
    localities: tuple[str, ...]
    content: Path
    """The project's own `content/`, from which registers and standing pages are copied."""

    def related(self, piece: Piece) -> Piece | None:
        """Return the article that *piece* links to."""
        return None if piece.related is None else self.pieces[piece.related]


def make_corpus(count: int, content: Path) -> Corpus:
    """
    Return a corpus of *count* articles, always the same for one *count* and one *content*.

    Raises:
        ValueError: *count* is less than 1.
        FileNotFoundError: *content* has no registers.
    """
    if count < 1:
        raise ValueError("un corpus tiene al menos un artículo")
    departments = {
        path.stem: str(yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])["titulo"])
        for path in sorted((content / "departamentos").glob("*.md"))
    }
    topics = _names(content / "registros/temas.yaml")
    empty = Corpus((), departments, topics, _names(content / "registros/localidades.yaml"), content)
    return replace(empty, pieces=tuple(_piece(number, count, empty) for number in range(count)))


def newest(corpus: Corpus, number: int) -> Piece:
    """Return a further article, newer than all of *corpus*, the *number*th such, from 0."""
    count = len(corpus.pieces)
    return _piece(count + number, count, corpus)


def _names(register: Path) -> tuple[str, ...]:
    entries = yaml.safe_load(register.read_text(encoding="utf-8"))
    return tuple(str(entry["nombre"]) for entry in entries.values())


def _piece(number: int, count: int, corpus: Corpus) -> Piece:
    """Return article *number* of *count*; one beyond them has no photo and links to nothing."""
    random = Random(f"{SEED} {number}")  # noqa: S311 - text, not a secret
    activity = random.choice(wording.ACTIVITIES)
    place = random.choice(wording.PLACES)
    department = random.choice(sorted(corpus.departments))
    has_link, has_photo = random.random() < 1 / 3, random.random() < 1 / 5
    related = _linked(random, number) if has_link and number < count else None
    return Piece(
        number=number,
        department=department,
        moment=_moment(number, count),
        slug=f"{_slug(activity)}-{number + 1}",
        title=f"{activity} en {place}, edición {number + 1}",
        summary=f"{activity} para toda la comuna, en {place}. {wording.sentence(random)}",
        kind=random.choices(("noticia", "comunicado", "evento"), (80, 12, 8))[0],
        topics=tuple(random.sample(corpus.topics, random.choice((1, 2, 2, 3)))),
        locality=random.choice(corpus.localities) if random.random() < 0.4 else "",
        photo=random.randint(1, PHOTOS_EACH) if has_photo and number < count else None,
        place=place,
        body=_body(random, has_link=related is not None),
        related=related,
    )


def _linked(random: Random, number: int) -> int | None:
    """Return an earlier article to link to, if there is one that stays."""
    chosen = random.randrange(number) if number else None
    return None if chosen is None or chosen % 10 == UNLINKED else chosen


def _moment(number: int, count: int) -> datetime:
    """Return when article *number* of *count* is dated; those beyond come after LAST."""
    if number >= count:
        return LAST + timedelta(days=1, minutes=number - count)
    step = (LAST - FIRST) / count
    even = FIRST + step * (number + 1)
    day = even.replace(hour=0, minute=0, second=0, microsecond=0)
    # From 08:00 to 20:00: nobody publishes at night, nor in the hour that summer time skips.
    return (day + timedelta(hours=8) + (even - day) / 2).replace(second=0, microsecond=0)


def _slug(text: str) -> str:
    plain = text.lower().translate(str.maketrans("áéíóúñ", "aeioun"))
    return plain.replace(" ", "-")


def _body(random: Random, *, has_link: bool) -> str:
    """Return about 400 words: an opening, three parts with headings, a list, perhaps a table."""
    blocks = [wording.paragraph(random), wording.paragraph(random)]
    for heading in random.sample(wording.HEADINGS, 3):
        blocks += [f"## {heading}", wording.paragraph(random), wording.paragraph(random)]
    items = random.sample(wording.ITEMS, 4)
    blocks.insert(4, "\n".join(f"- {item}" for item in items))
    if random.random() < 1 / 4:
        rows = "\n".join(f"| {' | '.join(row)} |" for row in wording.ROWS)
        blocks.append(f"| Parte | Hora | Lugar |\n| --- | --- | --- |\n{rows}")
    if has_link:
        blocks.insert(2, f"Antes se publicó [otra actividad de la comuna]({RELATED}).")
    return "\n\n".join(blocks) + "\n"
