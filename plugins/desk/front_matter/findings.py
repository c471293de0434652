"""Where the readers of `content/` put what they find wrong."""

from plugins.desk.front_matter.source import SourceError
from plugins.newsroom import NOTHING, Problem, Proposal, Severity


class Findings:
    """The problems of one reading of `content/`: collected, so that all are told at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def error(
        self,
        source: str,
        line: int,
        code: str,
        message: str,
        fix: str,
        proposal: Proposal = NOTHING,
    ) -> None:
        """Note something that stops the build."""
        self.problems.append(Problem(source, line, message, fix, code, proposal=proposal))

    def unread(self, source: str, error: SourceError) -> None:
        """Note that the file *source* cannot be read, as *error* says."""
        self.error(source, error.line, error.code, error.message, error.fix, error.proposal)

    def warn(
        self,
        source: str,
        line: int,
        code: str,
        message: str,
        fix: str,
        proposal: Proposal = NOTHING,
    ) -> None:
        """Note something an editor should look at; the build goes on."""
        self.problems.append(Problem(source, line, message, fix, code, Severity.WARNING, proposal))
