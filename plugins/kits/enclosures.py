"""The files that go with the text of a kit: what each is called there, and its bytes."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from plugins.kits.telling import Telling
from plugins.media_files import labelled, located, published
from plugins.newsroom import Attachment, Photo, Story, original
from plugins.photos import PressWords, press_copy
from plugins.site import FILMS, SOUNDS, Enclosed, enclosed, ending_of
from plugins.spanish import duration_words, slugify

PHOTOS, SOUND, FILM, DOCUMENTS, CAPTIONS = (
    *("fotos", "audios", "videos", "documentos", "subtitulos"),
)
"""Folders of a kit."""

_LONGEST = 60
"""Letters of a name."""


class EnclosedPhoto(NamedTuple):
    """A photo, and what it is called in the kit."""

    name: str
    photo: Photo


class EnclosedFile(NamedTuple):
    """A sound, a film or a document, and what it is called in the kit."""

    name: str
    title: str
    """What it is, for people."""

    attachment: Attachment


def photos_of(found: Enclosed) -> tuple[EnclosedPhoto, ...]:
    """Return the photos that were *found*, each with its name: «fotos/1-plaza.jpg»."""
    named = ((each, PurePosixPath(original(each).name)) for each in found.photos)
    return tuple(
        EnclosedPhoto(f"{PHOTOS}/{_safe(number, file)}", photo)
        for number, (photo, file) in enumerate(named, 1)
    )


def photo_names(story: Story, most: int) -> tuple[str, ...]:
    """Return what the photos are called in the kit of *story* that holds files of *most* bytes."""
    return tuple(each.name for each in photos_of(enclosed(story, most)))


def files_of(story: Story, found: Enclosed) -> tuple[EnclosedFile, ...]:
    """Return the other files that were *found*, each with its name: «documentos/2-bases.pdf»."""
    titles = {each.attachment.path: each.title for each in story.documents}
    clips = {each.recording.address: each for each in story.details.clips}
    counts: dict[str, int] = {}
    named = []
    for each in found.attachments:
        folder = _folder(ending_of(each))
        if clip := clips.get(each.path):
            said = f"{clip.who}, {duration_words(clip.recording.seconds)}: «{clip.text}»"
            named.append(EnclosedFile(f"{folder}/{clip.name}", said, each))
            continue
        counts[folder] = counts.get(folder, 0) + 1
        file = PurePosixPath(each.name)
        title = titles.get(each.path) or each.label.title or file.stem
        name = f"{folder}/{_safe(counts[folder], file)}"
        named.append(EnclosedFile(name, title, each))
    return tuple(named)


def _folder(ending: str) -> str:
    if ending in SOUNDS:
        return SOUND
    if ending == "vtt":
        return CAPTIONS
    return FILM if ending in FILMS else DOCUMENTS


def _safe(number: int, file: PurePosixPath) -> str:
    """
    Return the name of *file* as every system takes it, and none other in its folder has it.

    In small letters of ASCII, since some take «Á» and «A», or «a» and «A», for the same; not too long;
    and no device of Windows (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
    """
    ending = slugify(file.suffix[1:])
    stem = slugify(file.stem)[:_LONGEST].rstrip("-")
    return "-".join(filter(None, (str(number), stem))) + (f".{ending}" if ending else "")


def photo_bytes(
    photos: Iterable[EnclosedPhoto], telling: Telling, content: Path
) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each of *photos*, whose files are below *content*: its own pixels, labelled."""
    for name, photo in photos:
        words = PressWords(
            telling.title, photo.caption, photo.alt, telling.terms, author=photo.author
        )
        if held := telling.holding:
            words = words._replace(instructions=f"{held.until}. {held.owner}", reference=held.word)
        yield name, press_copy(located(content, photo.source).read_bytes(), photo, words)


def file_bytes(files: Iterable[EnclosedFile], content: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each of *files*, as they are published."""
    for name, _, attachment in files:
        data = located(content, attachment.source).read_bytes()
        yield name, labelled(published(data, attachment.source), attachment.label)
