"""A file that the fields of a kind name: first as it is written, then as it is published."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from plugins.newsroom.label import Label, id3
from plugins.newsroom.photo import Attachment
from plugins.newsroom.transcripts import Cue

SECONDS_LIMIT = 6 * 3600
"""Six hours: more is a file that lies about itself."""


class Use(StrEnum):
    """What a file is named for."""

    SOUND = "audio"
    FILM = "video"
    CAPTIONS = "subtitulos"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFile:
    """
    A file beside an article, or one at an address of its own, of which nothing else is known.

    Until the other files are seen, only `written` and `use` are known of one beside the article.
    """

    written: str
    """As the editor wrote it."""

    use: Use
    attachment: Attachment | None = None
    """As it is published."""

    media_type: str = ""
    """RFC 6838: `audio/mpeg`, `text/vtt`."""

    seconds: int = 0
    """Of a recording."""

    cues: tuple[Cue, ...] = ()
    """Of captions."""

    @property
    def is_remote(self) -> bool:
        """Whether it is published somewhere else, at the address that is written."""
        return self.written.startswith(("https://", "http://"))

    @property
    def path(self) -> str:
        """Its address: root-relative, or whole if it is remote; nothing while it is not known."""
        if self.is_remote:
            return self.written
        return self.attachment.path if self.attachment else ""

    @property
    def size(self) -> int:
        """Bytes; 0 while that is not known."""
        return self.attachment.size if self.attachment else 0

    def called(self, label: Label) -> "NamedFile":
        """Return it with its *label*, if it is a sound that takes one."""
        if self.attachment is None or self.media_type != "audio/mpeg":
            return self
        size = self.attachment.size + len(id3(label))
        return replace(self, attachment=replace(self.attachment, label=label, size=size))


class Recording(NamedTuple):
    """A sound or a film, as every channel plays it."""

    address: str
    """Root-relative, or whole if it is published somewhere else."""

    media_type: str
    size: int
    """Bytes."""

    seconds: int


class Misfit(NamedTuple):
    """What is to be told of a field beside the others, or beside the files they name; in Spanish."""

    message: str
    fix: str
    field: str
    part: int | None = None
    """Of a list, counted from 0."""
