"""Where the kits of the press are, of what there is one, and what goes into it: pages offer what their channel makes."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple, TypeVar

from plugins.newsroom import Attachment, Edition, Photo, Story

SOUNDS = frozenset({"m4a", "mp3", "oga", "ogg", "opus", "wav"})
FILMS = frozenset({"mov", "mp4", "mpeg", "webm"})
"""Endings of files that are listened to, and watched."""

_LONGEST = 60
"""Letters of a name: with the folders people have, within the 260 that Windows takes of a path."""

_MEGABYTE = 1_000_000

T = TypeVar("T", Photo, Attachment)


class Enclosed(NamedTuple):
    """The files that go with the text of a story, and those that there is no room for."""

    photos: tuple[Photo, ...]
    """Each once, the lead one first."""

    attachments: tuple[Attachment, ...]
    left_photos: tuple[Photo, ...]
    left_attachments: tuple[Attachment, ...]

    @property
    def size(self) -> int:
        """Bytes of all that goes with it, about: photos change a little as they are labelled."""
        return _size(self.photos) + _size(self.attachments)

    @property
    def is_whole(self) -> bool:
        """Whether there is room for all."""
        return not self.left_photos and not self.left_attachments


def kit_path(story: Story) -> str:
    """Return where the kit of *story* is."""
    return f"{story.path}kit-de-prensa.zip"


def kit_name(story: Story) -> str:
    """
    Return what the kit of *story* is called where it is kept, without its ending: «2026-11-20-cien-anos».

    It begins with the day, so that it is none of the names that Windows keeps for itself (CON, NUL…).
    """
    return f"{story.date:%Y-%m-%d}-{story.slug[:_LONGEST].rstrip('-')}"


def with_kit(edition: Edition) -> tuple[Story, ...]:
    """Return the stories of *edition* that have a kit, newest first: what is offered no longer has none."""
    return tuple(story for story in edition.stories if story.has_kit)


def enclosed(story: Story, most: int) -> Enclosed:
    """
    Return what goes with the text of *story*: files of *most* bytes together.

    What there is no room for is left out, the largest photo first, then the largest of the others.
    """
    photos: dict[str, Photo] = {}
    for photo in (*((story.photo,) if story.photo else ()), *story.photos):
        photos.setdefault(photo.digest, photo)
    kept = list(photos.values())
    others: list[Attachment] = list({each.path: each for each in story.attachments}.values())
    left_photos, left_others = [], []
    while kept and _size(kept) + _size(others) > most:
        left_photos.append(_without_largest(kept))
    while others and _size(others) > most:
        left_others.append(_without_largest(others))
    return Enclosed(tuple(kept), tuple(others), tuple(left_photos), tuple(left_others))


def _size(files: Iterable[Photo] | Iterable[Attachment]) -> int:
    return sum(each.size for each in files)


def _without_largest(files: list[T]) -> T:
    """Take the largest of *files* away; of two that are as large, the later one."""
    number = max(range(len(files)), key=lambda each: (files[each].size, each))
    return files.pop(number)


def ending_of(attachment: Attachment) -> str:
    """Return how the name of *attachment* ends, in small letters: `pdf`."""
    return PurePosixPath(attachment.name).suffix[1:].lower()


def kit_size_words(found: Enclosed) -> str:
    """Return about how large a kit with what was *found* is: «unos 3 MB», rounded up."""
    if found.size < _MEGABYTE:
        return "menos de 1 MB"
    return f"unos {-(-found.size // _MEGABYTE)} MB"
