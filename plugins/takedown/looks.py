"""What a picture looks like, in 64 bits: the same photo, made smaller or packed otherwise, is near."""

import io
import zlib

NEAR = 4
"""Bits that two renditions of one photo may differ by; two photos differ by about half of them."""

_WIDE, _HIGH = 9, 8
_PLAIN = 10
"""Bits, of 64: a picture with fewer brighter than their neighbour (or almost all) is an even surface."""


def look_of(data: bytes) -> str:
    """
    Return the look of the picture in *data*, as 16 figures; nothing if it is none, or plain.

    The difference hash: each of 8 × 8 points, whether it is brighter than the one to its right
    (https://www.hackerfactor.com/blog/index.php?/archives/529-Kind-of-Like-That.html).
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as image:
            image.draft("L", (_WIDE * 8, _HIGH * 8))
            upright = ImageOps.exif_transpose(image).convert("L")
            small = upright.resize((_WIDE, _HIGH), Image.Resampling.BOX)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, zlib.error):
        return ""
    points = small.tobytes()
    bits = [
        points[row * _WIDE + column] > points[row * _WIDE + column + 1]
        for row in range(_HIGH)
        for column in range(_WIDE - 1)
    ]
    if not _PLAIN <= sum(bits) <= len(bits) - _PLAIN:
        return ""
    return f"{int(''.join('1' if bit else '0' for bit in bits), 2):016x}"


def are_alike(one: str, other: str) -> bool:
    """Return whether two looks are of what may be the same photo."""
    return bool(one and other) and (int(one, 16) ^ int(other, 16)).bit_count() <= NEAR
