"""The RUT of a person: Ley 21.719 lets no public body publish it where nobody needs it."""

import re
from collections.abc import Iterator

from plugins.house_rules.remark import Remark
from plugins.house_rules.writing import Known, Writing

RULE = "personal-number"

_RUT = re.compile(
    r"(?<![\w.,$-])\d{1,2}(?:\.\d{3}){2}-[\dkK](?![\w-])|(?<![\w.,$-])\d{7,8}-[\dkK](?![\w-])"
)
_COMPANIES = 50_000_000
"""From here on a RUT is that of a company, a service or an organisation (SII)."""


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:  # noqa: ARG001 - as all rules
    """
    Yield each RUT of a person; one whose last digit is wrong by modulus 11 is none.

    Those of companies and public bodies are as public as their names. Nothing that is private is
    repeated in a message: builds keep logs, and some are public.
    """
    for passage in writing.told:
        for found in _RUT.finditer(passage.plain):
            if _is_of_a_person(found[0]):
                yield Remark(
                    RULE,
                    f"«{found[0][:2]}…» es el RUT de una persona",
                    "Quítelo: con el nombre basta, y a quien le corresponde se le avisa en persona (Ley 21.719)",
                    found[0],
                    passage.place,
                )


def _is_of_a_person(written: str) -> bool:
    from stdnum.cl import rut  # few texts hold one

    return rut.is_valid(written) and int(rut.compact(written)[:-1]) < _COMPANIES
