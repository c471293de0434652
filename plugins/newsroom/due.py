"""When the site changes by itself, without anybody editing anything."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from plugins.newsroom.bulletin import Newsletter
from plugins.newsroom.outlets import Outlet
from plugins.newsroom.story import Audience, Story
from plugins.spanish import SANTIAGO

FRESH = timedelta(days=2)
"""How long a story is news for search engines (sitemap-news.xml)."""


class Due(NamedTuple):
    """The next change."""

    moment: datetime
    why: str
    """What happens then, in Spanish. It goes to logs that anybody may read: of what is not public at
    the moment of the edition it tells no more than the hour."""


def next_due(
    stories: Iterable[Story],
    moment: datetime,
    hours: Iterable[time] = (),
    *,
    audience: Audience = Audience.PUBLIC,
    newsletter: Newsletter | None = None,
    outlets: Iterable[Outlet] = (),
) -> Due:
    """
    Return the first moment after *moment* at which a new build shows something else.

    Args:
        stories: All that were read: what is not public yet matters most.
        moment: That of the edition.
        hours: Those of each day at which something else of it changes by itself (Santiago).
        audience: Of the edition: what that does not see changes nothing.
        newsletter: The form of the bulletin, which says when the next one comes out.
        outlets: Those that the edition is for, if it is that for the media.
    """
    midnight = _midnight(moment)
    is_new_year = (midnight.month, midnight.day) == (
        1,
        1,
    )  # and dates say the old one (`Frame.year`)
    another = Due(midnight, "empieza otro año" if is_new_year else "empieza otro día")
    day = moment.astimezone(SANTIAGO).date()
    looks = (Due(datetime.combine(day, hour, SANTIAGO), "toca otra publicación") for hour in hours)
    found: list[Due] = [
        *_of_stories((each for each in stories if not _is_unseen(each, audience, moment)), moment),
        *(due for due in looks if due.moment > moment),
        *(_of_newsletter(newsletter, moment) if newsletter else ()),
        *(due for due in map(_of_outlet, outlets) if due.moment > moment),
        another,
    ]
    return min(found, key=lambda due: (due.moment.timestamp(), due.why))


def _of_stories(stories: Iterable[Story], moment: datetime) -> Iterator[Due]:
    moment = moment.astimezone(UTC)  # as that of an edition
    for story in stories:
        if _is_settled(story, moment):
            continue
        yield from (due for due in _of_story(story, _name(story, moment)) if due.moment > moment)


def _of_newsletter(form: Newsletter, moment: datetime) -> Iterator[Due]:
    after = moment.astimezone(UTC) + timedelta(microseconds=1)
    yield Due(form.issued(form.number_at(after)), "sale el boletín")


def _of_outlet(outlet: Outlet) -> Due:
    return Due(outlet.until.ends, "termina lo acordado con un medio")


def _name(story: Story, moment: datetime) -> str:
    if story.is_withdrawn_at(moment):
        return "algo que se retiró"
    return f"«{story.title}»" if story.is_public_at(moment) else "algo que aún no es público"


def _is_unseen(story: Story, audience: Audience, moment: datetime) -> bool:
    if audience is Audience.MEDIA:
        return not story.is_handed_ahead_at(moment)
    return story.is_draft or story.audience not in {audience, Audience.PUBLIC}


def _is_settled(story: Story, moment: datetime) -> bool:
    """Return whether nothing happens to *story* any more: so it is with most of them."""
    return (
        story.published + FRESH <= moment
        and story.updated <= moment
        and not (story.expires or story.ended or story.withdrawal)
        and not story.details.occurrences
    )


def _of_story(story: Story, name: str) -> Iterator[Due]:
    """Yield everything that happens to *story*, called *name*, at its hour, past or coming."""
    yield Due(story.published, f"se publica {name}")
    ends = [Due(each.ends, f"vence {name}") for each in (story.expires, story.ended) if each]
    if story.withdrawal:
        ends.append(Due(story.withdrawal.date.moment, f"se retira {name}"))
    yield from ends
    for revision in story.revisions:
        yield Due(revision.moment, f"se actualiza {name}")
    fresh_until = story.published + FRESH
    if all(fresh_until < end.moment for end in ends):
        yield Due(fresh_until, f"{name} deja de ser noticia nueva")
    for occurrence in story.details.occurrences:
        if story.stands_at(occurrence.over_at):
            yield Due(occurrence.over_at, f"termina {name}")


def _midnight(moment: datetime) -> datetime:
    tomorrow = moment.astimezone(SANTIAGO).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(0), SANTIAGO)
