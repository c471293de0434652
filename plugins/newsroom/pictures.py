"""The photos and documents that articles use, read from `content/` once each."""

from collections.abc import Mapping
from hashlib import sha256

from bs4 import BeautifulSoup, Tag

from plugins.newsroom.asking import Answer, Question, Refusal
from plugins.newsroom.image_file import ImageFileError, image_facts
from plugins.newsroom.library import Library
from plugins.newsroom.photo import Photo, Rendition, pictures
from plugins.newsroom.source import SourceError

_EXTENSIONS = "csv doc docx ics mp3 odp ods odt ogg pdf ppt pptx rtf txt vtt xls xlsx"
ATTACHMENTS = frozenset(_EXTENSIONS.split())
"""Extensions of documents that may be published; none that a browser runs (html, svg, js)."""

BAD_IMAGE = "bad-image"
"""The code of a Refusal of a file that is no picture we can publish."""

BODY_SIZES = "(min-width: 48rem) 44rem, 100vw"
"""How wide a photo in a text is shown (HTML `sizes`)."""


class Archive:
    """Facts of the files of a library, each read at most once; *known* are those of earlier days."""

    def __init__(self, library: Library, known: Mapping[Question, Answer] | None = None) -> None:
        self.library = library
        self.facts = dict(known or {})
        """Answers to `("photo", file)`: digest, width, height; `("document", file)`: digest, size."""

    def answer(self, question: Question) -> Answer:
        """Return the facts that *question* asks for, or a Refusal that says why there are none."""
        if question not in self.facts:
            self.facts[question] = self._read(*question)
        return self.facts[question]

    def _read(self, what: str, file: str) -> Answer:
        try:
            data = self.library.read(file)
        except SourceError as error:
            return Refusal(error.code, f"«{file}»: {error.message}", error.fix)
        if what == "document":
            return sha256(data).hexdigest(), len(data)
        try:
            return tuple(image_facts(data))
        except ImageFileError as error:
            return Refusal(BAD_IMAGE, str(error), error.fix)


def picture_tag(soup: BeautifulSoup, photo: Photo) -> Tag:
    """Return `<picture>` with every rendition of *photo*: AVIF first, JPEG for the rest."""
    renditions = pictures(photo)
    picture = soup.new_tag("picture")
    picture.append(
        soup.new_tag(
            "source",
            attrs={"type": "image/avif", "srcset": srcset(renditions.avif), "sizes": BODY_SIZES},
        )
    )
    middle = renditions.jpeg[min(1, len(renditions.jpeg) - 1)]
    picture.append(
        soup.new_tag(
            "img",
            attrs={
                "src": middle.path,
                "srcset": srcset(renditions.jpeg),
                "sizes": BODY_SIZES,
                "width": str(photo.width),
                "height": str(photo.height),
                "alt": photo.alt,
                "loading": "lazy",
                "decoding": "async",
            },
        )
    )
    return picture


def srcset(renditions: tuple[Rendition, ...]) -> str:
    """Return *renditions* as an HTML `srcset`."""
    return ", ".join(f"{rendition.path} {rendition.size.width}w" for rendition in renditions)
