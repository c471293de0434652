"""Words that are a slip of another: no dictionary and no register has them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.house_rules.lexicon import is_spanish
from plugins.house_rules.passages import FOREIGN, Passage
from plugins.house_rules.remark import Remark
from plugins.house_rules.slips import meant_by
from plugins.house_rules.writing import Known, Writing

RULE = "spelling"

MOST = 12
"""Words of one article that are told: more is another language, or somebody who will read it all."""

_IN_ITALICS = re.compile(rf"{FOREIGN}[^{FOREIGN}]*{FOREIGN}?")
_NO_PROSE = re.compile(
    r"(?<!\S)\S*(?:@|://)\S*|www\.\S+|#\w+|\{[^{}]{0,80}\}|(?<!\S)\S+\.[a-z]{2,4}(?:/\S*)?(?!\w)"
    r"|(?<!\w)\w*\d[\w.,:º°ª%-]*|\b\w+_\w*"
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
_ALWAYS = {
    "maquina": "máquina",
    "maquinas": "máquinas",
    "numero": "número",
    "sera": "será",
    "seras": "serás",
}
"""Words that exist and that nobody writes here: «sera», a basket; «numero», I number."""

_AS_NOUNS = {
    "articulo": "artículo",
    "calculo": "cálculo",
    "capitulo": "capítulo",
    "deposito": "depósito",
    "medico": "médico",
    "publico": "público",
    "rio": "río",
    "termino": "término",
    "titulo": "título",
    "tramite": "trámite",
    "transito": "tránsito",
    "ultimo": "último",
}
"""Forms of verbs that lack an accent where they are nouns: «el tramite», and not «tramite su licencia»."""

_DETERMINED = re.compile(
    r"(?<!\w)(?:el|un|este|ese|del|al|su|nuestro|cada|primer|segundo|tercer|algún|ningún|nuevo)\s$",
    re.IGNORECASE,
)
_NEAR = 16
"""Characters: longer than any word or sign that is looked for before another."""

_LONGEST = 30
"""Letters: no Spanish word has as many; it is a key, or a slip of the keyboard."""

_LEAST = 5
"""Letters that follow a prefix."""


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:
    """
    Yield the words that no dictionary and no register has, once each, if they look like a slip.

    A word that is a slip of nothing is one that the dictionary lacks («cachureos», «yoga»): of these
    nothing is said. Names are none of its business: a capital in the middle of a sentence is a
    name. Words in italics or marked with `lang` may be of another language.
    """
    told: set[str] = set()
    for passage in writing.told:
        for word, right in _slips(passage, known):
            if word.lower() in told:
                continue
            told.add(word.lower())
            if len(told) > MOST:
                return
            yield Remark(
                RULE,
                f"«{word}» no está en el diccionario",
                f"¿Quiso decir «{right}»? Si está bien, agréguela en registros/palabras.yaml; si es de otra"
                f" lengua, márquela: *{word}*{{lang=en}}",
                word,
                passage.place,
                instead=right,
            )


def _slips(passage: Passage, known: Known) -> Iterator[tuple[str, str]]:
    """Yield the words that look like a slip, each with what was meant."""
    text = _NO_PROSE.sub("0", _IN_ITALICS.sub("0", passage.text))
    for found in _WORD.finditer(text):
        word = found[0]
        small = word.lower()
        if not 3 <= len(word) <= _LONGEST or (
            small != word and not _may_be_a_word(word, text, found.start())
        ):
            continue
        right = _unaccented(small, text, found.start())
        if not right and (_is_right(small) or known.is_word(small)):
            continue
        if right := right or meant_by(small):
            yield word, right.capitalize() if small != word else right


def _may_be_a_word(word: str, text: str, start: int) -> bool:
    """Return whether *word*, with a capital, is no name: it begins a sentence, and nobody is called so."""
    begins = word[1:].islower() and bool(_BEGINS.search(_just_before(text, start)))
    return begins and (word.lower() in _ALWAYS or not is_spanish(word))


def _just_before(text: str, start: int) -> str:
    """Return enough of *text* before *start* to tell what stands there: no long text is read for each word."""
    return text[:start] if start <= _NEAR else f"x{text[start - _NEAR : start]}"


def _unaccented(word: str, text: str, start: int) -> str:
    """Return what was meant by a *word* that exists, and that lacks an accent where it stands."""
    right = _ALWAYS.get(word) or _AS_NOUNS.get(word, "")
    if word in _AS_NOUNS and not _DETERMINED.search(_just_before(text, start)):
        return ""
    return right


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
