"""The `id`s of a text: ASCII words, and never one that the page around the text uses."""

import re

from plugins.spanish import slugify

FRAME_IDS = frozenset(
    {
        *(
            "afiche",
            "cambios",
            "compartir",
            "comunicados",
            "contactos",
            "contenido",
            "correcciones",
        ),
        *("datos", "documentos", "en-esta-pagina", "escuchar", "fotos", "informa", "lo-nuevo"),
        *("lo-que-viene", "oir", "pauta", "plazos"),
        *("por-mes", "prensa", "proxima-vez", "sirvio", "tramites", "transcripcion"),
    }
)
"""The ids of the page that a text stands in (the theme's templates; a test compares them)."""

MONTH_ID = re.compile(r"[a-z]+-\d{4}")
"""The id of a month in a list: `noviembre-2026`."""

_SUFFIX = "-texto"


def heading_anchor(words: str, _separator: str = "-") -> str:
    """Return the id of a heading that says *words*: «Cómo llegar» → `como-llegar`."""
    return own_anchor(slugify(words) or "parte")


def own_anchor(anchor: str) -> str:
    """Return *anchor*, with a suffix if it is the frame's: `documentos` → `documentos-texto`."""
    is_taken = anchor in FRAME_IDS or MONTH_ID.fullmatch(anchor)
    return anchor + _SUFFIX if is_taken else anchor
