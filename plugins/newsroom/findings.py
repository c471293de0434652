"""Where the readers of `content/` put what they find wrong."""

from plugins.newsroom.problems import Problem, Severity


class Findings:
    """The problems of one reading of `content/`: collected, so that all are told at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def error(self, source: str, line: int, code: str, message: str, fix: str) -> None:
        """Note something that stops the build."""
        self.problems.append(Problem(source, line, message, fix, code))

    def warn(self, source: str, line: int, code: str, message: str, fix: str) -> None:
        """Note something an editor should look at; the build goes on."""
        self.problems.append(Problem(source, line, message, fix, code, Severity.WARNING))
