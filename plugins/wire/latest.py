"""What changed last, for who polls: one document of ninjs that names the others."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Self

from plugins.newsroom import Site, Story
from plugins.site import NINJS, WIRE, note_path
from plugins.spanish import iso
from plugins.web import Json, JsonObject
from plugins.wire.cancelled import Cancelled
from plugins.wire.note import STANDARD, headlines_of, summary_of
from plugins.wire.notes import IS_SAMPLE
from plugins.wire.notices import urgency_of
from plugins.wire.version import uri_of, version_of

MOST: Final = 100
"""Stories that it names: weeks of a town; who polls once a day misses none."""

WITHDRAWN: Final = "Nota retirada"
"""What is said instead of a title: it is gone too."""

EXPIRED: Final = "Nota vencida"
"""What is said instead of the title of what is offered no longer: no list shows that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A story as the list of changes names it: no more than one needs to know whether to take it."""

    moment: datetime
    uri: str
    said: JsonObject

    @classmethod
    def of(cls, story: Story, site: Site, *, is_expired: bool = False) -> Self:
        """Return that of *story*; who has one that *is expired* learns no more than that it changed."""
        version, uri = version_of(story), uri_of(story, site)
        said: dict[str, Json] = {
            "name": EXPIRED if is_expired else story.title,
            "uri": uri,
            "rel": "item",
            "type": "text",
            "representationType": "partial",
            "version": str(version.sequence),
            "firstCreated": iso(story.published),
            "versionCreated": iso(version.moment),
            "pubStatus": "usable",
            **({"expires": iso(story.expires.ends)} if story.expires else {}),
            **({"edNote": IS_SAMPLE} if story.is_demo else {}),
            "renditions": [_document_at(note_path(story), site)],
        }
        if not is_expired:
            said["urgency"] = urgency_of(story)
            said["headlines"] = headlines_of(story)
            said["descriptions"] = [summary_of(story)]
        return cls(moment=version.moment, uri=uri, said=said)

    @classmethod
    def of_cancelled(cls, gone: Cancelled, site: Site) -> Self:
        """Return that of what was withdrawn."""
        said: dict[str, Json] = {
            "name": WITHDRAWN,
            "rel": "item",
            "type": "text",
            "representationType": "partial",
            **gone.identity,
            "renditions": [_document_at(gone.addresses[0], site)],
        }
        return cls(moment=gone.moment, uri=gone.uri, said=said)


def _document_at(path: str, site: Site) -> JsonObject:
    return {"name": "ninjs", "href": site.absolute(path), "contentType": NINJS}


def latest(entries: tuple[Entry, ...], site: Site) -> JsonObject:
    """Return the document that names *entries*, the newest change first."""
    said: dict[str, Json] = {
        "standard": STANDARD,
        "uri": site.absolute(WIRE),
        "type": "composite",
        "representationType": "full",
        "profile": "latest-changes",
        "pubStatus": "usable",
        "language": site.language,
        "title": f"{site.name}: lo último que cambió",
        "copyrightHolder": site.name,
        "associations": [each.said for each in entries],
    }
    if entries:
        said["versionCreated"] = iso(entries[0].moment)
    return said


def newest(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the `MOST` that changed last, the newest change first; equal moments go by identity."""
    by_identity = sorted(entries, key=lambda each: each.uri)
    ordered = sorted(by_identity, key=lambda each: each.moment.timestamp(), reverse=True)
    return tuple(ordered[:MOST])
