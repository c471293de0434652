"""The picture of an article: which of the files that its site publishes, and what it is."""

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from PIL import UnidentifiedImageError

from plugins.media_files import opened, orientation_of
from plugins.newsroom import Size
from plugins.pressroom import address_of
from plugins.social_snippets.whole_photo import WholePhoto

KEYS = ("image", "cover", "og_image")
"""The metadata that themes take the picture of an article from; the first that says something."""

_MARK = re.compile(r"[{|](?:static|attach|filename)[|}]")
_MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",  # a JPEG with more pictures behind it, to Pillow
    "PNG": "image/png",
    "WEBP": "image/webp",
}
_ON_ITS_SIDE = 5
"""EXIF 2.3, tag 274: from this one on, width is height."""

_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    struct.error,
)
"""What Pillow's readers raise at bytes that no camera writes."""


class PictureError(ValueError):
    """There is no picture to post; `str()` says why and `fix` the mend, in Spanish."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.fix = fix


def no_photo() -> WholePhoto:
    """Return what stands for the photo of an article that has none."""
    return WholePhoto(
        source="", digest="", width=0, height=0, alt="", address="", media_type="image/jpeg"
    )


@dataclass(frozen=True, kw_only=True)
class PublishedFiles:
    """The files that a site publishes as they are (`STATIC_PATHS`, and those that articles link to)."""

    content: Path
    """The folder `PATH`."""

    url: str
    """The site's own address."""

    paths: Mapping[str, str] = field(default_factory=dict)
    """File, relative to that folder -> where it is published, relative to the output."""

    bases: tuple[str, ...] = ()
    """Folders of the site that themes may put before the name of a picture: `images`."""

    def photo(self, named: str, article: str, alt: str, credit: str) -> WholePhoto:
        """
        Return the picture that an *article* has *named*.

        Args:
            named: A path from its folder, from the site's content or from its root, with `{static}`
                or without; or a whole address of the site's own.
            article: Its file, relative to the content.
            alt: What is seen on it.
            credit: Whose it is.

        Raises:
            PictureError: The site publishes no such file, or it is no picture.
        """
        source = self._source(named, article)
        try:
            data = (self.content / source).read_bytes()
            with opened(data) as image:
                size, form = Size(*image.size), str(image.format)
                is_turned = orientation_of(image) >= _ON_ITS_SIDE
        except (UnidentifiedImageError, *_BROKEN):
            raise PictureError(
                f"«{source}» no es una imagen que las redes reciban", "Use un JPEG, PNG o WebP"
            ) from None
        width, height = size[::-1] if is_turned else size
        return WholePhoto(
            source=source,
            digest="",  # it makes addresses of what is cut; this is published as it is
            width=width,
            height=height,
            alt=alt,
            credit=credit,
            address=address_of(self.paths[source]),
            media_type=_MEDIA_TYPES[form],
        )

    def length_of(self, photo: WholePhoto) -> int:
        """Return how many bytes *photo* has."""
        return (self.content / photo.source).stat().st_size

    @cached_property
    def _sources(self) -> dict[str, str]:
        """Where each is published -> the file."""
        return {place: source for source, place in sorted(self.paths.items())}

    def _source(self, named: str, article: str) -> str:
        whole = named if not named.startswith(f"{self.url}/") else named[len(self.url) :]
        if "://" in whole or whole.startswith("//"):
            raise PictureError(
                f"la imagen está en otro sitio, «{whole}», y no va con los textos",
                "Guárdela en una carpeta de STATIC_PATHS, y escriba su ruta",
            )
        bare = _MARK.sub("", whole, count=1)
        for path in dict.fromkeys((bare, unquote(bare))):
            for place in self._places(path, article):
                if found := place if place in self.paths else self._sources.get(place):
                    return found
        raise PictureError(
            f"el sitio no publica ningún archivo «{whole}», y los textos van sin imagen",
            "Revise el nombre, o agregue su carpeta a STATIC_PATHS",
        )

    def _places(self, path: str, article: str) -> Iterator[str]:
        """Yield where the file may be: as a link of the *article*, from the root, in a known folder."""
        if not path.startswith("/"):
            yield normpath(join(dirname(article), path))
        root = path.lstrip("/")
        yield normpath(root)
        for base in self.bases:
            yield normpath(join(base, root))
