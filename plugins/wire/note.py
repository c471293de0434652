"""
A story as a document of ninjs 3.1 (IPTC, https://iptc.org/standards/ninjs/).

Its schema is in tests/wire/schemas; docs/cable.md says what each property means here.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from plugins.newsroom import Contact, Locality, PressContact, Site, Story, Subject, Venue
from plugins.newsroom.kinds import NoticeDetails
from plugins.site import ALERT_TYPE, SAMPLE, Link, alert_path, calendar_path, kit_path
from plugins.spanish import clean, clean_line, iso
from plugins.web import Json, JsonObject
from plugins.wire.notes import note_to_editors
from plugins.wire.notices import byline_of, origins_of, urgency_of
from plugins.wire.pauta import planned_coverage, speakers
from plugins.wire.text import html_of, text_of
from plugins.wire.things import (
    clips_of,
    dates_of,
    documents_of,
    headline_of,
    media_type,
    occurrences_of,
    photos_of,
    previous_date_of,
    recordings_of,
    span_of,
    status_of,
    told,
)
from plugins.wire.version import uri_of, version_of

STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
COUNTRY: Final = "Chile"
DIGITS: Final = 16
"""Of the digest of a document, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class About:
    """What every document says: whose it is, what may be done with it, and where one learns more."""

    site: Site
    trust: tuple[tuple[str, Link], ...] = ()
    """What a page is for (https://schema.org), and the page."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of a story besides what it says itself."""

    venue: Venue | None = None
    """Where it takes place, if that is in the register of places."""

    contacts: tuple[PressContact, ...] = ()
    """Who answers the media about it."""

    has_calendar: bool = False
    """Whether its dates are in a calendar of its own: not of what an editor ended."""

    has_kit: bool = False
    """Whether all of it can be downloaded as one file."""

    is_over: bool = False
    """Whether the day has passed until which it held."""


def written(document: JsonObject) -> bytes:
    """Return *document* as JSON in UTF-8."""
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def note_of(story: Story, about: About, beside: Beside) -> JsonObject:
    """
    Return the document of *story*.

    Args:
        story: The story.
        about: What all documents say.
        beside: What is known of it besides.
    """
    said = {
        "standard": STANDARD,
        **_identity(story, about.site),
        **_words(story, about.site, beside),
        **_about(story, about.site, beside),
        "infoSources": [
            _source(story, about.site),
            *origins_of(story),
            *map(_answers, beside.contacts),
        ],
        **_rights(story, about),
        **_with_it(story, about.site, beside),
    }
    whole = {name: value for name, value in said.items() if value not in ("", None, [], {})}
    return {**whole, "altIds": [*_names(story), {"role": "digest", "value": digest_of(whole)}]}


def digest_of(document: JsonObject) -> str:
    """Return what tells *document* from another version of it, also if no editor says that it is one."""
    return sha256(json.dumps(document).encode()).hexdigest()[:DIGITS]


def _names(story: Story) -> list[Json]:
    return [{"role": "slug", "value": story.slug}]


def _identity(story: Story, site: Site) -> dict[str, Json]:
    version = version_of(story)
    return {
        "uri": uri_of(story, site),
        "type": "text",
        "representationType": "full",
        "profile": "text-photo" if story.photo else "text",
        "version": str(version.sequence),
        "firstCreated": iso(story.published),
        "contentCreated": iso(story.published),
        "versionCreated": iso(version.moment),
        "pubStatus": "usable",
        "urgency": urgency_of(story),
        "expires": iso(story.expires.ends) if story.expires else "",
        "language": site.language,
    }


def headlines_of(story: Story) -> list[Json]:
    """Return its title, after what became of it if that is not as announced, and then as it was."""
    title, full = clean_line(story.title), headline_of(story)
    main: Json = {"role": "main", "contentType": "text/plain", "value": full}
    return [main] if full == title else [main, {**main, "role": "plain", "value": title}]  # type: ignore[dict-item]


def summary_of(story: Story) -> JsonObject:
    """Return its summary; that of a sample begins with that."""
    summary = f"{SAMPLE}. {story.summary}" if story.is_demo else story.summary
    return {"role": "summary", "contentType": "text/plain", "value": clean_line(summary)}


def _words(story: Story, site: Site, beside: Beside) -> dict[str, Json]:
    html = html_of(story, site)
    easy = text_of(story.easy) if story.easy else ""
    bodies: list[Json] = [
        {"role": "main", "contentType": "text/html", "value": html},
        _counted(text_of(html), "main"),
        *([_counted(clean(easy), "easy-read")] if easy else []),
    ]
    facts = "\n".join(f"{fact.label}: {fact.text}" for fact in story.details.facts)
    ficha: list[Json] = (
        [{"role": "facts", "contentType": "text/plain", "value": clean(facts)}] if facts else []
    )
    return {
        "title": clean_line(story.title),
        "slugline": story.slug,
        "headlines": headlines_of(story),
        "descriptions": [summary_of(story), *ficha],
        "bodies": bodies,
        "by": byline_of(story),
        "located": clean_line(story.details.signed_at or story.town),
        "edNote": clean(note_to_editors(story, site, beside.contacts, is_over=beside.is_over)),
    }


