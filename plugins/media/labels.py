"""The credit of a photo, put into each of its published pictures."""

from plugins.media.encoding import Shape
from plugins.media.metadata import exif, xmp
from plugins.media_files.containers import PICTURES, labelled_avif


def labelled(made: tuple[bytes, ...], shapes: tuple[Shape, ...], credit: str) -> tuple[bytes, ...]:
    """
    Return the pictures *made* in those *shapes*, each saying whose it is.

    EXIF in all; XMP, which takes 600 bytes more, only in what is taken elsewhere to be shown there.
    """
    said = exif(credit)
    return tuple(
        _labelled(data, shape.format, said, xmp(credit) if shape.is_cropped else b"")
        for data, shape in zip(made, shapes, strict=True)
    )


def _labelled(data: bytes, form: str, said: bytes, more: bytes) -> bytes:
    if form == "avif":
        return labelled_avif(data, said)
    return PICTURES[form].labelled(data, said, more)
