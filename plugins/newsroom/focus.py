"""Where in a photo the thing is that has to stay when it is cut to another shape."""

import re
from typing import NamedTuple


class Focus(NamedTuple):
    """A point of a photo, in whole percent from its left side and from its top."""

    x: int
    y: int


CENTRE = Focus(50, 50)
LOW, HIGH = 17, 83
"""The middle of the first third and of the last one, in percent."""

FOCUS_HINT = (
    "Escriba «arriba», «abajo», «a la izquierda», «a la derecha» o «centro», dos juntos si hace "
    "falta («arriba a la izquierda»), o dos porcentajes, desde la izquierda y desde arriba: «30% 20%»"
)

_PERCENT = re.compile(r"(\d{1,3}) ?%[ ,;]*(\d{1,3}) ?%")
_LINKS = frozenset({"a", "al", "de", "el", "en", "la", "y"})
_ACROSS = {"izquierda": LOW, "derecha": HIGH}
_DOWN = {"arriba": LOW, "abajo": HIGH}
_MIDDLE = frozenset({"centro", "medio"})
_WHOLE = 100


class FocusError(ValueError):
    """What is written names no place of a photo; `str()` says why, in Spanish."""


def read_focus(written: str) -> Focus:
    """
    Return the place that *written* names: `arriba a la izquierda`, `30% 20%`.

    Raises:
        FocusError: It names none, or two that cannot both be.
    """
    if match := _PERCENT.fullmatch(written):
        focus = Focus(int(match[1]), int(match[2]))
        if max(focus) > _WHOLE:
            raise FocusError(f"«{written}» pasa de 100%")
        return focus
    words = [word for word in written.casefold().replace(",", " ").split() if word not in _LINKS]
    unknown = [word for word in words if word not in {*_ACROSS, *_DOWN, *_MIDDLE}]
    across = [_ACROSS[word] for word in words if word in _ACROSS]
    down = [_DOWN[word] for word in words if word in _DOWN]
    if unknown or not words:
        raise FocusError(f"«{written}» no dice un lugar de la foto")
    if len(across) > 1 or len(down) > 1:
        raise FocusError(f"«{written}» dice dos lugares distintos")
    return Focus(across[0] if across else CENTRE.x, down[0] if down else CENTRE.y)
