"""What is known of a picture file before it is published."""

import struct
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError

from plugins.media_files.tones import tones_of
from plugins.media_files.wholeness import Look, is_whole_jpeg, is_whole_webp
from plugins.newsroom import is_shape_possible

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


_SMALLER = "Guárdela más pequeña: 2400 píxeles de ancho bastan"
_STILL = "Publíquela como video (tipo: video, en MP4), o guarde como JPEG o PNG el momento que quiere mostrar"
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

    size: int
    """Bytes of the file."""


def flattened(image: Image.Image) -> Image.Image:
    """Return *image* in RGB, on white where it is transparent (JPEG has no transparency)."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        image = Image.alpha_composite(white, layer)
    return image.convert("RGB")


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """
    Give the picture *data*, of one of our formats, to whoever reads it.

    Raises:
        UnidentifiedImageError: It is none.
    """
    with warnings.catch_warnings():
        # What Pillow finds odd in the data of a camera concerns nobody here; `_check` has our limits.
        warnings.simplefilter("ignore")
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            yield image


def in_eight_bits(image: Image.Image) -> Image.Image:
    """
    Return *image* with the tones of every screen, if it has the finer ones of a scanner.

    Pillow reads a grey PNG of 16 bits as it is, and makes white of all tones from 256 on when it is
    converted. A tone that stands for «nothing here» is left out: it is one of 65,536.
    """
    if not image.mode.startswith("I"):
        return image
    profile = image.info.get("icc_profile")
    image = image.convert("I").point(lambda tone: tone * (1 / 257) + 0.5).convert("L")
    image.info = {"icc_profile": profile} if profile else {}
    return image


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
        ImageFileError: It is no picture, moves, is cut short, too large, or too tall for its width.
    """
    try:
        with opened(data) as image:
            width, height = image.size
            _check(image)
            form = _FORMS[str(image.format)]
            # A small decoding (JPEG only) finds a file that is cut short, at little cost.
            image.draft("RGB", (max(1, width // 8), max(1, height // 8)))
            image.load()
            orientation = orientation_of(image)
            small = in_eight_bits(image)
            small.thumbnail(_LOOK, Image.Resampling.BOX)
            tones = tones_of(flattened(upright(small, orientation)))
        is_whole = _IS_WHOLE[form](data, _seen)
    except UnidentifiedImageError:
        raise _unknown(data) from None
    except Image.DecompressionBombError:
        raise ImageFileError("la imagen tiene demasiados píxeles", _SMALLER) from None
    except ImageFileError:
        raise
    except _BROKEN:
        is_whole = False
    if not is_whole:
        raise ImageFileError(
            "la imagen está dañada o incompleta", "Cópiela de nuevo desde el original"
        )
    if orientation in {5, 6, 7, 8}:
        width, height = height, width
    if not is_shape_possible(width, height):
        raise ImageFileError(
            f"la imagen mide {width}×{height} píxeles, demasiado alta para su ancho",
            "Córtela en varias imágenes, una bajo la otra",
        )
    return ImageFacts(sha256(data).hexdigest(), width, height, form, tones, len(data))


def _check(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise ImageFileError(f"la imagen tiene {width}×{height} píxeles, demasiados", _SMALLER)
    if getattr(image, "is_animated", False) and image.format != "MPO":
        raise ImageFileError("la imagen se mueve, y como foto quedaría quieta", _STILL)


def _unknown(data: bytes) -> ImageFileError:
    """Return what is wrong with *data*, which are none of our formats."""
    if data[:6] in {b"GIF87a", b"GIF89a"}:
        return ImageFileError(
            "el archivo es un GIF, y no se puede publicar",
            "Si se mueve, publíquelo como video (tipo: video, en MP4); si no, guárdelo como PNG",
        )
    return ImageFileError(
        "el archivo no es una imagen que se pueda publicar",
        "Use JPEG, PNG o WebP; las fotos HEIC del teléfono se exportan como JPEG",
    )


def _seen(data: bytes) -> bytes:
    with opened(data) as image:
        if not image.info.get("progressive"):  # of which the last scans tell only the details
            image.draft("RGB", (max(1, image.width // 8), max(1, image.height // 8)))
        return image.tobytes()


_IS_WHOLE: dict[str, Callable[[bytes, Look], bool]] = {
    "jpeg": is_whole_jpeg,
    "png": lambda *_: True,  # every chunk has a checksum, which Pillow compares
    "webp": is_whole_webp,
}
