"""Children and adolescents called by their names."""

import re
from collections.abc import Iterator

from plugins.house_rules.persons import persons_in
from plugins.house_rules.remark import Remark
from plugins.house_rules.sentences import sentences_of
from plugins.house_rules.writing import Known, Writing
from plugins.spanish import folded

RULE = "named-minor"

_AGE = re.compile(
    r"^,? ?\(?(?:de |con |que tiene |tiene |quien tiene |a sus |cumplio )?(?:solo )?(?P<age>\d{1,2})"
    r"(?: años(?! (?:de (?:servicio|trayectoria|experiencia|trabajo|carrera|vida institucional)"
    r"|como|trabajando|en el|dedicad)))?(?P<closed>\))?"
)
_PUPIL = re.compile(
    r"\b(?:alumn[oa]|estudiante|escolar|niñ[oa]|menor|adolescente|parvul[oa]|bebe|guagua)(?: de \w+(?: \w+)?)?,? $"
)
_COURSE = re.compile(
    r"^,? (?:de|del|que cursa|quien cursa|alumn[oa] de|estudiante de)(?:l)? ?(?:primer[oa]?|segundo|tercer[oa]?|cuarto"
    r"|quinto|sexto|septimo|octavo|kinder|prekinder|\d\.?[°º]) ?(?:basico|medio|año basico|año medio|[a-d]\b)?"
)
ADULT = 18
_NEAR = 80
"""Characters around a name that tell how old somebody is."""


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:
    """
    Yield the persons under 18 that the text names, by an age or a class beside the name.

    Ley 21.430, article 33 and 34: the name and image of a child are published with the written
    consent of whoever cares for it.
    """
    for passage in writing.told:
        for sentence in sentences_of(passage.plain):
            for person in persons_in(sentence, known.towns()):
                before, after = folded_parts(sentence, person.start, person.end)
                if _is_minor(before, after):
                    yield Remark(
                        RULE,
                        "se nombra a una persona que parece menor de edad",
                        "Quite el nombre o el apellido, o publíquelo solo con la autorización escrita de quien"
                        " lo cuida (Ley 21.430)",
                        person.name,
                        passage.place,
                    )


def folded_parts(sentence: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a part of *sentence*, folded, with the space between."""
    before, after = sentence[max(0, start - _NEAR) : start], sentence[end : end + _NEAR]
    return (
        folded(before) + " " * before.endswith(" "),
        " " * after.startswith(" ") + folded(after),
    )


def _is_minor(before: str, after: str) -> bool:
    age = _AGE.match(after)
    if age and ("años" in age[0] or age["closed"]):
        return int(age["age"]) < ADULT
    return bool(_PUPIL.search(before) or (_COURSE.match(after) and _is_class(after)))


def _is_class(after: str) -> bool:
    return bool(re.search(r"\b(?:basico|medio|kinder|prekinder)\b", after[:50]))
