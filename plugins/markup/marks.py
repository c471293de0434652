"""The marks that would be published as signs, each with what an editor is told of it."""

import re
from typing import NamedTuple


class Mark(NamedTuple):
    """A sign that is left, and what is said of it."""

    pattern: re.Pattern[str]
    code: str
    message: str
    fix: str


def _mark(pattern: str, message: str, fix: str, code: str = "stray-mark") -> Mark:
    return Mark(re.compile(pattern, re.MULTILINE), code, message, fix)


_AS_SIGN = "«{0}» se publicaría como signo"
_KEEP = "; para que se lea tal cual, escriba una barra invertida antes de cada signo"

MARKS = (
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
    _mark(
        r"\[\[[^\[\]\n]{1,80}\]\]",
        _AS_SIGN,
        "Para enlazar otro artículo escriba [texto](su-archivo.md)" + _KEEP,
    ),
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
    _mark(
        r"^={3,}$",
        _AS_SIGN,
        "Para separar, ponga una línea con ---; para un título, ## y su texto" + _KEEP,
    ),
    _mark(
        r"\{(?:\+\+|--|~~|>>|==)[^}\n]{0,80}\}?",
        _AS_SIGN,
        "Deje solo el texto final: aquí no hay control de cambios" + _KEEP,
    ),
    _mark(
        r"(?<!=)={2,}+[^=\n]{1,80}={2,}",
        _AS_SIGN,
        "Para destacar, use **negrita**" + _KEEP,
    ),
    _mark(
        r"\+\+(?=[^\s+])[^+\n]{1,80}(?<=\S)\+\+(?!\w)|\^\^(?=\w)[^^\n]{1,80}\^\^",
        _AS_SIGN,
        "Para destacar, use **negrita**: aquí no se subraya" + _KEEP,
    ),
    _mark(
        r"%%[^%\n]{1,80}%%",
        "«{0}» es un comentario que se publicaría",
        "Quítelo, o escríbalo así: <!-- … -->",
    ),
    _mark(
        r"(?<![\w$])\$\$(?=[^\s$])(?:[^$\n]{1,80}\$\$|(?!\d)\S*)",
        _AS_SIGN,
        "Aquí no hay fórmulas: escríbala con palabras, x^2^ o H~2~O" + _KEEP,
    ),
    _mark(
        r"(?<=\w)\^(?=[\w({])[\w({]{1,20}",
        _AS_SIGN,
        "Para subir letras, enciérrelas entre dos ^: x^n^" + _KEEP,
    ),
    _mark(
        r"^\[[ xX]?\](?=\s|$)",
        _AS_SIGN,
        "Para una lista de tareas, empiece la línea con un guion y un espacio: - [ ] Agua" + _KEEP,
    ),
    _mark(
        r"\^\[[^\]\n]{1,80}\]",
        "la nota «{0}» se publicaría en medio del texto",
        "Escriba [^1] en su lugar, y al final del texto una línea «[^1]: …» con la nota" + _KEEP,
    ),
    _mark(
        r"^(?:!{3}|\?{3}\+?) +[a-z]+(?: +\".*)?$|^\[![A-Za-z]+\][+-]?",
        _AS_SIGN,
        'Para un recuadro, use <div class="destacado">…</div>' + _KEEP,
    ),
    _mark(r"^\+{3,}$", _AS_SIGN, "Quítelo; el encabezado va entre dos líneas ---" + _KEEP),
    _mark(
        r"^\\(?:newpage|pagebreak|clearpage)\b",
        _AS_SIGN,
        "Quítelo: una página del sitio no se corta",
    ),
    _mark(
        r"^\[(?:toc|TOC|_TOC_|índice)\]$",
        _AS_SIGN,
        "Quítelo: aquí no se hace un índice con eso" + _KEEP,
    ),
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
        r"\{:[^}\n]{0,80}\}|\{\s*[.#][\w-][^}\n]{0,60}\}|\{[a-z]+=[^}\n]{0,60}\}",
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
    _mark(
        r"\{\{[^}\n]{0,80}\}\}|\{%[^}\n]{0,80}%\}|\{\{|\}\}|\{%|%\}",
        _AS_SIGN,
        "Quite las llaves y lo que va entre ellas: aquí no hay plantillas" + _KEEP,
    ),
    _mark(r"^:::+.*", _AS_SIGN, 'Para un recuadro, use <div class="destacado">…</div>' + _KEEP),
    _mark(
        r"\[/?(?:b|i|u|s|url|img|center|color|size|quote|code)(?:=[^\]\n]*)?\]",
        _AS_SIGN,
        "Quítelo; la negrita se escribe **así** y la cursiva *así*" + _KEEP,
    ),
    _mark(
        r"\[/[a-z][\w-]{0,30}\]|\[[a-z][\w-]{0,30}(?: [\w-]+=[^\]\n]{0,80}| ?/)\]"
        r"|\[(?:gallery|caption|embed|video|audio|youtube|playlist|contact-form)\]",
        _AS_SIGN,
        "Quítelo: es un código de otro programa, que aquí no hace nada" + _KEEP,
    ),
    _mark(
        r"(?<![\w:]):(?:[a-z][a-z0-9_+-]{0,40}|\+1|-1|100):(?![\w:])",
        _AS_SIGN,
        "Ponga el emoji mismo, o quítelo" + _KEEP,
    ),
    _mark(
        r"^\s*[•·▪●◦]\s*",
        _AS_SIGN,
        "Escriba cada punto en su línea, con un guion y un espacio" + _KEEP,
    ),
)

MAY_BE = re.compile(
    r"[*_~`#|\[\]{}=•·▪●◦^]|::|:[a-z]|:[+-]?1(?:00)?:|<!--|-->|\+\+|%%|\$\$|!!!|\?\?\?|\\[npc]"
)
"""What a text with any of them holds."""
