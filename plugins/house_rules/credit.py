"""What the town does, put down to a person: «gracias a la gestión de la alcaldesa»."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.house_rules.authorities import named_in, pattern_of
from plugins.house_rules.remark import CONTRALORIA, Remark, quoted
from plugins.house_rules.writing import Known, Writing
from plugins.spanish import folded

RULE = "authority-credited"

_LED = (
    r"(?:encabezad|liderad|impulsad|gestionad|comprometid|conseguid|anunciad|ordenad|dispuest)[oa]s?"
    r" por|por (?:instruccion(?:es)?|orden|encargo|iniciativa|decision|disposicion|mandato) de"
    r"|gracias a(?: la| las| el|l)? (?:\w+ )?(?:gestion(?:es)?|trabajo|esfuerzos?|compromiso|apoyo"
    r"|voluntad|liderazgo|preocupacion|generosidad|impulso) de"
    r"|(?:gestion(?:es)?|compromiso|promesa|liderazgo|sello|regalo|obra) (?:personal )?de"
    r"|de la mano de|bajo el (?:liderazgo|mando|impulso) de|gracias a(?! dios)"
)
_OURS = r"(?:nuestr[oa] )?(?:querid[oa] |primera? )?"
_ADMIRED = r"(?:la|el) (?:querid[oa]|gran|destacad[oa]|incansable) "
_ADMINISTRATION = r"(?:la|esta) (?:administracion|gestion|era) (?:de(?:l| la) )"


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:
    """
    Yield the words that give a person the credit of a municipal service.

    «Es el municipio… quien presta los servicios» (Contraloría, as cambio21.cl tells it): a service
    is the Municipality's, and no authority's.
    """
    names = known.authorities()
    if not names:
        return
    finder = _finder(names)
    for passage in writing.told:
        if not named_in((passage.text,), names):
            continue
        for found in finder.finditer(folded(passage.plain)):
            # Folding keeps the number of letters, so the words are the same place.
            words = _as_written(passage.plain, found)
            yield Remark(
                RULE,
                f"«{quoted(words)}» atribuye a una persona lo que hace la Municipalidad",
                f"Diga qué se hizo y qué oficina lo hace: «la Municipalidad…» ({CONTRALORIA})",
                words,
                passage.place,
            )


def _as_written(text: str, found: re.Match[str]) -> str:
    return text[found.start() : found.end()] if len(folded(text)) == len(text) else found[0]


@lru_cache(maxsize=64)
def _finder(names: tuple[str, ...]) -> re.Pattern[str]:
    post = pattern_of(names)
    return re.compile(
        rf"(?<!\w)(?:(?:{_LED})(?:l| el| la| los| las)? {_OURS}{post}"
        rf"|nuestr[oa] (?:querid[oa] )?{post}|{_ADMIRED}{post}|{_ADMINISTRATION}{post})"
    )
