"""Where the readers of `content/` put what they find wrong."""

from collections.abc import Iterable
from dataclasses import replace

from plugins.desk.front_matter.source import SourceError
from plugins.newsroom import NOTHING, Problem, Proposal, Severity


class Findings:
    """The problems of one reading of `content/`: collected, so that all are told at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._guessed: dict[str, set[int]] = {}

    def guess(self, source: str, lines: Iterable[int]) -> None:
        """
        Take note that *lines* of *source* are read as they are meant, and not as they are written.

        What is wrong there has been told; of what they may mean nothing more is said, and no
        mend of another line is made of them.
        """
        self._guessed.setdefault(source, set()).update(lines)

    def of(self, source: str) -> list[Problem]:
        """Return what has been noted of the file *source*."""
        return [each for each in self.problems if each.source == source]

    def error(
        self,
        source: str,
        line: int,
        code: str,
        message: str,
        fix: str,
        *,
        proposal: Proposal = NOTHING,
    ) -> None:
        """Note something that stops the build."""
        self._note(Problem(source, line, message, fix, code, proposal=proposal))

    def unread(self, source: str, error: SourceError, *, others: str = "") -> None:
        """
        Note that the file *source* cannot be read, as *error* says.

        *others* is where there may be more errors, in Spanish, that cannot be told yet.
        """
        fix = f"{error.fix}. Después revise de nuevo: puede haber más errores {others}"
        self.error(
            source,
            error.line,
            error.code,
            error.message,
            fix if others else error.fix,
            proposal=error.proposal,
        )

    def _note(self, problem: Problem) -> None:
        guessed = self._guessed.get(problem.source, set())
        if problem.line in guessed and problem.code != "missing-key":
            return
        if any(
            guessed.intersection(range(edit.first, edit.last + 1))
            for edit in problem.proposal.edits
        ):
            problem = replace(problem, proposal=NOTHING)
        self.problems.append(problem)

    def warn(
        self,
        source: str,
        line: int,
        code: str,
        message: str,
        fix: str,
        *,
        proposal: Proposal = NOTHING,
    ) -> None:
        """Note something an editor should look at; the build goes on."""
        self._note(Problem(source, line, message, fix, code, Severity.WARNING, proposal))