def _counted(text: str, role: str) -> JsonObject:
    return {
        "role": role,
        "contentType": "text/plain",
        "charCount": len(text),
        "wordCount": len(text.split()),
        "value": text,
    }


def _about(story: Story, site: Site, beside: Beside) -> dict[str, Json]:
    kind = story.kind
    return {
        "genres": [{"name": kind.name, "uri": site.absolute(kind.path), "literal": kind.slug}],
        "subjects": [_subject(each, site) for each in (*story.topics, *story.series)],
        "organisations": [_subject(each, site) for each in story.organisations],
        "people": speakers(story.details.press_call),
        "places": _places(story, site, beside.venue),
        **_event(story, site, beside.contacts),
    }


def _subject(subject: Subject, site: Site) -> JsonObject:
    return {"name": clean_line(subject.name), "rel": "about", "uri": site.absolute(subject.path)}


def _source(story: Story, site: Site) -> JsonObject:
    department = story.department
    return told(
        name=clean_line(department.name),
        role="publisher",
        uri=site.absolute(department.path),
        literal=department.slug,
        contactInfo=contact_info(department.contact),
    )


def _answers(contact: PressContact) -> JsonObject:
    """Return whom the media call, in the form of a source of information."""
    return told(
        name=clean_line(contact.who),
        role="press-contact",
        contactInfo=contact_info(contact.contact, contact.after_hours),
    )


def contact_info(contact: Contact, after_hours: str = "") -> list[Json]:
    """Return the ways of *contact*, each as ninjs has them, and the telephone *after hours*."""
    ways = (
        ("phone", "office", contact.phone),
        ("phone", "after-hours", after_hours),
        ("email", "office", contact.email),
        ("web", "office", contact.web),
    )
    return [{"type": name, "role": role, "value": value} for name, role, value in ways if value]


def _places(story: Story, site: Site, venue: Venue | None) -> list[Json]:
    found: list[Json] = []
    if story.locality:
        found.append(_locality(story.locality, site))
    if isinstance(story.details, NoticeDetails):
        # Whom it concerns, often in words: no address that one goes to.
        found.append(told(name=clean_line(story.details.area), rel="area"))
    elif name := story.details.where:
        whole = clean_line(story.whereabouts_in(story.town))
        point = venue.coordinates if venue else None
        spot: Json = (
            {"type": "Point", "coordinates": [point.longitude, point.latitude]} if point else None
        )
        found.append(
            told(
                name=clean_line(name),
                rel="venue",
                contactInfo=[{"type": "physical", "address": _address(whole, story.town)}],
                geoJSON=spot,
            )
        )
    return found


def _locality(locality: Locality, site: Site) -> JsonObject:
    return {**_subject(locality, site), "literal": locality.slug}


def _address(whole: str, town: str) -> JsonObject:
    return {"lines": [whole], "locality": town, "country": COUNTRY}


def _event(story: Story, site: Site, contacts: tuple[PressContact, ...]) -> dict[str, Json]:
    """Return the event that *story* is about, if it has dates: all of them from the first to the last."""
    times = story.details.occurrences
    if not times:
        return {}
    organiser = clean_line(story.details.organised_by or story.department.name)
    return {
        "events": [
            {
                "name": clean_line(story.title),
                "rel": "about",
                "uri": f"{uri_of(story, site)}#evento",
            }
        ],
        "eventDetails": {
            "eventStatus": status_of(story),
            "dates": dates_of(span_of(times)),
            "organiser": {"name": organiser},
        },
        "plannedCoverage": planned_coverage(story, site, contacts),
    }


def _rights(story: Story, about: About) -> dict[str, Json]:
    site = about.site
    return {
        "copyrightHolder": site.name,
        "copyrightNotice": f"© {story.published.year} {site.name}",
        "usageTerms": (
            f"Se puede publicar, entero o en parte, diciendo que es de la {site.name}"
            f" ({site.license.name}). Cada foto lleva el crédito de quien dice «by»."
        ),
        "rightsInfo": {"linkedRights": site.license.url},
        "trustIndicators": [
            {"role": role, "title": link.name, "href": site.absolute(link.path)}
            for role, link in about.trust
        ],
    }


def _with_it(story: Story, site: Site, beside: Beside) -> dict[str, Json]:
    alert = alert_path(story, site)
    return {
        "renditions": [
            {"name": "web", "href": site.absolute(story.path), "contentType": "text/html"},
            *([_rendition("calendar", calendar_path(story), site)] if beside.has_calendar else []),
            *([_rendition("kit", kit_path(story), site)] if beside.has_kit else []),
            *([_rendition("cap", alert, site, ALERT_TYPE)] if alert else []),
        ],
        "associations": [
            *photos_of(story, site),
            *recordings_of(story, site),
            *clips_of(story, site),
            *documents_of(story, site),
            *previous_date_of(story, site),
            *occurrences_of(story, site),
        ],
    }


def _rendition(name: str, path: str, site: Site, kind: str = "") -> JsonObject:
    return {"name": name, "href": site.absolute(path), "contentType": kind or media_type(path)}
