"""What a correction says was wrong, and who still says it."""

import re
from collections.abc import Iterator

from plugins.desk.fields.article import ArticleFields
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.spanish import folded

_WRONG = re.compile(
    r"(?:\by no|\ben (?:lugar|vez) de|\bdec[ií]a|\bdonde dice|\bse indic[oó]|\bno) (?P<wrong>(?:[^,.;:()]|[.:](?=\d))+)",
    re.IGNORECASE,
)
"""«los jueves y no los martes», «donde decía 12 de marzo debe decir 13», «en vez de la plaza»."""

_RIGHT = re.compile(r"\b(?:debe(?:r[ií]a)? decir|sino)\b.*", re.IGNORECASE)
_FACT = re.compile(
    r"\b(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|enero|febrero|marzo|abril|mayo|junio"
    r"|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|\$? ?\d[\d.:]*\d|\d+|«[^»]+»",
    re.IGNORECASE,
)
"""What can be wrong and is told again word for word: days, months, figures, hours, what is quoted."""

_SHOWN = ("title", "summary")


def wrong_facts(correction: str) -> tuple[str, ...]:
    """
    Return the facts that the text of a *correction* says were wrong, as it writes them.

    None that it also gives as right: of «a las 15:00 horas del sábado y no a las 17:00 del sábado» only
    «17:00».
    """
    spans = [_RIGHT.sub("", found["wrong"]) for found in _WRONG.finditer(correction)]
    rest = _WRONG.sub(
        lambda found: found[0].replace(_RIGHT.sub("", found["wrong"]), " "), correction
    )
    right = {folded(fact) for fact in _FACT.findall(rest)}
    found = (fact.strip("«» ") for span in spans for fact in _FACT.findall(span))
    return tuple(dict.fromkeys(fact for fact in found if folded(fact) not in right))


def note_stale(fields: ArticleFields, keys: Keys, source: str, findings: Findings) -> None:
    """Warn of a title, a summary or a text for a network that still says what was put right."""
    for correction in fields.corrections:
        for fact in wrong_facts(correction.text):
            for field, rest, text in _told(fields):
                if re.search(rf"(?<![\w.:]){re.escape(fact)}(?![\w]|[.:]\d)", text, re.IGNORECASE):
                    key = ": ".join((keys.written(field), *rest))
                    findings.warn(
                        source,
                        keys.line(field, *rest),
                        "stale-fact",
                        f"«{key}» todavía dice «{fact}», y una corrección dice que no era así",
                        "Corríjalo también ahí: los textos para redes, las listas y los buscadores lo repiten",
                    )


def _told(fields: ArticleFields) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield what is repeated elsewhere: field, the part of it, its text."""
    for field in _SHOWN:
        yield field, (), getattr(fields, field)
    for network, own in fields.social.items():
        yield "social", (network,), own.text
