"""The names of letters as Chile says them, and whether letters can be said as a word."""

import re
from unicodedata import normalize

_NAMES = {
    "a": "a",
    "b": "be",
    "c": "ce",
    "d": "de",
    "e": "e",
    "f": "efe",
    "g": "ge",
    "h": "hache",
    "i": "i",
    "j": "jota",
    "k": "ca",
    "l": "ele",
    "m": "eme",
    "n": "ene",
    "ñ": "eñe",
    "o": "o",
    "p": "pe",
    "q": "cu",
    "r": "erre",
    "s": "ese",
    "t": "te",
    "u": "u",
    "v": "ve",
    "w": "doble ve",
    "x": "equis",
    "y": "y griega",
    "z": "zeta",
}
"""In Chile «ve» and «doble ve» (where Spain says «uve») and «y griega», spelled so in a word's place
that a reader does not take it for an I (Ortografía de la lengua española, 2010, chapter 1: i griega)."""

_ONSET = "(?:[bcfgp][lr]|[dt]r|ch|ll|rr|qu|gu|[bcdfghjklmnñprstvwxyz])"
_CODA = "(?:ns|bs|rs|ls|ds|[nsrldzxmctpbgfkv])"
_NUCLEUS = "(?!aa|ee|ii|oo|uu)[aeiouy](?!aa|ee|ii|oo|uu)[aeiouy]?[aeiou]?"
_SAYABLE = re.compile(
    f"(?:s(?=[lptcnm])|ps(?=[aeiou]))?{_ONSET}?{_NUCLEUS}"
    f"(?:{_CODA}?{_ONSET}{_NUCLEUS})*(?:ns|[nsrldzxmctpbgfk])?"
)
_DOUBLED = re.compile("aa|ii|uu|yy")
_SHORT = frozenset(
    [
        "de",
        "el",
        "la",
        "en",
        "si",
        "no",
        "ya",
        "mi",
        "su",
        "tu",
        "al",
        "un",
        "me",
        "se",
        "te",
        "le",
        "lo",
        "es",
        "va",
        "ve",
        "da",
        "ir",
        "ha",
        "he",
        "ni",
        "os",
        "oh",
        "ay",
        "eh",
        "ti",
        "vi",
        "di",
        "re",
        "fe",
        "sé",
        "sí",
        "tú",
        "él",
        "té",
        "dé",
        "fin",
        "sol",
        "mar",
        "luz",
        "paz",
        "más",
        "por",
        "con",
        "los",
        "las",
        "una",
        "del",
        "sus",
    ]
)
_MOST = 60
"""Letters of the longest word that is tried; whatever is longer is no acronym."""

_SURELY_A_WORD = 7
"""So many letters with a vowel are a foreign word, and no acronym: WORKSHOP."""


def letter(name: str) -> str:
    """Return how the letter *name* is called; *name* itself if it has no name in Spanish."""
    known = _NAMES.get(name.casefold())
    if known:
        return known
    bare = normalize("NFD", name)[:1].casefold()
    return _NAMES.get(bare, name.casefold())


def has_name(one: str) -> bool:
    """Return whether the letter *one* has a name in Spanish."""
    return one.casefold() in _NAMES or normalize("NFD", one)[:1].casefold() in _NAMES


def spelled(word: str) -> str:
    """Return *word* letter by letter: `OLN` «o ele ene»."""
    return " ".join(letter(each) for each in word)


def can_be_said(word: str) -> bool:
    """Return whether a Chilean can say *word*, whatever its case: OMIL, but not RSH, SII or UF."""
    plain = _bare(word)
    if len(plain) <= 2:
        return word.casefold() in _SHORT
    if len(plain) >= _SURELY_A_WORD and re.search("[aeiouy]", plain):
        return True
    return (
        len(plain) <= _MOST and not _DOUBLED.search(plain) and _SAYABLE.fullmatch(plain) is not None
    )


def _bare(word: str) -> str:
    """Return *word* in lower case without accents; ñ stays."""
    kept = word.casefold().replace("ñ", "\0")
    return re.sub("[\u0300-\u036f]", "", normalize("NFD", kept)).replace("\0", "ñ")
