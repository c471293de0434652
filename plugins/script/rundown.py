"""
The running order of a programme: what fits in its time, as it is said, and what had no room.

Spoken lengths are told by words a minute (`Broadcast.words_per_minute`); those of recordings are their own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import chain

from plugins.newsroom import Block, Broadcast, Edition, Slot
from plugins.script.choosing import PRIORITY, Choice, chosen
from plugins.script.cues import Cue, cue_of
from plugins.spanish import date_words
from plugins.wording import Reader, headline

LONGEST = 75
"""Seconds of an item: a longer one is shortened by whole sentences."""

HEADLINED = (Slot.NOTICES, Slot.NEWS, Slot.AGENDA, Slot.OFFERS, Slot.ANNIVERSARIES)
"""Whose titles open the programme, in this order."""

DAY_BLANK, HOUR_BLANK = "{fecha}", "{hora}"
"""What stands in the phrases of a form for the day of the programme, and for the hour it begins."""

_MINUTE = 60


class TooShortError(ValueError):
    """The programme has no time for what it says every time; `str()` says it in Spanish, `fix` what to do."""

    def __init__(self, needed: int, given: int) -> None:
        super().__init__(
            f"lo que el programa dice y toca siempre dura {needed} segundos, y hay {given}"
        )
        self.fix = "Dele más minutos, o acorte los bloques en radio/programa.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A story as it is told on air."""

    title: str
    path: str
    source: str
    written: tuple[str, ...]
    """What is said, as it is written."""

    is_demo: bool = False

    left: int = 0
    """Sentences that had no room."""

    said: str = ""
    """The words that are read aloud."""

    seconds: int = 0
    """Of the words and of what is played."""

    cue: Cue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block on air."""

    block: Block
    starts: datetime
    """On Santiago's clocks, without a zone: what a clock in the studio shows."""

    opening: str
    """What is said first, aloud."""

    items: tuple[Item, ...]
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rundown:
    """A programme, ready to read."""

    name: str
    begins: datetime
    """As `Part.starts`."""

    minutes: int
    parts: tuple[Part, ...]
    left_out: tuple[Item, ...]
    """What had no room, in the order it would have been told."""

    @property
    def seconds(self) -> int:
        """How long it is."""
        return sum(part.seconds for part in self.parts)

    @property
    def has_samples(self) -> bool:
        """Whether sample content is told, which is for no listener."""
        return any(item.is_demo for part in self.parts for item in part.items)

    @property
    def spare(self) -> int:
        """Seconds that are left over, for who speaks to fill."""
        return self.minutes * _MINUTE - self.seconds


def rundown_of(edition: Edition, form: Broadcast, day: date, minutes: int = 0) -> Rundown:
    """
    Return the programme of that *day*.

    Args:
        edition: What is public at the moment it begins.
        form: Its blocks.
        day: In Santiago.
        minutes: Its length; 0 for that of *form*.

    Raises:
        TooShortError: What is said every time does not fit.
    """
    length = (minutes or form.minutes) * _MINUTE
    choices, surplus = chosen(edition, form, day)
    begins = datetime.combine(day, form.hour)
    openings = [tuple(_filled(each, begins) for each in block.says) for block in form.blocks]
    reader = Reader(form)
    room = length - _fixed(form, openings, choices, reader)
    if room < 0:
        raise TooShortError(length - room, length)
    kept, left_out = _fitted(choices, reader, room)
    parts = tuple(_on_air(form, openings, kept, Reader(form), begins))
    spare = length - sum(part.seconds for part in parts)
    if left_out and spare:  # blocks that tell nothing leave their own words' time
        more, fewer = _fitted(choices, reader, room + spare)
        fuller = tuple(_on_air(form, openings, more, Reader(form), begins))
        if sum(part.seconds for part in fuller) <= length:
            parts, left_out = fuller, fewer
    return Rundown(
        name=form.name,
        begins=begins,
        minutes=length // _MINUTE,
        parts=parts,
        left_out=(*left_out, *map(_item, surplus)),
    )


