"""Titles that shout: words in capitals that are no acronyms."""

import re
from collections.abc import Iterator

from plugins.house_rules.lexicon import is_spanish
from plugins.house_rules.passages import Passage, Sort
from plugins.house_rules.remark import Remark, quoted
from plugins.house_rules.writing import Known, Writing

RULE = "capitals"

_CAPITALS = re.compile(r"(?<![\w@#./-])[A-ZÁÉÍÓÚÜÑ]{2,}(?![\w@]|[./-]\w)")
_LONG = 4
"""Letters: of shorter ones (DOM, SII, RUT) hardly any is a word."""

_ROW = re.compile(r"(?<![A-ZÁÉÍÓÚÜÑ])[A-ZÁÉÍÓÚÜÑ]{2,}(?:\W+(?:[A-ZÁÉÍÓÚÜÑ]{1,}|\d+))+")
_MANY = 4
"""Words in capitals side by side that shout, even if no dictionary has them."""


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:
    """
    Yield the title and the headings with words in capitals.

    Ortografía de la lengua española (2010), IV.4.3: capitals of whole words are for acronyms; a
    reader of screens may spell such a word letter by letter, and nobody reads them as fast.
    """
    headings = (each for each in writing.body if each.sort is Sort.HEADING)
    for passage in (writing.title, *headings):
        if shouted := _shouted(passage, known):
            right = lowered(passage.plain, shouted)
            what = "el título" if passage.sort is Sort.TITLE else "un subtítulo"
            yield Remark(
                RULE,
                f"{what} lleva palabras en mayúsculas: «{quoted(' '.join(shouted))}»",
                f"Escriba «{right}»: las mayúsculas son para las siglas (Ortografía de la RAE, 2010)",
                passage.plain,
                passage.place,
                instead=right,
            )


def _shouted(passage: Passage, known: Known) -> tuple[str, ...]:
    text = passage.plain
    found = _CAPITALS.findall(text)
    words = [word for word in found if len(word) >= _LONG and _is_word(word, known)]
    for row in _ROW.findall(text):
        inside = _CAPITALS.findall(row)
        if len(inside) >= _MANY:
            words += inside
    return tuple(dict.fromkeys(word for word in found if word in words))


def _is_word(word: str, known: Known) -> bool:
    return is_spanish(word.lower()) and not known.is_word(word)


def lowered(text: str, shouted: tuple[str, ...]) -> str:
    """Return *text* with the words *shouted* as one writes them: names with a capital."""
    words = set(shouted)

    def said(found: re.Match[str]) -> str:
        word = found[0]
        if word not in words:
            return word
        small = word.lower()
        return small if is_spanish(small) else small.capitalize()

    right = _CAPITALS.sub(said, text)
    first = re.search(r"\w", right)
    if not first:
        return right
    at = first.start()
    return f"{right[:at]}{right[at].upper()}{right[at + 1 :]}"
