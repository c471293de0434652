"""Where a person lives, and the telephone in their pocket."""

import re
from collections.abc import Iterator

from plugins.house_rules.passages import Passage
from plugins.house_rules.persons import persons_in
from plugins.house_rules.remark import Remark
from plugins.house_rules.sentences import sentences_of
from plugins.house_rules.writing import Known, Writing

RULE = "private-contact"

_MOBILE = re.compile(r"(?<![\w-])(?:\+?56[\s-]?)?\(?9\)?[\s-]?\d{4}[\s-]?\d{4}(?!\d|-[\dkK])")
"""Subtel: a mobile number is 9 and eight digits more."""

_HOME = re.compile(
    r"\b(?:domiciliad[oa] en|(?:con|su|cuyo) domicilio (?:en|es|está en|particular)|(?:vive|viven|vivía|reside"
    r"|residen) en|residente en|(?:la|su) casa de la familia|su casa,? (?:en|de))(?P<where>[^.;]{0,60}?"
    r"(?:\b[Nn]\.?[°º]|#|[Nn]úmero)?\s?\b\d{1,5}\b)(?! (?:años|de|meses|personas|kil|metros|km|%))",
)


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:
    """Yield mobile numbers beside the name of a person, and where somebody lives (Ley 21.719)."""
    for passage in writing.told:
        if any(map(str.isdigit, passage.text)):
            yield from _telephones(passage, known)
            yield from _homes(passage, known)


def _telephones(passage: Passage, known: Known) -> Iterator[Remark]:
    for sentence in sentences_of(passage.plain):
        for found in _MOBILE.finditer(sentence):
            digits = re.sub(r"\D", "", found[0])
            if known.is_telephone(f"+56{digits[-9:]}"):
                continue
            if any(persons_in(sentence, known.towns())):
                yield Remark(
                    RULE,
                    "hay un celular junto al nombre de una persona",
                    "Si es personal, ponga el teléfono de la oficina; si es de la oficina, agréguelo en la ficha"
                    " del departamento (Ley 21.719)",
                    found[0].strip(),
                    passage.place,
                )


def _homes(passage: Passage, known: Known) -> Iterator[Remark]:
    for sentence in sentences_of(passage.plain):
        found = _HOME.search(sentence)
        if found and any(persons_in(sentence, known.towns())):
            yield Remark(
                RULE,
                "una frase dice dónde vive una persona con nombre",
                "Quite la dirección, o deje solo la localidad (Ley 21.719)",
                found[0],
                passage.place,
            )
