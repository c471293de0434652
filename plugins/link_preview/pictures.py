"""The picture of a link: what its file really is, whatever the page says of it."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import NamedTuple

from PIL import Image

from plugins.media_files import flattened
from plugins.newsroom import Size

FORMS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF")
"""What a picture on the web may be; networks take the first four at most."""

MAX_PIXELS = 60_000_000
"""More is a scan or an attack (decompression bomb)."""

SHOWN = (1200, 1200)
"""Pixels, at most, of the copy that is drawn in our page."""

_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError)
"""What Pillow's readers raise at bytes that no camera writes."""


class Got(NamedTuple):
    """What was found at the address of a picture."""

    data: bytes = b""
    type: str = ""
    """As it was served, such as `image/jpeg`; "" for a file."""

    fault: str = ""
    """Why there is nothing, in Spanish, without its full stop."""

    fix: str = ""
    is_unknown: bool = False
    """Whether nobody looked: it is on another site, and no address was asked for."""


Pictures = Callable[[str], Got]
"""Finds the file at the whole address of a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that can be shown."""

    address: str
    length: int
    """Bytes."""

    form: str
    """As Pillow names it: `JPEG`."""

    size: Size
    type: str = ""
    """As it was served."""

    shown: bytes = b""
    """A smaller JPEG of it, for our page."""


class PictureError(ValueError):
    """Some data are no picture; `str()` says what they are, in Spanish, without its full stop."""


def picture_of(data: bytes, address: str, type_: str = "") -> Picture:
    """
    Return what the picture *data*, from *address*, is.

    Raises:
        PictureError: It is none.
    """
    if not data:
        raise PictureError("La imagen está vacía: 0 bytes")
    if b"<svg" in data[:1000].lower():
        raise PictureError("La imagen es un dibujo SVG, que ninguna red muestra")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Pillow finds odd concerns nobody here
            with Image.open(BytesIO(data), formats=FORMS) as image:
                return _seen(image, data, address, type_)
    except PictureError:
        raise
    except Image.DecompressionBombError:
        raise PictureError("La imagen tiene demasiados píxeles") from None
    except _BROKEN:
        raise PictureError("La imagen no se puede abrir: está dañada, o no es una imagen") from None


def _seen(image: Image.Image, data: bytes, address: str, type_: str) -> Picture:
    size = Size(*image.size)
    if size.width * size.height > MAX_PIXELS:
        raise PictureError("La imagen tiene demasiados píxeles")
    form = "JPEG" if image.format == "MPO" else str(image.format)
    image.draft("RGB", SHOWN)
    image.load()
    small = flattened(image)
    small.thumbnail(SHOWN)
    out = BytesIO()
    small.save(out, "JPEG", quality=80)
    return Picture(
        address=address, length=len(data), form=form, size=size, type=type_, shown=out.getvalue()
    )
