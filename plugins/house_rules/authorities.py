"""Where a text names an authority."""

import re
from collections.abc import Iterable
from functools import lru_cache

from plugins.spanish import folded

_NEVER = r"(?!)"
_ANY_CASE = {
    plain: f"[{plain}{accented}]"
    for plain, accented in zip("aeiou", ("á", "é", "í", "ó", "úü"), strict=True)
}
_NOT_OTHERS = r"(?<!\w)(?<!ex )(?<!ex-)"
"""«Exalcaldesa» is somebody else."""


@lru_cache(maxsize=64)
def pattern_of(names: tuple[str, ...]) -> str:
    """Return an expression for any of the *names*, folded; of none, for nothing."""
    words = sorted({folded(each) for each in names}, key=lambda each: (-len(each), each))
    return rf"(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else _NEVER


def named_in(texts: Iterable[str], names: tuple[str, ...]) -> bool:
    """Return whether any of *texts* says one of *names*, in any case, with or without accents."""
    finder = _finder(names)
    return any(map(finder.search, texts))


@lru_cache(maxsize=64)
def _finder(names: tuple[str, ...]) -> re.Pattern[str]:
    # Folding each text would take longer than all the rest of the rule.
    words = sorted({folded(each) for each in names}, key=lambda each: (-len(each), each))
    loose = ("".join(_ANY_CASE.get(sign, re.escape(sign)) for sign in word) for word in words)
    either = "|".join(loose) if words else _NEVER
    return re.compile(rf"{_NOT_OTHERS}(?:{either})(?!\w)", re.IGNORECASE)
