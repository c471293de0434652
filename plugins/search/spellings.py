"""
How else people may write what is written: what the index also has to know of a text.

Pagefind takes a word for its letters and numbers, whatever signs stand between them, and also for
the parts of two letters or more that signs set apart («O'Higgins»: «ohiggins», «higgins»). What it
cannot know is added here, once, where the text is made ready for it:

- what letters and numbers join: «B155» is also «b» and «155», «Nº12» is also «12»;
- what signs outside of ASCII part: «2025–2026» is also «2025» and «2026»;
- what a space sets apart: «B 155» is also «b155», «O Higgins» is also «ohiggins»;
- numbers in groups: «21 180» is also «21180», «+56 55 212 3456» is also «56552123456» and what is
  left of it without the country, the first figure of the line (mobile phones) and the area.

The other half of the rule, what is done with a question, is `spellings` in words.js; README.md
tells both in one place.
"""

import re
from collections.abc import Iterator

MARK = "\N{INVISIBLE SEPARATOR}"
"""What an added word begins with: Pagefind passes over it, and words.js does not show the word."""

_SIGN = r"[^\w\s\x00-\x7f]"  # Pagefind parts words at those of ASCII
_WORD = re.compile(rf"[^\W_]+(?:{_SIGN}+[^\W_]+)*+")
_PART = re.compile(r"\d+|[^\W\dºª_]+")
_CONSONANTS = "b-df-hj-np-tv-xzñ"
"""A vowel alone, and «y», is a word of Spanish."""

_CODE = re.compile(
    r"(?<![\w-])(?:"
    rf"(?P<letters>[A-ZÁÉÍÓÚÑ]{{1,3}}|[{_CONSONANTS}])\s(?P<number>\d(?:[\d.]*\d)?)"
    rf"|(?P<initial>[O{_CONSONANTS.upper()}])\s(?P<name>[A-ZÁÉÍÓÚÑ][^\W\d_]+)"
    r")\b"
)
_APART = r"(?:\s?[()]\s?|[\s.-])"
_FIGURES = re.compile(rf"(?<![\w.,])\+?\(?\d+(?:{_APART}\d+)*+(?!\w)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\s\d{3})+")
_REST = re.compile(r"\S*")

COUNTRY = "56"
"""Of Chile (ITU-T E.164)."""

LINE = 9
"""Figures of a phone number without its country (Subtel, Plan Técnico Fundamental de Numeración)."""

GROUPED = range(7, 13)
"""How many figures, in groups, are one number: from a line without its area to «0» and a whole one."""


def with_spellings(text: str) -> str:
    """Return *text* with other spellings of its words behind them, each begun by `MARK`."""
    added: dict[int, dict[str, None]] = {}
    for end, spelling in (*_of_words(text), *_of_codes(text), *_of_figures(text)):
        added.setdefault(_end_of_word(text, end), {})[spelling.lower()] = None
    pieces: list[str] = []
    start = 0
    for end in sorted(added):
        pieces += (text[start:end], *(f" {MARK}{spelling}" for spelling in added[end]))
        start = end
    return "".join((*pieces, text[start:]))


def _of_words(text: str) -> Iterator[tuple[int, str]]:
    for word in _WORD.finditer(text):
        parts = _PART.findall(word[0])
        if len(parts) > 1:
            yield from ((word.end(), part) for part in parts)


def _of_codes(text: str) -> Iterator[tuple[int, str]]:
    for code in _CODE.finditer(text):
        first = code["letters"] or code["initial"]
        second = code["number"] or code["name"]
        yield code.end(), first + second.replace(".", "")


def _of_figures(text: str) -> Iterator[tuple[int, str]]:
    for group in _FIGURES.finditer(text):
        figures = re.sub(r"\D", "", group[0])
        if len(figures) not in GROUPED and not _THOUSANDS.fullmatch(group[0]):
            continue
        if re.search(r"\s", group[0]):  # otherwise Pagefind knows it so
            yield group.end(), figures
        line = figures.removeprefix(COUNTRY) if len(figures) > LINE else figures
        if len(line) == LINE and "." not in group[0]:
            forms = (COUNTRY + line, line, line[1:], line[2:])
            yield from ((group.end(), form) for form in forms if form != figures)


def _end_of_word(text: str, position: int) -> int:
    rest = _REST.match(text, position)
    return rest.end() if rest else position
