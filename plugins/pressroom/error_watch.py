"""What Pelican reports as an error, and would go on after."""

import logging

from plugins.commands import BuildError


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
