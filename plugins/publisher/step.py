"""A step: what one request publishes. A post has one; a thread, one for each of its parts."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from plugins.outbox import Place


@dataclass(frozen=True, slots=True)
class Image:
    """A picture to upload."""

    file: Path
    alt: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one request publishes."""

    place: Place
    texts: tuple[str, ...]
    """One; all those of a thread on a network that takes it whole."""

    images: tuple[Image, ...]
    title: str
    link: str
    due: datetime

    @property
    def mark(self) -> str:
        """What the text is known by when the network shows it: see `mark_of`."""
        return mark_of(self.texts[0])

    @property
    def digest(self) -> str:
        """Of all that is sent; another post has another."""
        parts = (*self.texts, *(f"{image.file.name}\0{image.alt}" for image in self.images))
        return sha256("\0\0".join(parts).encode()).hexdigest()


def mark_of(text: str) -> str:
    """
    Return what *text* is known by wherever it is shown: the digest of its letters and digits.

    Networks change blanks, emoji and signs (t.me draws emoji with and without U+FE0F). A text of
    signs alone is known by all of them.
    """
    plain = unicodedata.normalize("NFKC", text)
    kept = "".join(filter(str.isalnum, plain)) or "".join(plain.split())
    return sha256(kept.encode()).hexdigest()