def _fixed(
    form: Broadcast,
    openings: Iterable[tuple[str, ...]],
    choices: dict[Slot, tuple[Choice, ...]],
    reader: Reader,
) -> int:
    """Return the seconds of all but the stories: of the headlines, the longest there may be."""
    stories = chain.from_iterable(choices.values())
    heads = sorted(
        (reader.seconds(headline(each.story.told_title)) for each in stories), reverse=True
    )
    said = sum(reader.seconds(" ".join(each)) for each in openings)
    played = sum(block.seconds for block in form.blocks)
    return said + played + sum(heads[: _most_headlines(form)])


def _filled(phrase: str, begins: datetime) -> str:
    hour = f"{begins:%H:%M} horas"
    return phrase.replace(DAY_BLANK, date_words(begins.date())).replace(HOUR_BLANK, hour)


def _most_headlines(form: Broadcast) -> int:
    return next((block.most for block in form.blocks if block.slot is Slot.HEADLINES), 0)


def _fitted(
    choices: dict[Slot, tuple[Choice, ...]], reader: Reader, room: int
) -> tuple[dict[Slot, tuple[Item, ...]], tuple[Item, ...]]:
    """Return the items that there is *room* for, seconds, by their slots, and those there is none for."""
    kept: dict[Slot, tuple[Item, ...]] = {}
    left_out: list[Item] = []
    for slot in PRIORITY:
        for choice in choices.get(slot, ()):
            item = _item(choice)
            shortened = _shortened(item, reader, min(room, LONGEST))
            if shortened is None:
                left_out.append(item)
                continue
            kept[slot] = (*kept.get(slot, ()), shortened)
            room -= shortened.seconds
    return kept, tuple(left_out)


def _item(choice: Choice) -> Item:
    story = choice.story
    return Item(
        title=story.told_title,
        path=story.path,
        source=story.source,
        written=choice.sentences,
        is_demo=story.is_demo,
        cue=cue_of(story),
    )


def _shortened(item: Item, reader: Reader, most: int) -> Item | None:
    """Return *item* with as many of its sentences as are no longer than *most* seconds; None if it says too little."""
    played = item.cue.seconds if item.cue else 0
    least = min(len(item.written), 2)
    for count in range(len(item.written), least - 1, -1):
        words = reader.seconds(" ".join(item.written[:count]))
        if words <= most - played:
            return replace(
                item,
                written=item.written[:count],
                left=len(item.written) - count,
                seconds=words + played,
            )
    # What is played may be what is too long: the words alone still tell it.
    return _shortened(replace(item, cue=None), reader, most) if item.cue else None


def _on_air(
    form: Broadcast,
    openings: Iterable[tuple[str, ...]],
    kept: dict[Slot, tuple[Item, ...]],
    reader: Reader,
    clock: datetime,
) -> Iterator[Part]:
    """Yield the blocks with what is said in each, in order: an acronym has its name the first time."""
    heads = _headlines_of(form, kept)
    told = {**kept, Slot.HEADLINES: heads}
    for block, says in zip(form.blocks, openings, strict=True):
        own = told.get(block.slot, ())
        if block.slot.has_stories and not own:
            continue  # no «Comenzamos con los avisos» without any
        opening, length = reader.read(" ".join(says))
        items = []
        for item in own:
            said, words = reader.read(" ".join(item.written))
            played = item.cue.seconds if item.cue else 0
            items.append(replace(item, said=said, seconds=words + played))
        length += block.seconds + sum(item.seconds for item in items)
        yield Part(block=block, starts=clock, opening=opening, items=tuple(items), seconds=length)
        clock += timedelta(seconds=length)


def _headlines_of(form: Broadcast, kept: dict[Slot, tuple[Item, ...]]) -> tuple[Item, ...]:
    """Return the headlines of what is told."""
    items = chain.from_iterable(kept.get(slot, ()) for slot in HEADLINED)
    heads = (replace(each, written=(headline(each.title),), left=0, cue=None) for each in items)
    return tuple(heads)[: _most_headlines(form)]
