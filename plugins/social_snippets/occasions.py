"""When to post about a story, and what each post is: its news, what changed, and what is near."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from plugins.commands import number_of
from plugins.networks import WITHDRAWN
from plugins.newsroom import Story, state_key
from plugins.newsroom.kinds import Occurrence
from plugins.site import EVENING, FORENOON, MORNING
from plugins.spanish import SANTIAGO, Stated, day_begins, slugify, without_year

DAY, WEEK = timedelta(days=1), timedelta(days=7)

APART = timedelta(hours=12)
"""A reminder sooner after the announcement than this says nothing new."""

HEADWAY = timedelta(hours=1)
"""Whoever reads of it later does not come in time."""

LASTS = timedelta(days=3)
"""How long news is worth posting that was not posted at once; nobody wants last week's all together."""

FEW = 3
"""Dates of one story that each have their reminder, if they are as far from each other as a week."""


class Occasion(NamedTuple):
    """A reason to post about a story, once."""

    key: str
    """What tells it from the others of its story, and never changes; nothing for the announcement."""

    words: str
    """What it is, for the desk: «El día antes»."""

    due: datetime
    """When to post it."""

    until: datetime
    """When it is too late."""

    lead: str = ""
    """What a reminder opens with, in capitals: «MAÑANA»; nothing for what is told whole."""

    when: str = ""
    """When the time is that it reminds of, in words; nothing if it reminds of no time, or of all."""

    place: str = ""
    """Where that is, if not all times are in one place."""

    is_closing: bool = False
    """Whether it is the end of the time to join that it reminds of."""


_LONG_AGO = datetime(2000, 1, 1, tzinfo=SANTIAGO)
NEWS = Occasion("", "Anuncio", _LONG_AGO, _LONG_AGO)
"""Whatever there is to post of a story as it is, whenever."""


def occasions_of(story: Story) -> tuple[Occasion, ...]:
    """
    Return every occasion to post about *story*, in order: its news or what it has become, then reminders.

    Each says what is true when it is due: what has changed since is a new post, and what is off or
    has passed has no reminders.
    """
    current = current_occasion(story)
    is_off = story.details.occurrences and not story.details.takes_place_as_told
    if story.is_past or is_off:
        return (current,)
    former = story.details.announced_before
    reminders = (
        each
        for each in _reminders(story)
        if each.due >= current.due + APART
        # On the day of the old date one thing is said: that it is not today.
        and not (
            former
            and each.due.astimezone(SANTIAGO).date() == former.day
            and each.lead != "NO ES HOY"
        )
    )
    return (current, *sorted(reminders, key=lambda each: (each.due.timestamp(), each.key)))


def current_occasion(story: Story) -> Occasion:
    """
    Return what there is to post of *story* as it is now.

    A correction, another date or place, a cancellation is a post of its own: who was told the old
    one has to be told, and services that post out of a feed pass over an identifier they know.
    """
    keys = [f"correccion-{len(story.corrections)}"] if story.corrections else []
    words = ["Corrección"] if story.corrections else []
    if story.details.outcome:
        keys.append(state_key(story))
        words.append(story.details.outcome)
    due = story.revised.moment if keys and story.revised else story.published
    return Occasion("-".join(keys), " y ".join(words) or "Anuncio", due, _worth_until(story, due))


def withdrawal_occasion(story: Story) -> Occasion:
    """Return what there is to post of a *story* that was withdrawn."""
    assert story.withdrawal  # noqa: S101 - only of one that was
    due = story.withdrawal.date.public_from
    return Occasion("retirada", "Retirada", due, due + LASTS, WITHDRAWN)


def _worth_until(story: Story, due: datetime) -> datetime:
    """Return until when news of *story* that is *due* is worth posting: what became of it, until it is over."""
    ends = story.details.offered_until
    over = ends.ends if ends else story.details.over_at
    if over is None or over <= due:
        return due + LASTS
    return over if story.details.outcome else min(over, due + LASTS)


