"""Errors that are told to whoever builds the site, without a traceback."""

from typing import ClassVar

FAULT = 1
"""Exit code of what people can put right: an article, a setting, a full disk."""

SOFTWARE = 70
"""Exit code of what only a programmer can (EX_SOFTWARE of sysexits.h)."""


class BuildError(Exception):
    """The build stops, and `output/` stays as it was. The text is for people, in Spanish."""

    code: ClassVar[int] = FAULT
    """What the command ends with."""

    def __init__(self, text: str, details: str = "") -> None:
        super().__init__(text, details)
        self.details = details
        """What a programmer needs to know: a traceback, which is written to a file."""

    def __str__(self) -> str:
        return str(self.args[0])


class ProgramError(BuildError):
    """The program is wrong, not what it was given."""

    code: ClassVar[int] = SOFTWARE


class LostWorkerError(BuildError):
    """The system ended one of our processes (SIGKILL, as for want of memory), or gives no more."""

    def __init__(self) -> None:
        super().__init__(
            "Un proceso de los que trabajan a la vez terminó de golpe, casi siempre por falta de"
            " memoria. El sitio sigue como estaba.\n    → Cierre otros programas y repita el"
            " comando; si vuelve a pasar, ponga PRESSROOM_WORKERS = 1 en pelicanconf.py (o revise"
            " con --procesos 1)."
        )

    def __reduce__(self) -> tuple[type["LostWorkerError"], tuple[()]]:
        return type(self), ()
