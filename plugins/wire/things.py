"""What goes with a story: photos, recordings, documents, and each time that it takes place."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from plugins.newsroom import (
    Attachment,
    Photo,
    Recording,
    Rendition,
    Site,
    Size,
    Story,
    original,
    pictures,
    transcript_text,
)
from plugins.newsroom.kinds import Occurrence
from plugins.spanish import Stated, clean, clean_line, folded
from plugins.web import Json, JsonObject
from plugins.wire.version import uri_of

MEDIA_TYPES: Final = {
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ics": "text/calendar",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "webp": "image/webp",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""As IANA registered them; not those of this machine, which may know others."""

UNKNOWN: Final = "application/octet-stream"


def told(**properties: Json) -> dict[str, Json]:
    """Return those of *properties* that say something: ninjs has no word for nothing."""
    return {name: value for name, value in properties.items() if value not in ("", None, [], {})}


def photos_of(story: Story, site: Site) -> Iterator[JsonObject]:
    """Yield the photos of *story*, the lead one first, each once."""
    lead = (story.photo,) if story.photo else ()
    shown = {photo.stem: photo for photo in (*lead, *story.photos)}
    for number, photo in enumerate(shown.values()):
        is_lead = bool(lead) and number == 0
        yield _photo(photo, site, rel="lead" if is_lead else "inline")


def _photo(photo: Photo, site: Site, *, rel: str) -> JsonObject:
    words = (("alt", photo.alt), ("caption", photo.caption), ("creditline", photo.credit_line))
    whole = original(photo)
    every = [_rendition(photo, site, "original", whole.path, Size(photo.width, photo.height))]
    every += [_scaled(each, site) for each in reversed(pictures(photo).jpeg)]
    return told(
        uri=site.absolute(whole.path),
        name=clean_line(photo.alt),
        rel=rel,
        type="picture",
        pubStatus="usable",
        by=clean_line(photo.credit),
        descriptions=[_text(clean_line(value), role) for role, value in words if value],
        renditions=every,
    )


def _scaled(each: Rendition, site: Site) -> JsonObject:
    return _rendition(each.photo, site, f"web-{each.size.width}", each.path, each.size)


def _rendition(photo: Photo, site: Site, name: str, path: str, size: Size) -> JsonObject:
    return {
        "name": name,
        "href": site.absolute(path),
        "contentType": media_type(path),
        "width": size.width,
        "height": size.height,
        # What must stay when it is cut to another shape; in pixels from the top left, as they say.
        "poi": {
            "x": round(size.width * photo.focus.x / 100),
            "y": round(size.height * photo.focus.y / 100),
        },
    }


def recordings_of(story: Story, site: Site) -> Iterator[JsonObject]:
    """Yield what *story* plays, with what is said in it as far as it is written down."""
    recording = story.details.recording
    if not recording:
        return
    address = site.whole(recording.address)
    said = clean(transcript_text(story.details.speeches))
    yield told(
        uri=address,
        name=clean_line(story.title),
        rel="recording",
        type=recording.media_type.partition("/")[0],
        pubStatus="usable",
        language=site.language,
        bodies=[_text(said, "transcript")] if said else [],
        renditions=[_sound(recording, address)],
    )


def clips_of(story: Story, site: Site) -> Iterator[JsonObject]:
    """Yield the sounds of what may be quoted, with who speaks and every word."""
    for each in story.details.clips:
        address = site.whole(each.recording.address)
        yield told(
            uri=address,
            name=clean_line(each.who),
            rel="quote",
            type="audio",
            pubStatus="usable",
            by=clean_line(each.who),
            language=site.language,
            bodies=[_text(clean(each.text), "transcript")] if each.text else [],
            renditions=[_sound(each.recording, address)],
        )


def _sound(recording: Recording, address: str) -> JsonObject:
    return told(
        name="original",
        href=address,
        contentType=recording.media_type,
        sizeInBytes=recording.size or None,
        duration=recording.seconds or None,
    )