def _reminders(story: Story) -> Iterator[Occasion]:
    details = story.details
    if details.to_join and details.offered_until:
        yield from _of_offer(details.offered_until, details.to_join)
    elif details.occurrences:
        year = story.published.year
        for number, each in enumerate(_told_apart(details.occurrences)):
            more = _soon_after(each, details.occurrences)
            yield from _of_occurrence(each, year, more, is_first=number == 0)
        if was := details.announced_before:
            yield from _of_former(was)
    elif details.begins:
        yield from _of_beginning(details.begins, details.offered_until)


def _told_apart(occurrences: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """
    Yield the first of *occurrences* in each place, and those that are a week and more after the one before.

    What comes every week is told once: nobody wants to be reminded of it each time.
    """
    last: dict[str, date] = {}
    count = 0
    for each in occurrences:
        before = last.get(each.place)
        if each.rule == 0 and count < FEW and (before is None or each.start.day - before >= WEEK):
            last[each.place], count = each.start.day, count + 1
            yield each


def _of_offer(until: Stated, to_join: str) -> Iterator[Occasion]:
    day, ends = until.last_day, until.ends
    week, last = _at(day - WEEK, FORENOON), _at(day, MORNING)
    verb = to_join.upper()
    yield Occasion(
        "una-semana-cierre",
        "Una semana antes del cierre",
        week,
        day_begins(day - WEEK + DAY),
        f"QUEDA UNA SEMANA PARA {verb}",
        is_closing=True,
    )
    if last + HEADWAY <= ends:
        lead = f"ÚLTIMO DÍA PARA {verb}"
        yield Occasion("ultimo-dia", "El último día", last, ends, lead, is_closing=True)


def _soon_after(occurrence: Occurrence, others: Iterable[Occurrence]) -> str:
    """Return «y 2 fechas más»: those in the same place in the week after, which have no reminder."""
    day, place = occurrence.start.day, occurrence.place
    days = {each.start.day for each in others if each.rule == 0 and each.place == place}
    count = sum(day < each < day + WEEK for each in days)
    return f", y {number_of(count, 'fecha más', 'fechas más')}" if count else ""


def _of_occurrence(
    occurrence: Occurrence, year: int, more: str, *, is_first: bool
) -> Iterator[Occasion]:
    day, start = occurrence.start.day, occurrence.start
    begins = start.moment if start.has_hour else occurrence.over_at
    before = day - DAY
    at_once = _at(day, MORNING)
    told = f"{without_year(occurrence.words, year)}{more}", occurrence.place
    if is_first:
        until = day_begins(day - WEEK + DAY)
        key = f"{day}-semana-antes"
        week = _at(day - WEEK, FORENOON)
        yield Occasion(key, "Una semana antes", week, until, "EN UNA SEMANA", *told)
    eve = _at(before, EVENING)
    until = day_begins(day)
    yield Occasion(_key(occurrence, "dia-antes"), "El día antes", eve, until, "MAÑANA", *told)
    if at_once + HEADWAY <= begins:
        key = _key(occurrence, "dia")
        until = min(begins, day_begins(day + DAY), key=datetime.timestamp)
        yield Occasion(key, "El mismo día", at_once, until, "HOY", *told)


def _key(occurrence: Occurrence, what: str) -> str:
    place = f"-{slugify(occurrence.place)}" if occurrence.place else ""
    return f"{occurrence.start.day}{place}-{what}"


def _of_former(was: Stated) -> Iterator[Occasion]:
    """Yield what to say on the day for which it had been announced: who missed the change would go."""
    due = _at(was.day, MORNING)
    yield Occasion(
        f"{was.day}-ya-no", "El día anunciado antes", due, was.whole_day().ends, "NO ES HOY"
    )


def _of_beginning(begins: Stated, until: Stated | None) -> Iterator[Occasion]:
    """Yield what to say the evening before something begins: a cut, a closed street."""
    eve = _at(begins.day - DAY, EVENING)
    lead = "MAÑANA" if until and until.last_day == begins.day else "DESDE MAÑANA"
    yield Occasion("dia-antes", "La víspera", eve, day_begins(begins.day), lead)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, SANTIAGO)
