"""Which stories are in an issue, and where: by the rules of the home page, as they held when it came out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from plugins.bulletin.issue import LEADS, NOTICES, SMALL_HOURS, Issue, PutRight, Section
from plugins.bulletin.telling import item_of
from plugins.newsroom import (
    DevelopmentSort,
    IssueEdit,
    IssueNumber,
    Newsletter,
    Story,
    developments_of,
    is_notice,
    newest_first,
    urgency,
    withdrawal,
)
from plugins.newsroom.kinds import Order
from plugins.site import Link
from plugins.spanish import SANTIAGO

CLOSES_WITHIN = timedelta(days=14)
"""How soon what one can join has to close to be told again: two bulletins before it does."""

LOOKING_BACK = timedelta(days=183)
"""How long before an issue a story may have become public that is in it, unless an editor puts it first."""

HAPPENS_WITHIN = timedelta(days=15)
"""How soon a date has to be: two weeks, to the end of the day."""

MOST_NOTICES, MOST_LEADS, MOST_NEWS, MOST_CLOSING, MOST_COMING, MOST_RECORDINGS = 6, 3, 8, 8, 10, 4
"""Of each: a bulletin is for who has no time for the site."""


@dataclass(frozen=True, slots=True)
class Period:
    """What an issue tells of: a week, or other days."""

    begins: datetime
    """The moment before its first one."""

    issued: datetime
    """Its last one."""

    def holds(self, moment: datetime) -> bool:
        """Return whether *moment* is in it: what comes out with the issue is."""
        return self.begins < moment <= self.issued


_CORRECTIONS = {DevelopmentSort.SLIP, DevelopmentSort.RIGHT}


class _Listed(NamedTuple):
    title: str
    stories: Sequence[Story]
    most: int
    is_whole: bool = True
    """Whether what has no room in it is told of: else another list has it."""


def issue_of(
    form: Newsletter,
    number: IssueNumber,
    stories: Iterable[Story],
    withdrawn: Iterable[Story] = (),
) -> Issue:
    """
    Return the issue *number* of *stories*: all that are or were public, as they are told now.

    A story that was not public yet when it came out, or was over, is not in it; of what was *withdrawn*
    it says only that, if an earlier issue may have told of it.
    """
    period = Period(form.begins(number), form.issued(number))
    first = (period.begins - SMALL_HOURS).astimezone(SANTIAGO).date() + timedelta(days=1)
    edit = form.edit_of(number)
    made = digest_of_period(form, period, stories, edit, first=first, withdrawn=withdrawn)
    return replace(made, number=number, greeting=made.greeting or form.greeting)


def digest_of_period(
    form: Newsletter,
    period: Period,
    stories: Iterable[Story],
    edit: IssueEdit = IssueEdit(),  # noqa: B008 - it never changes
    *,
    first: date,
    withdrawn: Iterable[Story] = (),
) -> Issue:
    """
    Return what an issue of that *period*, whose *first* day that is, would hold of *stories*.

    It is none, and has no page; what is in it, `issue_of` says.
    """
    left_out, first_ones = set(edit.left_out), set(edit.first)
    public = newest_first(
        each for each in stories if each.published <= period.issued and each.source not in left_out
    )
    since = period.begins - LOOKING_BACK
    offered = [
        each
        for each in public
        if not each.has_expired_at(period.issued)
        and (each.published > since or each.source in first_ones)
    ]
    sections = tuple(_sections(offered, edit.first, period))
    told = {item.path for section in sections for item in section.items}
    return Issue(
        number=None,
        name=form.name,
        first=first,
        issued=period.issued,
        greeting=edit.greeting,
        sections=sections,
        put_right=tuple(_put_right(public, withdrawn, period, told)),
    )


def numbers_of(
    form: Newsletter, stories: Iterable[Story], moment: datetime
) -> tuple[IssueNumber, ...]:
    """Return the issues that are out at *moment*, the newest first: of each week with something new."""
    first = IssueNumber.of(form.since) if form.since else IssueNumber(0, 0)
    found = {form.number_at(each.published) for each in stories}
    return tuple(
        number
        for number in sorted(found, reverse=True)
        if number >= first and form.issued(number) <= moment
    )


def _sections(offered: list[Story], first: tuple[str, ...], period: Period) -> Iterator[Section]:
    """Yield the sections that have anything, no story twice."""
    taken: set[str] = set()
    day = period.issued.astimezone(SANTIAGO).date()
    for title, stories, most, is_whole in _lists(offered, first, period):
        free = [each for each in stories if each.path not in taken]
        shown, others = free[:most], free[most:] if is_whole else []
        taken |= {each.path for each in shown}
        if shown:
            yield Section(
                title=title,
                items=tuple(item_of(each, day) for each in shown),
                more=len(others),
                elsewhere=tuple(
                    dict.fromkeys(Link(each.kind.path, each.kind.all_of_them) for each in others)
                ),
            )


def _lists(offered: list[Story], first: tuple[str, ...], period: Period) -> Iterator[_Listed]:
    """Yield what each section may hold, in the order of the sections, the first choice at the top."""
    by_source = {each.source: each for each in offered}
    chosen = [by_source[each] for each in first if each in by_source]
    new = [each for each in offered if period.holds(each.published)]
    notices = (each for each in offered if each not in chosen and _is_notice(each, period))
    yield _Listed(NOTICES, sorted(notices, key=urgency), MOST_NOTICES)
    read = [
        each for each in new if each.kind.order is Order.PUBLISHED and not each.kind.is_recorded
    ]
    placed = sorted((each for each in new if each.front), key=lambda each: each.front or 0)
    leads = dict.fromkeys((*chosen, *placed, *read))
    yield _Listed(LEADS, tuple(leads), max(MOST_LEADS, len(chosen)), is_whole=False)
    closing = (each for each in offered if _closes(each, period))
    yield _Listed("Cierra pronto", sorted(closing, key=_closing), MOST_CLOSING)
    coming = ((_comes(each, period), each.source, each) for each in offered)
    near = sorted(each for each in coming if each[0])
    yield _Listed("Lo que viene", [each for *_, each in near], MOST_COMING)
    yield _Listed("Más noticias", read, MOST_NEWS)
    recorded = [each for each in new if each.kind.is_recorded]
    yield _Listed("Para escuchar y ver", recorded, MOST_RECORDINGS)


def _is_notice(story: Story, period: Period) -> bool:
    """Return whether people have to know of it, and that still holds."""
    over_at = story.details.over_at
    is_in_force = over_at is None or over_at > period.issued
    return is_in_force and is_notice(story)


def _closes(story: Story, period: Period) -> bool:
    """Return whether it is still to be joined, and closes soon or is new."""
    if story.kind.order is not Order.CLOSING or not story.expires:
        return False
    is_soon = story.expires.ends <= period.issued + CLOSES_WITHIN
    return is_soon or period.holds(story.published)


def _closing(story: Story) -> tuple[datetime, str]:
    return (story.expires.ends if story.expires else story.published), story.source


def _comes(story: Story, period: Period) -> str:
    """
    Return when it takes place next, if it is soon or new (ISO 8601); nothing else.

    What comes round every week is no news.
    """
    if story.kind.order is not Order.HAPPENING:
        return ""
    is_new = period.holds(story.published)
    last = period.issued + HAPPENS_WITHIN
    for each in story.details.occurrences:
        is_soon = each.start.moment <= last and not each.rule
        if each.over_at > period.issued and (is_new or is_soon):
            return each.start.moment.astimezone(UTC).isoformat()
    return ""


def _put_right(
    stories: Iterable[Story], withdrawn: Iterable[Story], period: Period, told: Collection[str]
) -> Iterator[PutRight]:
    """
    Yield what was put right in the *period*, and what is otherwise than an earlier issue may have said.

    What became of an event that this one tells of (*told*) is said there.
    """
    gone = (withdrawal(each) for each in withdrawn if each.published <= period.begins)
    happened = (
        each
        for story in stories
        for each in developments_of(story)
        if each.sort in _CORRECTIONS
        or (
            each.sort is DevelopmentSort.PLANS
            and story.path not in told
            and story.published <= period.begins < each.told_at
        )
    )
    found = [each for each in (*happened, *gone) if period.holds(each.told_at)]
    for each in sorted(found, key=lambda each: (each.told_at.timestamp(), each.path)):
        yield PutRight(
            path=each.path,
            title=each.story_title or each.label,
            sort=each.notice,
            text=each.text,
            is_correction=each.sort in _CORRECTIONS,
            is_demo=each.is_demo,
        )
