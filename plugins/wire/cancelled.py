"""What is left of a story that was withdrawn: that it was, and why; nothing of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from plugins.newsroom import Site, Story
from plugins.site import note_paths
from plugins.spanish import clean, iso, moment_words, sentence
from plugins.web import JsonObject
from plugins.wire.note import STANDARD
from plugins.wire.notes import IS_SAMPLE
from plugins.wire.version import last_version_of, uri_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    """A withdrawal, as the wire tells it."""

    uri: str
    version: int
    moment: datetime
    reason: str
    is_sample: bool
    addresses: tuple[str, ...]
    """Where its document is, and was."""

    @classmethod
    def of(cls, story: Story, site: Site, moment: datetime) -> Self | None:
        """Return that of *story* at *moment*; None if it is not withdrawn."""
        if not story.withdrawal:
            return None
        when = story.withdrawal.date.moment
        version = last_version_of(story, when, moment)
        return cls(
            uri=uri_of(story, site),
            version=version.sequence,
            moment=version.moment,
            reason=story.withdrawal.reason,
            is_sample=story.is_demo,
            addresses=note_paths(story),
        )

    @property
    def identity(self) -> JsonObject:
        """What tells who has the story that it must go."""
        when = moment_words(self.moment)
        told = sentence(f"RETIRADA el {when}; no se publica más. {self.reason}")
        return {
            "uri": self.uri,
            "version": str(self.version),
            "versionCreated": iso(self.moment),
            "pubStatus": "canceled",
            "edNote": clean(f"{IS_SAMPLE}\n{told}" if self.is_sample else told),
        }

    @property
    def document(self) -> JsonObject:
        """The whole document."""
        return {"standard": STANDARD, "type": "text", **self.identity}
