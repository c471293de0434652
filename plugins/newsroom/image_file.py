"""What is known of a picture file before it is published."""

import warnings
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError

from plugins.newsroom.tones import tones_of

FORMATS = ("JPEG", "PNG", "WEBP")
_FORMS = {"JPEG": "jpeg", "MPO": "jpeg", "PNG": "png", "WEBP": "webp"}
"""A JPEG with more pictures behind it (depth, a second view) is an «MPO» to Pillow."""

MAX_PIXELS = 60_000_000
"""A 60-megapixel photo; more is a scan or an attack (decompression bomb)."""


_ORIENTATION = 0x0112
"""EXIF 2.3, tag 274; 5 to 8 mean that the photo lies on its side."""

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LOOK = (256, 256)
"""Pixels, at most, that are enough to tell the colours of a photo."""


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
    form: str
    """`jpeg`, `png` or `webp`."""

    tones: tuple[str, str]
    """Names of the tones (`tones.TONES`) of its upper and its lower half."""


def flattened(image: Image.Image) -> Image.Image:
    """Return *image* in RGB, on white where it is transparent (JPEG has no transparency)."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        image = Image.alpha_composite(white, layer)
    return image.convert("RGB")


def orientation_of(image: Image.Image) -> int:
    """Return how *image* has to be turned, as EXIF says it: 1 if it stands upright."""
    orientation = image.getexif().get(_ORIENTATION, 1)
    return orientation if orientation in _TURNS else 1


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """
    Return *image* as people see it.

    Pillow's own `exif_transpose` also writes the EXIF of the file again, which fails with that of
    some cameras.
    """
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


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
            form = _FORMS[str(image.format)]
            # A small decoding (JPEG only) finds a file that is cut short, at little cost.
            image.draft("RGB", (width // 8, height // 8))
            image.load()
            orientation = orientation_of(image)
            image.thumbnail(_LOOK, Image.Resampling.BOX)
            tones = tones_of(flattened(upright(image, orientation)))
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
    return ImageFacts(sha256(data).hexdigest(), width, height, form, tones)