def documents_of(story: Story, site: Site) -> Iterator[JsonObject]:
    """Yield the documents of *story*: those it names, then those that its text links to."""
    for each in story.documents:
        yield _document(each.attachment, site, each.title, each.text)
    named = {each.attachment for each in story.documents}
    played = {file.attachment for file in story.details.named_files.values()}
    for attachment in story.attachments:
        if attachment not in named | played:
            yield _document(attachment, site)


def _document(attachment: Attachment, site: Site, title: str = "", text: str = "") -> JsonObject:
    address = site.absolute(attachment.path)
    return told(
        uri=address,
        name=clean_line(title) or PurePosixPath(attachment.name).stem,
        rel="document",
        type="text",
        pubStatus="usable",
        descriptions=[_text(clean(text), "summary")] if text else [],
        renditions=[
            {
                "name": "original",
                "href": address,
                "contentType": media_type(attachment.name),
                "sizeInBytes": attachment.size,
            }
        ],
    )


def media_type(name: str) -> str:
    """Return the media type of the file called *name*, by its ending."""
    return MEDIA_TYPES.get(PurePosixPath(name).suffix[1:].lower(), UNKNOWN)


def occurrences_of(story: Story, site: Site) -> Iterator[JsonObject]:
    """Yield each time that *story* takes place, if there is more than one."""
    times = story.details.occurrences
    if len(times) < 2:
        return
    for number, each in enumerate(times, 1):
        place = clean_line(story.whereabouts_in(story.town, each.place))
        yield told(
            uri=f"{uri_of(story, site)}#fecha-{number}",
            name=clean_line(each.what or story.title),
            rel="occurrence",
            type="event",
            eventDetails={"eventStatus": status_of(story), "dates": dates_of(each)},
            places=[{"name": place}] if place else [],
        )


def status_of(story: Story) -> str:
    """
    Return what became of the event of *story*, as schema.org calls it (https://schema.org/EventStatusType).

    IPTC only suggests its own list (http://cv.iptc.org/newscodes/eventstatus/), of which its
    guidelines name two; these are the words that the page of the story uses too.
    """
    return f"https://schema.org/{story.details.event_status}"


def previous_date_of(story: Story, site: Site) -> Iterator[JsonObject]:
    """Yield when *story* was to take place before, if it has another date now."""
    was = story.details.announced_before
    if was:
        yield told(
            uri=f"{uri_of(story, site)}#fecha-anterior",
            name=clean_line(story.title),
            rel="previous-date",
            type="event",
            eventDetails={"eventStatus": status_of(story), "dates": _date(was, "start")},
        )


def span_of(times: Sequence[Occurrence]) -> Occurrence:
    """
    Return from when until when *times* last, all together.

    Of the one that is over last and does not say when it ends only the day is known: that it ends at
    the moment at which it begins is not so.
    """
    if len(times) == 1:
        return times[0]
    last = max(times, key=lambda each: each.over_at)
    return Occurrence(times[0].start, last.end or last.start.whole_day())


def headline_of(story: Story) -> str:
    """
    Return its title, after what became of it if it does not say so itself.

    Not in capitals amid a title, as posts have it: desks set headlines in their own way.
    """
    title, full = clean_line(story.title), clean_line(story.labelled_title)
    return title if folded(full) == folded(title) else full


def dates_of(occurrence: Occurrence) -> JsonObject:
    """Return when it is: with an hour as a moment; without, as the day that is expected."""
    start, end = occurrence.start, occurrence.end
    return {**_date(start, "start"), **(_date(end, "end") if end else {})}


def _date(stated: Stated, which: str) -> dict[str, Json]:
    name = f"{which}Date" if stated.has_hour else f"expected{which.capitalize()}Date"
    return {name: stated.iso}


def _text(value: str, role: str) -> JsonObject:
    return {"role": role, "contentType": "text/plain", "value": value}
