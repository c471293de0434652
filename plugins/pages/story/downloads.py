"""What one can download, in words: what it is called, of which format, how large."""

from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.commands import number_of
from plugins.newsroom import Attachment, Photo, Site, Story, original
from plugins.site import (
    FILMS,
    SOUNDS,
    Enclosed,
    enclosed,
    ending_of,
    kit_name,
    kit_path,
    kit_size_words,
)
from plugins.spanish import sentence, size_words

NO_CREDIT = "Sin crédito: pregunte antes de usarla"
"""What is said of a photo of which nobody wrote down whose it is."""


class Download(NamedTuple):
    """A document or a photo that a page offers."""

    path: str
    name: str
    note: str
    """Format and size: «PDF, 1,2 MB»."""

    text: str = ""
    """What it says, for who cannot open it."""

    file: str = ""
    """What it is called where it is kept, if not as at the end of its address."""


def downloads_of(story: Story) -> tuple[Download, ...]:
    """Return the documents of *story*: those it names, then those that its text links to."""
    named = [download_of(each.attachment, each.title, each.text) for each in story.documents]
    shown = {document.attachment for document in story.documents} | {
        file.attachment for file in story.details.named_files.values()
    }
    others = (download_of(each) for each in story.attachments if each not in shown)
    return (*named, *others)


def originals_of(story: Story) -> tuple[Download, ...]:
    """Return the pictures of *story* as the press gets them, each with what is in it and whose it is."""
    lead = (story.photo,) if story.photo else ()
    shown: dict[str, Photo] = {}
    for photo in (*lead, *story.photos):
        shown.setdefault(photo.stem, photo)
    names = ("Foto entera",) if len(shown) == 1 else _numbered("Foto {} entera", len(shown))
    return tuple(
        Download(each.path, name, each.note, _captioned(each.photo), file=each.name)
        for name, each in zip(names, map(original, shown.values()), strict=True)
    )


def _numbered(words: str, count: int) -> tuple[str, ...]:
    return tuple(words.format(number) for number in range(1, count + 1))


def _captioned(photo: Photo) -> str:
    """Return the caption of *photo*, or what can be seen, and its credit."""
    return f"{sentence(photo.caption or photo.alt)} {sentence(photo.credit_line or NO_CREDIT)}"


def download_of(attachment: Attachment, title: str = "", text: str = "") -> Download:
    """Return *attachment* in words; without a *title*, its name is that of its file."""
    file = PurePosixPath(attachment.name)
    form = file.suffix[1:].upper()
    return Download(
        attachment.path, title or file.stem, f"{form}, {size_words(attachment.size)}", text
    )


def kit_of(story: Story, site: Site) -> Download:
    """Return the kit of *story* in words: what is in it, and about how large it is."""
    found = enclosed(story, site.most_in_kit)
    note = f"ZIP, {kit_size_words(found)}: {_in_it(found)}"
    return Download(kit_path(story), "Kit de prensa", note, file=f"{kit_name(story)}.zip")


def _in_it(found: Enclosed) -> str:
    """Return «texto, Word, HTML, 2 fotos y 1 documento»."""
    endings = tuple(map(ending_of, found.attachments))
    sounds = sum(each in SOUNDS for each in endings)
    films = sum(each in FILMS for each in endings)
    counted = (
        (len(found.photos), "foto", "fotos"),
        (sounds, "audio", "audios"),
        (films, "video", "videos"),
        (len(endings) - sounds - films, "documento", "documentos"),
    )
    told = ["texto", "Word", "HTML"]
    told += [number_of(*each) for each in counted if each[0]]
    return f"{', '.join(told[:-1])} y {told[-1]}"
