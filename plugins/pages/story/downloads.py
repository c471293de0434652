"""What one can download, in words: what it is called, of which format, how large."""

from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.newsroom import Attachment, Story, original
from plugins.spanish import size_words


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
    """Return the pictures of *story* as the press gets them, each called by what is seen in it."""
    lead = (story.photo,) if story.photo else ()
    shown = {photo.stem: original(photo) for photo in (*lead, *story.photos)}
    return tuple(
        Download(each.path, each.photo.alt, each.note, file=each.name) for each in shown.values()
    )


def download_of(attachment: Attachment, title: str = "", text: str = "") -> Download:
    """Return *attachment* in words; without a *title*, its name is that of its file."""
    file = PurePosixPath(attachment.name)
    form = file.suffix[1:].upper()
    return Download(
        attachment.path, title or file.stem, f"{form}, {size_words(attachment.size)}", text
    )
