r"""
Marks that would be published as signs: the last look at a finished text.

Whatever Markdown did not read is still there, in the letters of the page. A mark that was escaped
(`\*`), stands in code or is part of an address was meant, and is not among the letters here.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from plugins.markup.slips import Slip

_CODE = frozenset({"code", "pre", "kbd", "samp"})
_AROUND = 30
_TAG = re.compile(r"<[^>]*>")


class _Mark(NamedTuple):
    pattern: re.Pattern[str]
    code: str
    message: str
    fix: str


def _mark(pattern: str, message: str, fix: str, code: str = "stray-mark") -> _Mark:
    return _Mark(re.compile(pattern, re.MULTILINE), code, message, fix)


_AS_SIGN = "«{0}» se publicaría como signo"
_KEEP = "; para que se lea tal cual, escriba una barra invertida antes de cada signo"

_MARKS = (
    _mark(
        r"\[\^[^\]\n]{1,60}\]",
        "la nota «{0}» no está escrita",
        "Escriba al final del texto una línea «{0}: …» con la nota, o quite la llamada",
        "unknown-note",
    ),
    _mark(
        r"!?\[[^\[\]\n]{0,80}\]\([^)\n]{0,80}\)?",
        "«{0}» no es un enlace que se entienda",
        "Escríbalo así: [texto](dirección), sin espacios en la dirección" + _KEEP,
    ),
    _mark(
        r"\[[^\[\]\n]{1,80}\]\[[^\[\]\n]{0,80}\]",
        "«{0}» no dice a dónde lleva",
        "Escríbalo así: [texto](dirección)" + _KEEP,
    ),
    _mark(r"\]\(", _AS_SIGN, "Escriba el enlace así: [texto](dirección)" + _KEEP),
    _mark(r"!\[|\[\[|\]\]", _AS_SIGN, "Quite los corchetes que sobran" + _KEEP),
    _mark(
        r"\*\*+|(?<!_)__(?!_)",
        _AS_SIGN,
        "Ponga la negrita entre dos pares de asteriscos, pegados a las palabras y en el mismo párrafo: **palabras**"
        + _KEEP,
    ),
    _mark(
        r"~~+|(?<![\w~])~(?=\w)[^~\n]*(?<=\w)~(?!\w)",
        _AS_SIGN,
        "Escriba lo tachado así: ~~palabras~~" + _KEEP,
    ),
    _mark(
        r"`{3,}|^`+|`+$",
        _AS_SIGN,
        "Cierre con los mismos acentos graves que abren, o quítelos" + _KEEP,
    ),
    _mark(r"==(?=\w)[^=\n]+==", _AS_SIGN, "Para destacar, use **negrita**" + _KEEP),
    _mark(
        r"^\s*(?:#{2,}|#\s|#$)",
        _AS_SIGN,
        "Un título va en su propia línea, con su texto después de los #" + _KEEP,
    ),
    _mark(
        r"\|\s*:?-{2,}:?\s*(?:\||$)|^\|.*",
        "«{0}»: la tabla no se entiende",
        "Ponga en todas las filas las mismas celdas, y bajo la primera una línea | --- | --- |"
        + _KEEP,
    ),
    _mark(
        r"\{:?\s*[.#][\w-][^}\n]{0,60}\}|\{[a-z]+=[^}\n]{0,60}\}",
        _AS_SIGN,
        "Péguelo a la palabra o la línea a la que se refiere, o quítelo" + _KEEP,
    ),
    _mark(
        r"<!--|-->",
        "un comentario «<!-- … -->» no se cierra, y se publicaría",
        "Ciérrelo con -->, o quítelo",
    ),
    _mark(
        r"(?<![\w*])\*(?=[^\s*])[^*\n]{1,80}(?<=[^\s*])\*(?!\*)",
        _AS_SIGN,
        "Ponga los asteriscos pegados a las palabras y con un espacio afuera: *palabras*" + _KEEP,
    ),
    _mark(r"\{\{|\}\}|\{%|%\}", _AS_SIGN, "Quite las llaves: aquí no hay plantillas" + _KEEP),
    _mark(r"^:::+.*", _AS_SIGN, 'Para un recuadro, use <div class="destacado">…</div>' + _KEEP),
    _mark(
        r"\[/?(?:b|i|u|s|url|img|center|color|size)(?:=[^\]\n]*)?\]",
        _AS_SIGN,
        "Quítelo; la negrita se escribe **así** y la cursiva *así*" + _KEEP,
    ),
    _mark(
        r"(?<![\w:]):[a-z]+(?:_[a-z]+)*:(?![\w:])",
        _AS_SIGN,
        "Ponga el emoji mismo, o quítelo" + _KEEP,
    ),
    _mark(
        r"^\s*[•·▪●◦]\s*",
        _AS_SIGN,
        "Escriba cada punto en su línea, con un guion y un espacio" + _KEEP,
    ),
)

_MAY_BE = re.compile(r"[*_~`#|\[\]{}=•·▪●◦]|::|:[a-z]|<!--|-->")


def left_in(root: Element) -> list[Slip]:
    """Return what is left of marks in the letters of *root*, a tree that is not yet serialised."""
    if not _MAY_BE.search("".join(root.itertext())):  # nearly every text
        return []
    return [slip for text in _letters(root) for slip in _left(text)]


def left_in_html(html: str) -> list[Slip]:
    """Return what is left of marks between the tags of *html* that was written by hand."""
    return [slip for text in _TAG.split(html) for slip in _left(text)]


def _letters(element: Element) -> Iterator[str]:
    if element.tag not in _CODE:
        if element.text and not isinstance(element.text, AtomicString):
            yield element.text
        for child in element:
            yield from _letters(child)
    if element.tail and not isinstance(element.tail, AtomicString):
        yield element.tail


def _left(text: str) -> Iterator[Slip]:
    if not _MAY_BE.search(text):
        return
    taken: list[tuple[int, int]] = []
    for mark in _MARKS:
        for found in mark.pattern.finditer(text):
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            written = found[0].strip()
            yield Slip(
                _fragment(text, found.start()),
                mark.code,
                mark.message.format(written),
                mark.fix.format(written),
            )


def _fragment(text: str, start: int) -> str:
    """Return what of *text* stands after *start*, as far as it stands so in the source."""
    return re.split(r"[\x02\x03\n]", text[start : start + _AROUND].lstrip(), maxsplit=1)[0].rstrip()


_PLAIN = re.compile(
    r"\*\*(?P<strong>[^*]{1,300})\*\*|(?<!_)__(?P<under>[^_]{1,300})__(?!_)"
    r"|(?<![\w*])\*(?=[^\s*])(?P<em>[^*]{1,300})(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\s_])(?P<low>[^_]{1,300})(?<=[^\s_])_(?![\w_])"
    r"|~~(?P<struck>[^~]{1,300})~~|`(?P<code>[^`]{1,300})`"
    r"|!?\[(?P<link>[^\[\]]{1,300})\]\([^()]{0,300}\)"
    r"|</?(?:b|i|u|s|em|strong|a|p|br|span|div|font|h[1-6]|ul|ol|li|sup|sub)\b[^<>]{0,300}>"
    r"|(?P<space>&nbsp;)|&(?P<entity>[a-zA-Z]{2,8}|#\d{1,6});"
)
"""Bounded, so that no text makes the search slow."""


def stray_marks(text: str) -> str | None:
    """
    Return *text*, a field that holds no Markdown, without the marks in it; None if there are none.

    Only marks that come in pairs, tags and entities count, so that «Cupos limitados*» stays.
    """
    if not _PLAIN.search(text):
        return None
    bare = " ".join(_PLAIN.sub(_bare, text).split())
    return None if bare == " ".join(text.split()) else bare


def _bare(found: re.Match[str]) -> str:
    if found["space"]:
        return " "
    if found["entity"]:
        return unescape(found[0])
    return next((value for value in found.groups() if value), "")
