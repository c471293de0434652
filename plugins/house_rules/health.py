"""The health of somebody who is named: sensitive data."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.house_rules.persons import persons_in
from plugins.house_rules.remark import Remark
from plugins.house_rules.sentences import sentences_of
from plugins.house_rules.writing import Known, Writing
from plugins.spanish import folded

RULE = "health-data"

_ILLNESS = (
    r"(?:un |una |la |el )?(?:\w+ )?(?:cancer|diabetes|epilepsia|depresion|vih|sida|leucemia|parkinson"
    r"|alzheimer|demencia|esquizofrenia|cirrosis|tuberculosis|covid|hepatitis|asma|artritis|fibromialgia"
    r"|insuficiencia renal|enfermedad(?:es)?|discapacidad|trastorno|autismo|sindrome de \w+|tumor"
    r"|accidente cerebrovascular|infarto|adiccion|alcoholismo)"
)
_STATE = re.compile(
    rf"\b(?:(?:padece(?:n|r)?|padecia|sufre|sufren|sufrio|sufria|tiene|tenia|vive con|lucha contra|enfrenta"
    rf"|convive con|se recupera de|murio de|fallecio de|diagnostic\w+(?: con| de)?|enferm[oa] de|a causa de"
    rf"|con)(?: de)? {_ILLNESS}|(?:esta|estuvo|fue|sigue|permanece) (?:internad|hospitalizad|desahuciad"
    r"|grave|postrad)\w*|postrad[oa]|con licencia medica|en tratamiento (?:por|contra|oncologico|psiquiatrico"
    r"|medico|de rehabilitacion)|(?:su|por su) (?:embarazo|enfermedad|discapacidad|diagnostico|tratamiento))\b"
)
_folded = lru_cache(maxsize=2048)(folded)
_SPEAKS = re.compile(
    r"\b(?:doctora?|dra?\.|medic[oa]|enfermer[oa]|matrona|psicolog[oa]|kinesiolog[oa]|nutricionista"
    r"|terapeuta|director[a]?|encargad[oa]|charla|taller|dictara?|expondra|relator[a]?|enseñ\w+)\b"
)
"""Somebody who works with health tells of that of others."""


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:
    """
    Yield the sentences that tell of the health of a person by name.

    Ley 21.719 (in force from 1-12-2026): health is sensitive data; with the written consent of
    that person it may be told.
    """
    for passage in writing.told:
        for sentence in sentences_of(passage.plain):
            said = _folded(sentence)
            found = _STATE.search(said)
            if not found or _SPEAKS.search(said):
                continue
            if person := next(persons_in(sentence, known.towns()), None):
                yield Remark(
                    RULE,
                    "una frase dice el nombre y la salud de una persona",
                    "Cuéntelo sin el nombre, o publíquelo solo con su autorización escrita (Ley 21.719)",
                    person.name,
                    passage.place,
                )
                break
