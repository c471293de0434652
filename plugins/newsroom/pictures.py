"""The photos and documents that articles use, read from `content/` once each."""

from hashlib import sha256
from pathlib import PurePosixPath

from bs4 import BeautifulSoup, Tag

from plugins.newsroom.image_file import ImageFacts, ImageFileError, image_facts
from plugins.newsroom.library import Library, PathError
from plugins.newsroom.photo import Attachment, Photo, Rendition, pictures
from plugins.newsroom.source import SourceError

_EXTENSIONS = "csv doc docx ics mp3 odp ods odt ogg pdf ppt pptx rtf txt vtt xls xlsx"
ATTACHMENTS = frozenset(_EXTENSIONS.split())
"""Extensions of documents that may be published; none that a browser runs (html, svg, js)."""

BODY_SIZES = "(min-width: 48rem) 44rem, 100vw"
"""How wide a photo in a text is shown (HTML `sizes`)."""


class Archive:
    """Facts of the files of a library, each read at most once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._images: dict[str, ImageFacts | ImageFileError] = {}

    def photo(self, source: str, target: str, *, alt: str, credit: str, caption: str) -> Photo:
        """
        Return the photo that *target*, written in *source*, names.

        Raises:
            PathError: The file cannot be found.
            ImageFileError: The file is no picture that can be published.
        """
        path = self.library.find(source, target)
        if path not in self._images:
            self._images[path] = self._facts(path)
        facts = self._images[path]
        if isinstance(facts, ImageFileError):
            raise facts
        return Photo(
            source=path,
            digest=facts.digest,
            width=facts.width,
            height=facts.height,
            alt=alt,
            credit=credit,
            caption=caption,
        )

    def attachment(self, source: str, target: str) -> Attachment:
        """
        Return the document that *target*, written in *source*, names.

        Raises:
            PathError: The file cannot be found, or is no document that may be published.
        """
        path = self.library.find(source, target)
        extension = PurePosixPath(path).suffix[1:].lower()
        if extension not in ATTACHMENTS:
            raise PathError(
                "attachment-type",
                f"«{target}» no es un documento que se pueda publicar",
                f"Use uno de estos tipos: {', '.join(sorted(ATTACHMENTS))}",
            )
        data = self._bytes(path)
        return Attachment(source=path, digest=sha256(data).hexdigest(), size=len(data))

    def _facts(self, path: str) -> ImageFacts | ImageFileError:
        try:
            return image_facts(self._bytes(path))
        except ImageFileError as error:
            return error

    def _bytes(self, path: str) -> bytes:
        try:
            return self.library.read(path)
        except SourceError as error:
            raise PathError(error.code, f"«{path}»: {error.message}", error.fix) from None


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
