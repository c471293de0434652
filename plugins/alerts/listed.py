"""What the list of alerts holds at the moment of an edition."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from plugins.alerts.message import Info, Message, stamp
from plugins.alerts.telling import area_of, is_news, message_of, status_of
from plugins.alerts.threads import State, Threads
from plugins.newsroom import Institution, Site, Story, by_name, is_quoted
from plugins.newsroom.kinds import NoticeDetails
from plugins.site import SAMPLE, alert_paths
from plugins.spanish import clean_line, folded, sentence

_STATES = {"Test": "PRUEBA: ", "Exercise": "EJERCICIO: "}


class Entry(NamedTuple):
    """One alert. Texts are plain; addresses are whole."""

    id: str
    title: str
    summary: str
    text: str
    """All that it says, in lines."""

    sent: datetime
    page_url: str
    alert_url: str = ""
    """Of its message; nothing of what is quoted."""

    elements: tuple[tuple[str, str], ...] = ()
    """What programs sort by, by its name in CAP; of what is quoted, what is true of it whoever tells it."""

    source_name: str = ""
    """Who declared what is quoted."""

    source_url: str = ""
    """The site of whoever did, if the register knows it."""

    @property
    def told_title(self) -> str:
        """Its title after what kind of message it is, if nobody has to act on it."""
        return f"{_STATES.get(dict(self.elements).get('status', ''), '')}{self.title}"


def entries_of(threads: Threads) -> tuple[Entry, ...]:
    """
    Return the entries, newest first: what is in force, what was called off, what others declared.

    A message that calls something off stays while others may still take that for valid; not where a
    later message took its place, which refers to the same.
    """
    found = [*_own(threads), *_quoted(threads)]
    return tuple(sorted(found, key=lambda each: (-each.sent.timestamp(), each.id)))


def _own(threads: Threads) -> Iterator[Entry]:
    for story in threads.stories:
        thread = threads.thread_of(story)
        if thread.state is State.OVER or threads.is_followed(story):
            continue
        message = message_of(thread, threads.site)
        is_in_force = thread.state is State.IN_FORCE
        if is_in_force or is_news(message, thread, threads.edition.moment):
            yield _entry(message, story, threads.site)


def _entry(message: Message, story: Story, site: Site) -> Entry:
    info = message.info
    sample = f"{SAMPLE}: "  # a sample is a test, which its title says anyway
    return Entry(
        id=f"{site.absolute(story.first_path)}#{message.identifier}",
        title=info.headline.removeprefix(sample) if info else "Se retiró un aviso",
        summary=info.description.partition("\n")[0] if info else message.note,
        text="\n".join(filter(None, (info.description, info.instruction)))
        if info
        else message.note,
        sent=message.sent,
        page_url=site.absolute(story.path),
        alert_url=site.absolute(alert_paths(story)[0]),
        elements=_elements(message),
    )


def _elements(message: Message) -> tuple[tuple[str, str], ...]:
    info = message.info
    return (
        ("identifier", message.identifier),
        ("sent", stamp(message.sent)),
        ("status", message.status),
        ("msgType", message.sort),
        *(_elements_of(info, message.sent) if info else ()),
    )


def _elements_of(info: Info, sent: datetime) -> Iterator[tuple[str, str]]:
    grade = info.grade
    yield "category", grade.category
    yield "event", info.event
    yield "urgency", grade.urgency
    yield "severity", grade.severity
    yield "certainty", grade.certainty
    yield from _times(sent, info.onset, info.expires)
    yield "areaDesc", info.area


def _times(
    effective: datetime, onset: datetime | None, expires: datetime | None
) -> Iterator[tuple[str, str]]:
    yield "effective", stamp(effective)
    if onset:
        yield "onset", stamp(onset)
    if expires:
        yield "expires", stamp(expires)


def _quoted(threads: Threads) -> Iterator[Entry]:
    edition = threads.edition
    known = by_name(edition.registry.institutions)
    for story in edition.stories:
        details = story.details
        if is_quoted(story) and isinstance(details, NoticeDetails):
            yield _quote(story, details, known.get(folded(details.issuer)), threads.site)


def _quote(
    story: Story, details: NoticeDetails, institution: Institution | None, site: Site
) -> Entry:
    """Return the entry that quotes what somebody else declared, by name and level."""
    issuer, facts = clean_line(details.issuer), ("Emite", "Alerta", "Sector")
    told = [sentence(f"{each.label}: {each.text}") for each in details.facts if each.label in facts]
    ended = "Termina. " if details.lifts else ""
    lines = (f"{ended}{' '.join(told)}", story.summary, *map(sentence, details.what_to_do))
    return Entry(
        id=f"{site.absolute(story.first_path)}#cita",
        title=clean_line(f"{story.told_title} (emite {issuer})"),
        summary=clean_line(f"{lines[0]} {story.summary}"),
        text="\n".join(map(clean_line, lines)),
        sent=story.updated,
        page_url=site.absolute(story.path),
        elements=tuple(_quoted_elements(story, details, site)),
        source_name=issuer,
        source_url=institution.website if institution else "",
    )


def _quoted_elements(story: Story, details: NoticeDetails, site: Site) -> Iterator[tuple[str, str]]:
    """Yield no type, grade or identifier: those are of the message of whoever declared it."""
    yield "sent", stamp(story.updated)
    yield "status", status_of(story, site)
    yield "event", clean_line(details.subject)
    onset = details.since.moment if details.since else None
    yield from _times(story.updated, onset, story.expires.ends if story.expires else None)
    yield "areaDesc", clean_line(area_of(story))
