"""Words that no dictionary and no register has."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.house_rules.lexicon import is_spanish, meant
from plugins.house_rules.passages import FOREIGN, Passage
from plugins.house_rules.remark import Remark
from plugins.house_rules.writing import Known, Writing
from plugins.spanish import folded, nearest

RULE = "spelling"

MOST = 12
"""Words of one article that are told: more is another language, or somebody who will read it all."""

_IN_ITALICS = re.compile(rf"{FOREIGN}[^{FOREIGN}]*{FOREIGN}?")
_NO_PROSE = re.compile(
    r"\S*(?:@|://)\S*|www\.\S+|#\w+|\S+\.(?:[a-z]{2,4})(?:/\S*)?(?!\w)|\w*\d[\w.,:º°ª%-]*|\b\w+_\w*"
)
"""Addresses, accounts, hashtags, names of files, figures."""

_WORD = re.compile(r"(?<![\w'’])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w'’])")
_BEGINS = re.compile(r"(?:^|[.!?…:;—–(«“\"¿¡|•\n-])[\s(«“\"¿¡]*$")
_PREFIXES = [
    "anti",
    "auto",
    "bio",
    "ciber",
    "co",
    "electro",
    "eco",
    "ex",
    "extra",
    "foto",
    "geo",
    "hidro",
    "hiper",
    "infra",
    "inter",
    "intra",
    "macro",
    "micro",
    "mini",
    "mono",
    "multi",
    "neo",
    "para",
    "poli",
    "pos",
    "post",
    "pre",
    "pro",
    "psico",
    "re",
    "semi",
    "sobre",
    "socio",
    "sub",
    "super",
    "tele",
    "trans",
    "ultra",
    "video",
]
_LEAST = 5
"""Letters that follow a prefix."""


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:
    """
    Yield the words that no dictionary and no register has, once each.

    Names are none of its business: a capital in the middle of a sentence is a name, one that
    begins it is told only if it is a slip of some word. Words in italics or marked with `lang` may
    be of another language.
    """
    told: set[str] = set()
    for passage in writing.told:
        for word in _doubtful(passage, known):
            if word.lower() in told:
                continue
            told.add(word.lower())
            if len(told) > MOST:
                return
            right = meant_by(word)
            ask = f"¿Quiso decir «{right}»? " if right else ""
            yield Remark(
                RULE,
                f"«{word}» no está en el diccionario",
                f"{ask}Si está bien, agréguela en registros/palabras.yaml; si es de otra lengua, márquela:"
                f" *{word}*{{lang=en}}",
                word,
                passage.place,
                instead=right,
            )


def _doubtful(passage: Passage, known: Known) -> Iterator[str]:
    text = _NO_PROSE.sub("0", _IN_ITALICS.sub("0", passage.text))
    for found in _WORD.finditer(text):
        word = found[0]
        small = word.lower()
        if len(word) < 3 or _is_right(small):
            continue
        if not word.islower():
            # WhatsApp, DIDECO; Quillagua.
            is_name = small[1:] != word[1:] or not _BEGINS.search(text, 0, found.start())
            if is_name or is_spanish(word) or not _is_slip(small):
                continue
        if not known.is_word(small):
            yield word


@lru_cache(maxsize=50_000)
def _is_right(word: str) -> bool:
    return is_spanish(word) or _is_derived(word)


def _is_derived(word: str) -> bool:
    """Return whether *word* is made of another by the rules: «microbasural», «rápidamente»."""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if (
            rest != word
            and len(rest) >= _LEAST
            and is_spanish(rest.removeprefix("r" * rest.startswith("rr")))
        ):
            return True
    return word.endswith("mente") and is_spanish(word.removesuffix("mente"))


def _is_slip(word: str) -> bool:
    """Return whether *word*, which begins a sentence, is a word with a slip, rather than a name."""
    right = meant_by(word)
    return bool(right) and right.islower()


@lru_cache(maxsize=5_000)
def meant_by(word: str) -> str:
    """Return the word that *word* is a slip of, in its case; nothing if none is near."""
    small = word.lower()
    found = [each for each in meant(small) if " " not in each and "-" not in each]
    only_accents = [each for each in found if folded(each) == folded(small)]
    right = only_accents[0] if only_accents else nearest(small, found)
    if not right or right == small:
        return ""
    return right.capitalize() if word[:1].isupper() and right.islower() else right
