"""What is said of a path in an article that leads nowhere."""


class PathError(ValueError):
    """A path in an article leads nowhere; says a code, what is wrong and the mend, in Spanish."""

    def __init__(self, code: str, message: str, fix: str, instead: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.fix = fix
        self.instead = instead
        """What to write in place of the path; nothing if only a person knows."""
