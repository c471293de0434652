"""What is known of a picture file before it is published."""

import warnings
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_PIXELS = 60_000_000
"""A 60-megapixel photo; more is a scan or an attack (decompression bomb)."""

_ORIENTATION = 0x0112
"""EXIF 2.3, tag 274; 5 to 8 mean that the photo lies on its side."""


class ImageFileError(ValueError):
    """A file is not a picture that can be published; `str()` says why and `fix` the mend."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.fix = fix


class ImageFacts(NamedTuple):
    """A picture as people see it (upright), in pixels."""

    digest: str
    width: int
    height: int


def image_facts(data: bytes) -> ImageFacts:
    """
    Return the facts of the picture *data*.

    Raises:
        ImageFileError: It is no picture, is cut short, or is too large.
    """
    with warnings.catch_warnings():
        # Our own limit, below, gives a message for editors.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return _facts(data)


def _facts(data: bytes) -> ImageFacts:
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise ImageFileError(
                    f"la imagen tiene {width}×{height} píxeles, demasiados",
                    "Guárdela más pequeña: 2400 píxeles de ancho bastan",
                )
            orientation = image.getexif().get(_ORIENTATION, 1)
            # A small decoding (JPEG only) finds a file that is cut short, at little cost.
            image.draft("RGB", (width // 8, height // 8))
            image.load()
    except UnidentifiedImageError:
        raise ImageFileError(
            "el archivo no es una imagen que se pueda publicar",
            "Use JPEG, PNG o WebP; las fotos HEIC del teléfono se exportan como JPEG",
        ) from None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, ImageFileError):
            raise
        raise ImageFileError(
            "la imagen está dañada o incompleta", "Cópiela de nuevo desde el original"
        ) from None
    if orientation in {5, 6, 7, 8}:
        width, height = height, width
    return ImageFacts(sha256(data).hexdigest(), width, height)
