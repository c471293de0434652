"""Errors that are told to whoever builds the site, without a traceback."""

import logging


class BuildError(Exception):
    """The build stops, and `output/` stays as it was. The text is for people, in Spanish."""


class ErrorWatch(logging.Handler):
    """Remembers every error that Pelican or a plugin logs: Pelican itself would go on."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember *record*."""
        self.messages.append(f"{record.name}: {record.getMessage()}")

    def raise_if_any(self) -> None:
        """
        Stop the build if anything was logged as an error.

        Raises:
            BuildError: With every message.
        """
        if self.messages:
            listed = "\n".join(f"  {message}" for message in self.messages)
            raise BuildError(f"Pelican informó errores y no se publica nada:\n{listed}")
