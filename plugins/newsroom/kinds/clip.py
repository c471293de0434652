"""«Cuñas»: somebody heard saying what may be quoted, as every channel offers it."""

from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.newsroom.named_file import Recording
from plugins.spanish import iso_duration, slugify
from plugins.web import JsonObject

_LONGEST = 40
"""Letters of a name in that of a file."""


class Clip(NamedTuple):
    """The sound of a quote."""

    recording: Recording
    said_by: str
    post: str
    """What the person is; nothing if that is not told."""

    text: str
    """All that is heard, word for word."""

    number: int
    """Among those of its story, from 1."""

    @property
    def who(self) -> str:
        """Who is heard, with the post."""
        return ", ".join(filter(None, (self.said_by, self.post)))

    @property
    def name(self) -> str:
        """What the file is called where it is kept: `cuna-1-area-de-comunicaciones.mp3`."""
        ending = PurePosixPath(self.recording.address).suffix.lower()
        whose = slugify(self.said_by)[:_LONGEST].strip("-")
        return f"{'-'.join(filter(None, ('cuna', str(self.number), whose)))}{ending}"

    @property
    def linked_data(self) -> JsonObject:
        """Return an AudioObject (https://schema.org/AudioObject); its address may be ours, without the site."""
        address, media_type, size, seconds = self.recording
        return {
            "@type": "AudioObject",
            "name": self.who,
            "contentUrl": address,
            "encodingFormat": media_type,
            "contentSize": str(size),
            "duration": iso_duration(seconds),
            "transcript": self.text,
        }
