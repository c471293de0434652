"""The plan for the desk's own calendar (RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, timedelta

from icalendar import Calendar, Event, vText

from plugins.newsroom import Site
from plugins.social_snippets.occasions import Occasion
from plugins.social_snippets.places import PLAN
from plugins.social_snippets.plan import ScheduledPost
from plugins.spanish import clean_line

TAKES = timedelta(minutes=15)
"""How long it takes to post something everywhere, in the calendar of the desk."""

PRODID = "-//Municipalidad de María Elena//Mesa de redes//ES"


def editorial_calendar(plan: Iterable[ScheduledPost], site: Site) -> bytes:
    """Return what is to be posted when: one entry for all networks."""
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
