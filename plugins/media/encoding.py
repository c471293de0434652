"""From a photo's file to the bytes of one rendition."""

from io import BytesIO

from PIL import Image, ImageOps, __version__

from plugins.newsroom.photo import Rendition

AVIF_QUALITY = 50
JPEG_QUALITY = 80
_AVIF_SPEED = 6
"""0 (slow, small) to 10; 6 is libavif's own choice."""

ENCODING = f"{__version__} {AVIF_QUALITY}/{JPEG_QUALITY}/{_AVIF_SPEED}"
"""Everything besides a photo and the wanted shape that the bytes depend on."""


def encoding_key(rendition: Rendition) -> str:
    """Return the name of everything the bytes of *rendition* depend on."""
    size = f"{rendition.size.width}x{rendition.size.height}"
    shape = "cropped" if rendition.is_cropped else "scaled"
    return f"{ENCODING} {rendition.photo.digest} {rendition.format} {size} {shape}"


def encoded(original: bytes, rendition: Rendition) -> bytes:
    """
    Return *rendition* of the photo *original*.

    The photo stands upright and nothing but its pixels goes on: no EXIF (the place where it was
    taken!), no thumbnail, no comments.
    """
    with Image.open(BytesIO(original)) as file:
        image = _flattened(ImageOps.exif_transpose(file))
    shaped = (
        ImageOps.fit(image, rendition.size, Image.Resampling.LANCZOS)
        if rendition.is_cropped
        else image.resize(rendition.size, Image.Resampling.LANCZOS)
    )
    shaped.info.clear()
    out = BytesIO()
    if rendition.format == "avif":
        # One thread: the bytes must not depend on how many cores the machine has.
        shaped.save(out, "AVIF", quality=AVIF_QUALITY, speed=_AVIF_SPEED, max_threads=1)
    else:
        shaped.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def _flattened(image: Image.Image) -> Image.Image:
    """Return *image* in RGB, on white where it is transparent (JPEG has no transparency)."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        image = Image.alpha_composite(white, layer)
    return image.convert("RGB")
