"""Words in capitals: registered acronyms, those that are not, and whole sentences that shout."""

import re
from collections.abc import Set

from plugins.spoken.gender import is_feminine
from plugins.spoken.letters import can_be_said, has_name, letter, spelled
from plugins.spoken.pronunciations import Pronunciations, Saying
from plugins.spoken.vocabulary import FEMININE_ARTICLES, MASCULINE_ARTICLES

_CAPITALS = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{2,})(?P<many>s?)(?!\w)")
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?!\w)")
_LONE = re.compile(r"(?<!\w)(?P<letter>[^\W\d_])(?!\w)")
_VOWELS = frozenset("aeiouyáéíóúAEIOUYÁÉÍÓÚ")
_ARTICLE = re.compile(r"\b(?P<article>[Ll]as?|[Ee]l|[Dd]el|[Aa]l|[Ll]os|[Uu]na?|[Nn]uestr[oa]) $")
_STOPPED = re.compile(r" ?(?:[.,;:!?…)»\"—]|\n|$)")
_STARTS = re.compile(r"(?:^|\n|[.!?…¿¡«\"(—]) ?$")
_BREAK = re.compile(r"[\n,]")
_SHOUT = 3
"""Words in capitals side by side that no register knows: somebody shouts."""


def say_acronyms(
    text: str, register: Pronunciations, known: Set[str]
) -> tuple[str, frozenset[str]]:
    """
    Return *text* without words in capitals, and the acronyms whose names have been told by its end.

    Args:
        text: What is being read.
        register: How acronyms are said, and what they stand for.
        known: The acronyms whose names need not be told again.
    """
    told = set(known)
    quiet = _quiet(text, register)

    def say(found: re.Match[str]) -> str:
        return _say(found, register, told)

    return _lone(_CAPITALS.sub(say, quiet)), frozenset(told)


def _say(found: re.Match[str], register: Pronunciations, told: set[str]) -> str:
    word = found[0] if found[0].isupper() else found[0][:-1]
    if not word.isupper() or (found[0] != word and not found[0].endswith("s")) or len(word) < 2:
        return found[0]
    plural = found[0] != word
    saying = register.of(word)
    if saying is None:
        said = word.capitalize() if can_be_said(word) else _letters(word)
    elif saying.name and not plural and word not in told:
        return _introduced(found, saying, told)
    else:
        said = saying.said
    return f"{said}s" if plural and said[-1:] in _VOWELS and " " not in said else said


def _letters(word: str) -> str:
    if any(map(has_name, word)):
        return spelled(word)
    capital = word.capitalize()  # Greek, Cyrillic
    return word.lower() if capital.isupper() else capital


def _introduced(found: re.Match[str], saying: Saying, told: set[str]) -> str:
    """Return the acronym with its name: «la Dirección de …, Dideco,» or «Dideco, la Dirección de …,»."""
    told.add(saying.word)
    text, name = found.string, saying.name
    if name.casefold() in text.casefold():
        return saying.said
    end = "" if _STOPPED.match(text, found.end()) else ","
    first = name.split()[0]
    feminine = is_feminine(first)
    article = _ARTICLE.search(text[max(0, found.start() - 12) : found.start()])
    agreeing = FEMININE_ARTICLES if feminine else MASCULINE_ARTICLES
    if article and article["article"].casefold() in agreeing:
        return f"{name}, {saying.said}{end}"
    the = (
        ("la" if feminine else "el") if not first.endswith("s") else ("las" if feminine else "los")
    )
    return f"{saying.said}, {the} {name}{end}"


def _quiet(text: str, register: Pronunciations) -> str:
    """Return *text* with the words that shout, side by side, in lower case."""
    pieces: list[str] = []
    run: list[re.Match[str]] = []
    at = 0

    def flush() -> None:
        nonlocal at
        for found in _shouted(run, register):
            pieces.append(text[at : found.start()])
            pieces.append(_lower(text, found))
            at = found.end()
        run.clear()

    for found in _WORD.finditer(text):
        if run and (not found[0].isupper() or _BREAK.search(text, run[-1].end(), found.start())):
            flush()
        if found[0].isupper():
            run.append(found)
    flush()
    return "".join([*pieces, text[at:]])


def _shouted(run: list[re.Match[str]], register: Pronunciations) -> list[re.Match[str]]:
    words = [found for found in run if register.of(found[0]) is None]
    long = [found for found in words if len(found[0]) > 1 and can_be_said(found[0])]
    return words if len(long) >= _SHOUT else []


def _lower(text: str, found: re.Match[str]) -> str:
    word = found[0]
    if len(word) > 1 and not can_be_said(word):
        return word
    if len(word) == 1 and word not in _VOWELS:
        return word
    begins = _STARTS.search(text[max(0, found.start() - 3) : found.start()]) is not None
    return word.capitalize() if begins else word.lower()


def _lone(text: str) -> str:
    """Return *text* with its letters that stand alone called by their names, save those that are words."""
    return _LONE.sub(_name, text)


def _name(found: re.Match[str]) -> str:
    one = found["letter"]
    if one in _VOWELS:
        start = found.start()
        before = found.string[max(0, start - 3) : start]
        begins = _STARTS.search(before) is not None
        if one.islower() or begins:
            return one
        return letter(one)
    return letter(one)
