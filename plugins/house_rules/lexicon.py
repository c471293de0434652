"""The Spanish dictionary: which words exist. It takes a tenth of a second to load."""

import re
from functools import cache, lru_cache
from pathlib import Path

from hunspell import Hunspell

DICTIONARY = Path(__file__).parent / "dictionary"
"""Of the project RLA-ES, with all of America in it (LibreOffice 7.5, es_ES = es_CL; MPL 2.0: see its LICENSE)."""

CHILEAN = DICTIONARY / "chile.txt"
"""Words of everybody in Chile that the dictionary lacks."""


@cache
def _book() -> Hunspell:
    return Hunspell("es", hunspell_data_dir=str(DICTIONARY))


@cache
def _chilean() -> frozenset[str]:
    rows = CHILEAN.read_text(encoding="utf-8").splitlines()
    return frozenset(row for row in rows if row and not row.startswith("#"))


@lru_cache(maxsize=50_000)
def is_spanish(word: str) -> bool:
    """Return whether *word* is one, as it is written: «maría» is none, «María» and «Feria» are."""
    return bool(_book().spell(word)) or word in _chilean() or _is_clitic(word)


_CLITICS = tuple(
    f"{first}{second}"
    for first in ("", "me", "te", "se", "nos")
    for second in ("", "la", "las", "le", "les", "lo", "los", "nos", "me", "te", "se")
    if first != second
)
_INFINITIVE = re.compile(r"\w{2}[aei]r$")
_GRAVE = re.compile(r"[áéíóú][^aeiouáéíóú]{1,3}[aeo]s?$")
_STRESSED = re.compile(r"[áéíóú]")
_PLAIN = str.maketrans("áéíóú", "aeiou")


def _is_clitic(word: str) -> bool:
    """
    Return whether *word* is an imperative or an infinitive with pronouns: «avísela», «regálela».

    The dictionary has those of some verbs only.
    """
    stems = [word.removesuffix(tail) for tail in _CLITICS if tail and word.endswith(tail)]
    if not _STRESSED.search(word):
        return any(_INFINITIVE.search(stem) and _book().spell(stem) for stem in stems)
    if _GRAVE.search(word):
        return False  # «dígalo» carries an accent, and «*apagárlo» would carry none
    return any(len(stem) > 2 and _book().spell(stem.translate(_PLAIN)) for stem in stems)
