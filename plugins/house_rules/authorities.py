"""Where a text names an authority."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from plugins.spanish import folded

_NEVER = r"(?!)"


@lru_cache(maxsize=64)
def pattern_of(names: tuple[str, ...]) -> str:
    """Return an expression for any of the *names*, folded; of none, for nothing."""
    words = sorted({folded(each) for each in names}, key=lambda each: (-len(each), each))
    return rf"(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else _NEVER


def named_in(texts: Iterable[str], names: Sequence[str]) -> bool:
    """Return whether any of *texts* says one of *names*, in any case, with or without accents."""
    finder = _finder(tuple(names))
    return any(finder.search(folded(text)) for text in texts)


@lru_cache(maxsize=64)
def _finder(names: tuple[str, ...]) -> re.Pattern[str]:
    # «alcaldesa» in «exalcaldesa» is somebody else, and so is that of another town.
    return re.compile(rf"(?<!\w)(?<!ex )(?<!ex-){pattern_of(names)}")
