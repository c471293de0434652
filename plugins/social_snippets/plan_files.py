"""The plan as files: for our own publisher, for calendars, for programs that post at a given hour."""

from collections.abc import Iterable
from datetime import UTC, timedelta

from icalendar import Calendar, Event, vText

from plugins.newsroom import HouseStyle, Site
from plugins.pressroom import output_path
from plugins.publisher import Picture, Plan, PlannedPost
from plugins.social_snippets.occasions import Occasion
from plugins.social_snippets.places import PLAN, networks_at, plan_table
from plugins.social_snippets.plan import ScheduledPost
from plugins.social_snippets.schedulers import SCHEDULERS
from plugins.social_snippets.schedulers.scheduler import ALL, table
from plugins.spanish import clean_line, standard

TAKES = timedelta(minutes=15)
"""How long it takes to post something everywhere, in the calendar of the desk."""

PRODID = "-//Municipalidad de María Elena//Mesa de redes//ES"


def plan_document(plan: Iterable[ScheduledPost], site: Site) -> bytes:
    """Return the plan as JSON, as `plugins/publisher` reads it and its schema describes it."""
    document = Plan(version=1, site=site.url, posts=tuple(_entry(post, site) for post in plan))
    return f"{document.model_dump_json(indent=1)}\n".encode()


def _entry(post: ScheduledPost, site: Site) -> PlannedPost:
    told, picture = post.snippet, post.snippet.picture
    shown = Picture(
        file=output_path(picture.path),
        url=site.absolute(picture.path),
        alt=picture.alt,
        type=picture.media_type,
    )
    return PlannedPost(
        id=post.id,
        story=told.link,
        title=post.title,
        occasion=post.occasion.words,
        kind=post.story.kind.slug,
        department=post.story.department.slug,
        network=told.network.slug,
        text=told.text,
        thread=told.thread,
        pictures=(shown,) if picture.path else (),
        link=told.link,
        due=standard(post.occasion.due),
        until=standard(post.occasion.until),
        demo=post.story.is_demo,
    )


def plan_tables(plan: Iterable[ScheduledPost], site: Site) -> tuple[bytes, ...]:
    """Return every table of *plan* for a scheduler, in the order of `table_paths`."""
    posts = tuple(plan)
    return tuple(
        table(rows)
        for scheduler in SCHEDULERS
        for slug, rows in scheduler.tables(posts, site)
        if _is_kept(slug, site.house)
    )


def table_paths(house: HouseStyle) -> tuple[str, ...]:
    """Return where the tables are: of each scheduler one for all, or one for each of its networks."""
    return tuple(
        plan_table(scheduler.slug, slug)
        for scheduler in SCHEDULERS
        for slug in scheduler.networks or (ALL,)
        if _is_kept(slug, house)
    )


def _is_kept(slug: str, house: HouseStyle) -> bool:
    return slug == ALL or slug in {each.slug for each in networks_at(house)}


def editorial_calendar(plan: Iterable[ScheduledPost], site: Site) -> bytes:
    """Return what is to be posted when, for the desk's own calendar (RFC 5545): one entry for all networks."""
    file = Calendar()
    file.add("prodid", PRODID)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    name = clean_line(f"{site.name}: plan de redes")
    file.add("name", vText(name))
    file.add("x-wr-calname", vText(name))  # for programs older than RFC 7986
    file.add("url", site.absolute(PLAN))
    for posts in _by_occasion(plan).values():
        file.add_component(_event(posts, site))
    data: bytes = file.to_ical()
    return data


def _by_occasion(plan: Iterable[ScheduledPost]) -> dict[tuple[str, Occasion], list[ScheduledPost]]:
    found: dict[tuple[str, Occasion], list[ScheduledPost]] = {}
    for post in plan:
        found.setdefault((post.story.first_path, post.occasion), []).append(post)
    return found


def _event(posts: list[ScheduledPost], site: Site) -> Event:
    first = posts[0]
    due = first.occasion.due.astimezone(UTC)
    event = Event()
    event.add("uid", f"{first.story.first_path}{first.occasion.key or 'anuncio'}@{site.host}")
    event.add("dtstamp", first.story.updated.astimezone(UTC))
    event.add("dtstart", due)
    event.add("dtend", due + TAKES)
    event.add("summary", clean_line(f"Publicar: {first.title}"))
    networks = ", ".join(post.snippet.network.name for post in posts)
    event.add("description", f"{first.occasion.words}. {networks}.\n\n{first.snippet.text}")
    event.add("url", site.absolute(PLAN))
    event.add("transp", "TRANSPARENT")
    return event
