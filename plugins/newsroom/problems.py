"""What an editor has to put right: one value per problem, and how it is told."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import ClassVar

from plugins.pressroom.errors import BuildError


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

    def __str__(self) -> str:
        label = "Aviso: " if self.severity is Severity.WARNING else ""
        return f"{self.source}:{self.line}: {label}{self.message}.\n    → {self.fix}"


class SiteError(BuildError):
    """Base of every error this project raises on purpose; its text is shown as it is."""

    code: ClassVar[int] = 1
    """Exit code of a command that ends with it."""


class SettingError(SiteError):
    """A setting in pelicanconf.py or publishconf.py is wrong."""


class FailureError(SiteError):
    """The program failed at one file, which is no fault of the file: somebody has to mend it."""

    code: ClassVar[int] = 70  # EX_SOFTWARE, sysexits.h

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
            " Es una falla del programa, no del archivo: avise a quien lo mantiene."
        )
        self.name = name
        self.error = error
        self.details = details

    def __reduce__(self) -> tuple[type["FailureError"], tuple[str, str, str]]:
        return type(self), (self.name, self.error, self.details)


class LostWorkerError(SiteError):
    """The system ended a process that was reading, or gave no more memory or processes."""

    def __init__(self) -> None:
        super().__init__(
            "Un proceso que leía los artículos terminó de golpe, casi siempre por falta de memoria."
            " El sitio sigue como estaba.\n    → Cierre otros programas y pruebe de nuevo; si se"
            " repite, ponga PRESSROOM_WORKERS = 1 en pelicanconf.py (o revise con --procesos 1)."
        )

    def __reduce__(self) -> tuple[type["LostWorkerError"], tuple[()]]:
        return type(self), ()


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
    count = f"{_counted(errors, 'error', 'errores')} y {_counted(len(listed) - errors, 'aviso', 'avisos')}"
    return "\n".join([*map(str, listed), f"{count}."])


def report_json(problems: Iterable[Problem]) -> str:
    """Return *problems* sorted, as a JSON document for tools (described in docs/problemas.md)."""
    listed = sorted(problems)
    document = {
        "version": 1,
        "errors": sum(problem.severity is Severity.ERROR for problem in listed),
        "problems": [asdict(problem) for problem in listed],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def suggestion(word: str, known: Iterable[str], *, otherwise: str) -> str:
    """Return a Spanish hint with the known word nearest to *word*, or *otherwise*."""
    spelled = {candidate.casefold(): candidate for candidate in known}
    close = get_close_matches(word.casefold(), list(spelled), n=1, cutoff=0.6)
    return f"¿Quiso decir «{spelled[close[0]]}»?" if close else otherwise


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
