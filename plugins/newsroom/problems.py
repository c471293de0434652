"""What an editor has to put right: one value per problem, and how it is told."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from plugins.commands import BuildError, ProgramError, number_of
from plugins.newsroom.proposals import NOTHING, Proposal
from plugins.spanish import nearest


class Severity(StrEnum):
    """Whether the build can go on."""

    ERROR = "error"
    WARNING = "aviso"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing to put right in one source file."""

    source: str
    """The file an editor opens, relative to `content/`."""

    line: int
    """Counted from 1, as editors' programs count."""

    message: str
    """What is wrong: a sentence in Spanish, without its full stop."""

    fix: str
    """How to put it right: a sentence in Spanish, without its full stop."""

    code: str
    """A stable name for tools, such as `unknown-key`."""

    severity: Severity = Severity.ERROR
    proposal: Proposal = NOTHING
    """The same mend as data, where a program can make it; `fix` shows what it writes."""

    def __str__(self) -> str:
        label = "Aviso: " if self.severity is Severity.WARNING else ""
        return f"{self.source}:{self.line}: {label}{self.message}.\n    → {self.fix}"


class SiteError(BuildError):
    """Base of every error this project raises on purpose; its text is shown as it is."""


class SettingError(SiteError):
    """A setting in pelicanconf.py or publishconf.py is wrong."""


class FailureError(ProgramError):
    """The program failed at one file, which is no fault of the file: somebody has to mend it."""

    def __init__(self, name: str, error: str, details: str) -> None:
        """
        Tell the failure, of this process or another.

        Args:
            name: The file, relative to `content/`.
            error: What Python says of it: `TypeError: …`.
            details: Where in the program, for who mends it.
        """
        super().__init__(
            f"«{name}» no se pudo leer ({error})."
            " Es una falla del programa, no del archivo: avise a quien lo mantiene.",
            details,
        )
        self.name = name
        self.error = error

    def __reduce__(self) -> tuple[type["FailureError"], tuple[str, str, str]]:
        return type(self), (self.name, self.error, self.details)


class ContentError(SiteError):
    """Some content cannot be published; carries every problem, not just the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(report(self.problems))

    def __reduce__(self) -> tuple[type["ContentError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of *problems* stops the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def report(problems: Iterable[Problem]) -> str:
    """Return *problems* sorted, in words, closing with a count."""
    listed = sorted(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in listed)
    count = f"{number_of(errors, 'error', 'errores')} y {number_of(len(listed) - errors, 'aviso', 'avisos')}"
    return "\n".join([*map(str, listed), f"{count}."])


def report_json(problems: Iterable[Problem]) -> str:
    """Return *problems* sorted, as a JSON document for tools (described in docs/problemas.md)."""
    listed = sorted(problems)
    document = {
        "version": 1,
        "errors": sum(problem.severity is Severity.ERROR for problem in listed),
        "problems": [_as_data(problem) for problem in listed],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def suggestion(word: str, known: Iterable[str], *, otherwise: str) -> str:
    """Return a Spanish hint with the known word that *word* is a slip of, or *otherwise*."""
    meant = nearest(word, known)
    return f"¿Quiso decir «{meant}»?" if meant else otherwise


def _as_data(problem: Problem) -> dict[str, Any]:
    return {**asdict(problem), "proposal": asdict(problem.proposal) if problem.proposal else None}
