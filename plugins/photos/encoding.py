"""From a photo's file to the pixels of its renditions."""

from collections.abc import Iterable
from fractions import Fraction
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image, __version__

from plugins.media_files import flattened, in_eight_bits, opened, orientation_of, upright
from plugins.newsroom import Focus, Rendition, Size, part_in_shape
from plugins.photos.metadata import exif, xmp

AVIF_QUALITY = 50
WEBP_QUALITY = 75
JPEG_QUALITY = 80
AVIF_SPEED = 6
"""0 (slow, small) to 10; 6 is libavif's own choice (docs/decisiones/007-imagenes.md)."""

_PRESS_QUALITY = 95

BUDGET = 60_000
"""Bytes that a photo takes of a telephone's line, at most."""

_PHONE_WIDTH = 1080
"""Pixels of the largest rendition that a telephone of 360 px asks for, with a screen of 3x."""

_AVIF_LEAST = 20
_AVIF_STEP = 5
"""A photo that does not fit is tried again with so much less quality, down to the least."""

ENCODING = (
    f"{__version__} {AVIF_QUALITY}/{WEBP_QUALITY}/{JPEG_QUALITY}/{AVIF_SPEED} {BUDGET} sRGB 4"
)
"""Everything besides a photo, the wanted shape and the credit that the bytes depend on."""


class Shape(NamedTuple):
    """What is wanted of a photo."""

    format: str
    size: Size
    is_cropped: bool


def shape_of(rendition: Rendition) -> Shape:
    """Return what *rendition* is, whatever its photo and its address."""
    return Shape(rendition.format, rendition.size, rendition.is_cropped)


def encoding_key(digest: str, shapes: Iterable[Shape], focus: Focus, credit: str) -> str:
    """Return the name of all that *shapes* of the photo with that digest depend on."""
    wanted = (
        f"{each.format} {each.size.width}x{each.size.height}"
        f"{f' {focus.x}%{focus.y}%' if each.is_cropped else ''}"
        for each in shapes
    )
    return f"{ENCODING} {digest} {', '.join(wanted)} {credit}"


def encoded(
    original: bytes, shapes: Iterable[Shape], focus: Focus, credit: str
) -> tuple[bytes, ...]:
    """
    Return the photo *original* in all its *shapes*; what is cut keeps *focus* in view.

    The photo stands upright and nothing but its pixels and its *credit* goes on, in the colours of
    every screen (sRGB): no place where it was taken, no profile, no thumbnail, no comments. XMP,
    which takes 600 bytes more than EXIF, is only in what is taken elsewhere to be shown there.
    """
    image = _opened(original)
    whole: dict[str, Any] = {"exif": exif(credit)} if credit else {}
    cut = {**whole, "xmp": xmp(credit)} if credit else {}
    return tuple(
        _saved(_shaped(image, each, focus), each.format, cut if each.is_cropped else whole)
        for each in shapes
    )


def encoded_again(original: bytes, form: str) -> bytes:
    """Return the whole photo *original*, upright, in the format *form* and nearly as good as it was."""
    out = BytesIO()
    _opened(original).save(out, form.upper(), quality=_PRESS_QUALITY)
    return out.getvalue()


def _opened(original: bytes) -> Image.Image:
    with opened(original) as file:
        image = upright(_in_srgb(in_eight_bits(file)), orientation_of(file))
    image.info.clear()
    return image


def _shaped(image: Image.Image, shape: Shape, focus: Focus) -> Image.Image:
    box = _cut(Size(*image.size), shape.size, focus) if shape.is_cropped else None
    return image.resize(shape.size, Image.Resampling.LANCZOS, box)


def _cut(whole: Size, shape: Size, focus: Focus) -> tuple[float, float, float, float]:
    """
    Return the largest part of the *whole* in that *shape*, as near around *focus* as it goes.

    Reckoned in fractions: with floats, an edge of one photo in twelve falls just outside.
    """
    width, height = part_in_shape(whole, shape)
    left = _edge(whole.width, focus.x, width)
    top = _edge(whole.height, focus.y, height)
    return float(left), float(top), float(left + width), float(top + height)


def _edge(side: int, percent: int, part: Fraction) -> Fraction:
    """Return where a *part* of a *side* begins that has the place at *percent* in its middle."""
    return min(max(Fraction(0), Fraction(side * percent, 100) - part / 2), side - part)


def _saved(image: Image.Image, form: str, said: dict[str, Any]) -> bytes:
    out = BytesIO()
    if form == "avif":
        return _avif(image, said)
    if form == "webp":
        image.save(out, "WEBP", quality=WEBP_QUALITY, method=4, **said)
    else:
        image.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True, **said)
    return out.getvalue()


def _avif(image: Image.Image, said: dict[str, Any]) -> bytes:
    """Return *image* as AVIF; what telephones get fits their budget if any quality makes it fit."""
    data = b""
    for quality in range(AVIF_QUALITY, _AVIF_LEAST - 1, -_AVIF_STEP):
        out = BytesIO()
        # One thread: the bytes must not depend on how many cores the machine has.
        image.save(out, "AVIF", quality=quality, speed=AVIF_SPEED, max_threads=1, **said)
        data = out.getvalue()
        if image.width > _PHONE_WIDTH or len(data) <= BUDGET:
            break
    return data


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return *image* in RGB as sRGB means it; telephones and cameras use wider colours."""
    from PIL import ImageCms  # who only needs a photo's addresses does not wait for it

    profile = image.info.get("icc_profile")
    if not profile:
        return flattened(image)
    if image.mode not in {"RGB", "CMYK", "L"}:
        image = flattened(image)
    try:
        known = ImageCms.ImageCmsProfile(BytesIO(profile))
        if ImageCms.getProfileDescription(known).startswith("sRGB"):
            return flattened(image)
        converted = ImageCms.profileToProfile(
            image, known, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):
        return flattened(image)  # a broken profile, or one of other colours than the picture's
    return converted or image
