"""What happened to a story after it was published: each is a thing of its own, and told once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypedDict, TypeVar, Unpack

from plugins.newsroom.kinds.base import Fact
from plugins.newsroom.kinds.dates import dates_words
from plugins.newsroom.story import Change, Correction, CorrectionSort, Story
from plugins.newsroom.titles import tells_outcome
from plugins.spanish import SANTIAGO, Stated, sentence, upper

GONE = "Publicación retirada"
"""What a story is called of which nothing may be told any more."""


class DevelopmentSort(StrEnum):
    """What happened, as readers are told it."""

    SLIP = "fe de erratas"
    RIGHT = "rectificación"
    CHANGE = "cambio"
    """Something is new; nothing was wrong before."""

    PLANS = "cambio de planes"
    """What takes place was called off, or is on another day or in another place."""

    REPLACED = "reemplazo"
    """Another story took its place."""

    WITHDRAWN = "retirada"


_SORTS = {
    CorrectionSort.SLIP: DevelopmentSort.SLIP,
    CorrectionSort.RIGHT: DevelopmentSort.RIGHT,
}
_ANCHORS = {"correccion": "#correcciones", "cambio": "#cambios"}
"""Where the page of a story tells it (partials/corrections.html)."""


_Dated = TypeVar("_Dated", Correction, Change)


class _Told(TypedDict, total=False):
    label: str
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """One of them; texts are plain, and all of it may be shown to who may see the story."""

    sort: DevelopmentSort
    key: str
    """What tells it from the others of its story; it never changes."""

    date: Stated
    """When it happened, as far as anybody wrote that down."""

    told_at: datetime
    """The same as a moment, never before the story was published."""

    label: str
    """What it is in a word or two: «Fe de erratas», «Cancelado», «Nueva fecha»."""

    story_title: str
    """Nothing of a story that was withdrawn."""

    text: str
    """What readers have to know."""

    facts: tuple[Fact, ...] = ()
    """When and where it is now, if that is what changed."""

    first_path: str
    """The first address of the story, which identifies it."""

    path: str
    """Where the story is now, or its notice."""

    speaker: str = ""
    """The department that speaks, and its page; nothing of a story that was withdrawn."""

    speaker_path: str = ""
    gone: tuple[str, ...] = ()
    """The identifiers of all that was told of a story that was withdrawn."""

    is_demo: bool = False

    @property
    def id(self) -> str:
        """
        Its identifier: a fragment of the first address that its story had (RFC 3986, 3.5).

        So it stays when the story moves, when its words are mended, and when another is added.
        """
        return f"{self.first_path}#{self.key}"

    @property
    def title(self) -> str:
        """What readers see first: «Fe de erratas: Horario de la biblioteca», «Publicación retirada»."""
        return f"{self.label}: {self.story_title}" if self.story_title else self.label

    @property
    def notice(self) -> str:
        """What it is called below the title of its story: «Fe de erratas», «Cancelado», «Retirada»."""
        is_told_by_label = self.sort in {DevelopmentSort.PLANS, DevelopmentSort.REPLACED}
        return self.label if is_told_by_label else upper(self.sort.value)

    @property
    def address(self) -> str:
        """Where it is told, root-relative: the place on the page of its story."""
        return f"{self.path}{_ANCHORS.get(self.key.partition('-')[0], '')}"

    @property
    def is_correction(self) -> bool:
        """Whether something had been wrong."""
        return self.sort in {DevelopmentSort.SLIP, DevelopmentSort.RIGHT}


def developments_of(story: Story) -> tuple[Development, ...]:
    """
    Return what happened to *story* since it was published, the newest first; most have nothing.

    Corrections and changes are identified by the date that an editor wrote, with its hour if it has
    one; those of the very same date are counted, in the order of the file. What became of an event is
    identified by what that is (`state_key`), unless a change of the story tells it: then it is told
    once, as that change.
    """
    if not (story.corrections or story.changes or story.successor or story.details.outcome):
        return ()
    return newest_developments(_all(story))


def withdrawal(story: Story) -> Development:
    """
    Return what is told of *story*, which was withdrawn: that, since when and why.

    Raises:
        ValueError: It was not.
    """
    if story.withdrawal is None:
        raise ValueError(f"{story.source} was not withdrawn")
    date = story.withdrawal.date
    # A day without an hour: who withdrew it may have corrected it that morning.
    told = (each.id for each in developments_of(story) if each.date.moment <= date.ends)
    return Development(
        sort=DevelopmentSort.WITHDRAWN,
        key="retirada",
        date=date,
        told_at=_not_before(date, story),
        label=GONE,
        story_title="",
        text=story.withdrawal.reason,
        first_path=story.first_path,
        path=story.path,
        gone=(story.first_path, *told),
        is_demo=story.is_demo,
    )


def newest_developments(found: Iterable[Development]) -> tuple[Development, ...]:
    """Return what was *found* in the one order it is told in, the newest first."""
    return tuple(sorted(found, key=_order, reverse=True))


def state_key(story: Story) -> str:
    """
    Return what identifies what became of *story*, which takes place: «cancelado», «nueva-fecha-2026-12-05».

    A second new date is another; what is called off is so on whatever date. Nothing of what is as it
    was announced.
    """
    outcome = story.details.outcome.lower().replace(" ", "-")
    return "-".join(filter(None, (outcome, _date_key(story) if outcome else "")))


def _date_key(story: Story) -> str:
    if not story.details.takes_place_as_told:
        return ""
    start, was = story.details.occurrences[0].start, story.details.announced_before
    is_same_day = was is not None and was.day == start.day
    return f"{start.day}-{start.moment:%H%M}" if is_same_day else f"{start.day}"


def _order(each: Development) -> tuple[float, str, str]:
    return each.told_at.timestamp(), each.first_path, each.key


def _all(story: Story) -> Iterator[Development]:
    for key, correction in _keyed("correccion", story.corrections):
        sort = _SORTS[correction.sort]
        yield _of(story, sort, key, correction.date, label=upper(sort.value), text=correction.text)
    teller = _teller(story) if story.details.outcome else -1
    for number, (key, change) in enumerate(_keyed("cambio", story.changes)):
        if number == teller:
            yield _of_state(story, key, change.date, change.text)
        else:
            sort = DevelopmentSort.CHANGE
            yield _of(story, sort, key, change.date, label=upper(sort.value), text=change.text)
    if story.details.outcome and teller < 0:
        date = story.modified or story.revised or story.dateline
        # What says no date may have been called off since: told twice is better than never.
        yield _of_state(story, state_key(story), date, "")
    if story.successor:
        yield _of(
            story,
            DevelopmentSort.REPLACED,
            "reemplazo",
            story.ended or story.dateline,
            label="Ya no vale",
            text=f"Lo reemplaza «{story.successor.title}».",
        )


def _teller(story: Story) -> int:
    """
    Return which of the changes of *story* tells what became of it; -1 if none does.

    An older one tells of another new date than the last, of which only `modified` says when.
    """
    status = story.details.calendar_status
    is_off = status != "CONFIRMED"
    for number, change in enumerate(story.changes):
        is_older = story.modified and change.date.moment < story.modified.moment
        if tells_outcome(change.text, status):
            return number if is_off or not is_older else -1
    return -1


def _of_state(story: Story, key: str, date: Stated, why: str) -> Development:
    details = story.details
    return _of(
        story,
        DevelopmentSort.PLANS,
        key,
        date,
        label=details.outcome,
        text=f"{sentence(why or details.warning or details.outcome)}{_dates(story)}",
        facts=details.facts,
    )


def _dates(story: Story) -> str:
    """Return when and where it is now, or would have been: many readers see no more than a summary."""
    details = story.details
    if not details.occurrences:
        return ""
    when = dates_words(details.occurrences)
    return f" Ahora: {when}, {details.where}." if details.takes_place_as_told else f" Era: {when}."


def _of(
    story: Story, sort: DevelopmentSort, key: str, date: Stated, **told: Unpack[_Told]
) -> Development:
    return Development(
        sort=sort,
        key=key,
        date=date,
        told_at=_not_before(date, story),
        story_title=story.title,
        first_path=story.first_path,
        path=story.path,
        speaker=story.department.name,
        speaker_path=story.department.path,
        is_demo=story.is_demo,
        **told,
    )


def _not_before(date: Stated, story: Story) -> datetime:
    return max(date.moment, story.published, key=datetime.timestamp)


def _keyed(name: str, dated: Iterable[_Dated]) -> Iterator[tuple[str, _Dated]]:
    """Yield each of what is *dated* with its key; those of one date are in the order of the file."""
    times: Counter[str] = Counter()
    for each in dated:
        hour = f"-{each.date.moment.astimezone(SANTIAGO):%H%M}" if each.date.has_hour else ""
        stamp = f"{name}-{each.date.day}{hour}"
        times[stamp] += 1
        yield (f"{stamp}-{times[stamp]}" if times[stamp] > 1 else stamp), each
