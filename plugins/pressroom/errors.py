"""Errors that are told to whoever builds the site, without a traceback."""

import logging
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


class ErrorWatch(logging.Handler):
    """Remembers every error that Pelican or a plugin logs: Pelican itself would go on."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[tuple[str, str]] = []
        """What was said, and the traceback that came with it."""

    def emit(self, record: logging.LogRecord) -> None:
        """Remember *record*."""
        details = getattr(record, "details", "")  # kept off the screen (`ending.OffScreen`)
        if record.exc_info:
            details = logging.Formatter().formatException(record.exc_info)
        self.records.append((f"{record.name}: {record.getMessage()}", details))

    def raise_if_any(self) -> None:
        """
        Stop the build if anything was logged as an error.

        Raises:
            BuildError: With every message.
        """
        if self.records:
            listed = "\n".join(f"  {message}" for message, _ in self.records)
            raise BuildError(
                f"Pelican informó errores y no se publica nada:\n{listed}",
                "\n".join(details for _, details in self.records if details),
            )
