"""The containers of pictures that photos come in."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from plugins.media_files.containers import jpeg, png, webp


class Picture(NamedTuple):
    """How one format of pictures is taken apart and put together."""

    bare: Callable[[bytes], bytes]
    """Returns a file with nothing but what is seen."""

    labelled: Callable[[bytes, bytes, bytes], bytes]
    """Returns a bare file with EXIF and XMP; either may be empty."""


PICTURES: Mapping[str, Picture] = {
    "jpeg": Picture(jpeg.bare, jpeg.labelled),
    "png": Picture(png.bare, png.labelled),
    "webp": Picture(webp.bare, webp.labelled),
}
"""Photo.form -> its container."""
