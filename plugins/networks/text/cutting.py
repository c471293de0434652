"""Shortening a text so that it still reads well: between words, never inside a number or emoji."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

import regex

from plugins.networks.text.plain_signs import is_plain
from plugins.networks.text.posting import links_in
from plugins.spanish import MONTHS

Fits = Callable[[str], bool]
"""Whether a text is short enough. A longer text never fits where a shorter one does not."""

ELLIPSIS = "…"
SENTENCE_SHARE = 0.6
"""A whole sentence is better than a cut one unless it is shorter than this part of it."""

CLOSED_SHARE = 0.4
"""So is a cut that leaves no question or parenthesis open."""

_MONTH = "|".join((*MONTHS, "setiembre"))
_DAY = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
_SPANS = re.compile(
    rf"""
    (?:(?:{_DAY})[ ])? \d{{1,2}} (?:(?:,|[ ]y|[ ]al?|[ ]hasta[ ]el)[ ](?:(?:{_DAY})[ ])?\d{{1,2}})*
        [ ]de[ ](?:{_MONTH}) (?:[ ]del?[ ]\d{{4}})?
        (?:,[ ](?:(?:de|desde|a)[ ](?:las?[ ])?)?\d{{1,2}}:\d\d(?:[ ]horas)?)?
    | \d{{1,2}}:\d\d (?:[ ]?(?:a|y|–|-|hasta|a[ ]las|hasta[ ]las)[ ]?\d{{1,2}}:\d\d)* (?:[ ](?:horas|hrs?|h)\b)?
    | [$€][ ]?\d[\d.,]*
    | \+?\d[\d.,:/()–-]*(?:[ ][\d(][\d.,:/()–-]*)*
    | «[^«»]{{1,80}}» | “[^“”]{{1,80}}” | "[^"]{{1,80}}"
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Dates, times, money, numbers (of telephones, too) and short quotations: never cut inside."""

_TYPED = re.compile(r"\S*[\d@#./:]\S*")
"""Addresses, numbers, hashtags: no part of them means anything."""

_JOINING = frozenset({"e", "ni", "o", "pero", "porque", "pues", "que", "sino", "u", "y"})
"""Conjunctions: the one word after them is no more than the beginning of what they join."""

_LEADING = _JOINING.union(
    """
    a al ante aun aunque bajo cada casi como con conforme contra cual cuales cualquier cuando cuanto
    cuya cuyas cuyo cuyos de debido del desde donde durante el ella en entre esa ese esta este estos
    estas excepto gran hacia hasta la las le les lo los luego más me mediante mi mientras mucho muy
    n.º nº no nos nuestra nuestras nuestro nuestros otra otro para por primer quien quienes salvo se
    según si sin sobre solo su sus también tan tanto te toda todas todo todos tras tu un una unas uno
    unos vía ya
    debe deben deberá deberán era eran es está están estará estarán estaba fue fueron ha había habrá
    habrán han hay haya hemos pueda puede pueden podrá podrán sea sean será serán son suele tiene
    tienen tendrá va van
    """.split()  # noqa: SIM905 - a text is easier to read and to add to
)
"""Words that only lead to the next one, in small letters: articles, prepositions, auxiliaries, copulas."""

_ABBREVIATIONS = frozenset(
    """
    admin. aprox. apdo. arq. art. arts. av. avda. cap. cía. col. coord. cta. dept. depto. dir. doc.
    dpto. dr. dra. dres. ed. edif. ej. esq. est. etc. excmo. fig. fono. fund. gob. gral. hno. hnos. hrs.
    hon. ilmo. ing. insp. int. km. lic. ltda. máx. mín. min. mons. mun. núm. nro. pág. págs. pbro.
    pcia. pdta. pdte. pje. pobl. prof. profa. prov. psje. pza. reg. rel. sec. secc. sgto. sr. sra.
    sras. sres. srta. srtas. sta. sto. tel. teléf. tfno. univ. vda. vol. vs.
    """.split()  # noqa: SIM905 - a text is easier to read and to add to
)
"""Abbreviations that end no sentence (Ortografía de la lengua española, 2010, and Chile's addresses)."""

_CLOSING = '"»”)'
_ENDING = frozenset(f".!?…{_CLOSING}")
_SPACE = re.compile(" ")
_SENTENCE_END = re.compile(r"(?:[^\s.]*[^\W\d_]{3}|[\d$.,:%]*\d)\.|.*[!?…]", re.DOTALL)
"""A word of three letters and more, or a number: «N.º», «p. m.» and «EE.UU.» end no sentence."""

_TRAILING_SPACE = regex.compile(r"(?<!\p{GCB=Prepend})\s+\Z")
_LOOSE = ".,;:—–-¿¡«“(["
_LOOSE_END = regex.compile(rf"(?<!\p{{GCB=Prepend}})[\s{regex.escape(_LOOSE)}]+\Z")
"""Signs that lead to what is left out; after a letter such as U+0600 they are part of it."""

_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"), ("¿", "?"), ("¡", "!"))


def graphemes(text: str) -> list[str]:
    """Return the characters of *text* as people see them (UAX 29: an emoji, a letter with accent)."""
    return regex.findall(r"\X", text)


def cut(text: str, fits: Fits) -> str:
    """
    Return *text*, or of its beginnings that *fits* the longest that reads well; `""` if none does.

    Ends with a whole sentence where that costs little, else between words with «…»; not on a word
    that leads to the next, not inside dates, times, amounts, telephones, addresses or short
    quotations, and without leaving a quotation, question or parenthesis open, if there is a way.
    A word is cut, between graphemes, only if it is the first one.
    """
    if fits(text):
        return text
    for candidates in (_good_places, _places, _places_in_first_word):
        if found := _best(text, candidates(text), fits):
            return found
    return ""


def cut_to_sentences(text: str, fits: Fits) -> str:
    """Return *text*, or the longest of its beginnings that *fits* and ends a sentence, or `""`."""
    if fits(text):
        return text
    return next(filter(fits, _sentences(text)), "")


def sentences_in(text: str) -> tuple[str, ...]:
    """Return the sentences of *text*, in order; what ends without a full stop is one too."""
    ends = [0, *sorted(map(len, _sentences(text))), len(text)]
    parts = (text[start:end].strip() for start, end in pairwise(ends))
    return tuple(filter(None, parts))


@lru_cache(maxsize=16)  # the same text is cut for several endings of a post, on every network
def _sentences(text: str) -> tuple[str, ...]:
    """Return the beginnings of *text* that end a sentence and leave nothing open, longest first."""
    places = (place for place in reversed(_places(text)) if _may_end(text[place - 1]))
    ends = (_beginning(text, place) for place in places)
    return tuple(end for end in ends if not end.endswith(ELLIPSIS) and _is_closed(end))


@lru_cache(maxsize=16)
def _good_places(text: str) -> tuple[int, ...]:
    """Return those of `_places` that leave the text before them readable."""
    return tuple(place for place in _places(text) if _reads_well(text, place))


@lru_cache(maxsize=16)
def _places(text: str) -> tuple[int, ...]:
    """Return the indices of the spaces where *text* may be cut."""
    inside = {
        place for span in _SPANS.finditer(text) for place in range(span.start() + 1, span.end())
    }
    if is_plain(text):
        boundaries = [match.start() for match in _SPACE.finditer(text, 1)]
    else:
        boundaries = _boundaries(text)
    return tuple(place for place in boundaries if text[place].isspace() and place not in inside)


def _places_in_first_word(text: str) -> tuple[int, ...]:
    word = re.match(r"\S*", text)
    if not word or _TYPED.fullmatch(word[0]):
        return ()
    return tuple(place for place in _boundaries(text) if place < word.end())


def _boundaries(text: str) -> list[int]:
    """Return the index of every grapheme of *text* but the first."""
    return [match.start() for match in regex.finditer(r"\X", text)][1:]


def _reads_well(text: str, place: int) -> bool:
    before, after = text[:place].rstrip(), text[place:].lstrip()
    if before[-1:].isdigit() or after[:1].isdigit() or after[:1] in {"$", "€"}:
        return False
    words = ["", "", *(_bare(word) for word in before.rsplit(maxsplit=2)[-2:])]
    return words[-1] not in _LEADING and words[-2] not in _JOINING


def _bare(word: str) -> str:
    """Return *word* without the signs before it: «(la» leads on as «la» does."""
    return word.lstrip('¿¡(«“"').lower()


def _best(text: str, places: tuple[int, ...], fits: Fits) -> str:
    first_too_long = bisect_left(places, True, key=lambda place: not fits(_beginning(text, place)))
    pieces = [_beginning(text, place) for place in reversed(places[:first_too_long])]
    return next((piece for piece in _ranked(pieces) if fits(piece) and _is_true(text, piece)), "")


def _ranked(pieces: list[str]) -> Iterator[str]:
    """Yield the beginnings *pieces*, longest first, in the order of how well they read."""
    longest = max(map(len, pieces), default=0)
    closed = [piece for piece in pieces if _is_closed(piece)]
    sentences = [piece for piece in closed if not piece.endswith(ELLIPSIS)]
    yield from (piece for piece in sentences if len(piece) >= longest * SENTENCE_SHARE)
    yield from (piece for piece in closed if len(piece) >= longest * CLOSED_SHARE)
    yield from pieces


def _is_true(text: str, piece: str) -> bool:
    """Return whether *piece* says something, and links nowhere that *text* does not."""
    links = {found.address for found in links_in(text)}
    return piece != ELLIPSIS and links >= {found.address for found in links_in(piece)}


def _beginning(text: str, place: int) -> str:
    """Return *text* up to *place*, with «…» unless that ends a sentence."""
    before = text[:place]
    if before[-1:].isspace():
        before = _TRAILING_SPACE.sub("", before)
    if _may_end(before[-1:]) and _ends_sentence(before) and not text[place:].lstrip()[:1].islower():
        return before
    if before[-1:].isspace() or before[-1:] in _LOOSE:
        before = _LOOSE_END.sub("", before)
    return before + ELLIPSIS


def _may_end(sign: str) -> bool:
    """Return False if no sentence ends with that *sign*, before the spaces that follow it."""
    return sign in _ENDING or sign.isspace()


def _ends_sentence(text: str) -> bool:
    words = text.rstrip(_CLOSING).split()
    last = _bare(words[-1]) if words else ""
    return bool(_SENTENCE_END.fullmatch(last)) and last not in _ABBREVIATIONS


def _is_closed(text: str) -> bool:
    """Return whether *text* leaves no quotation, question or parenthesis open."""
    return text.count('"') % 2 == 0 and all(
        text.count(opening) <= text.count(closing) for opening, closing in _PAIRS
    )
