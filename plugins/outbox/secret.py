"""Tokens, and how they stay out of all that is said and written."""

import logging
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

from plugins.commands import BuildError, ProgramError, refusal

HIDDEN = "•••"
SHORTEST = 4
"""Letters; less than that is no secret, and hiding it would garble everything."""


class Secrets:
    """The tokens of a run."""

    def __init__(self) -> None:
        self._forms: set[str] = set()

    def keep(self, *tokens: str) -> None:
        """Let nobody read *tokens*, as they are or as an address or a quoted text has them."""
        for token in tokens:
            if len(token) >= SHORTEST:
                self._forms |= {token, quote(token), quote(token, safe=""), repr(token)[1:-1]}

    def clean(self, text: str) -> str:
        """Return *text* without them."""
        for form in sorted(self._forms, key=len, reverse=True):
            text = text.replace(form, HIDDEN)
        return text

    @contextmanager
    def kept(self) -> Iterator[None]:
        """
        Let nothing that happens inside tell a token: no log, no warning, no traceback.

        Raises:
            ProgramError: What nobody expected, with its traceback cleaned.
        """
        before = logging.root.manager.disable
        logging.disable(logging.CRITICAL)  # httpx logs addresses, and Telegram's hold the token
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield
        except BuildError:
            raise
        except Exception as error:
            if refusal(error):  # a full disk: its sentence names a file, and no traceback is kept
                raise
            details = self.clean("".join(traceback.format_exception(error)))
            raise ProgramError(
                "El programa falló mientras publicaba. Lo que quedó a medias se averigua la próxima"
                " vez que se publique.",
                details,
            ) from None
        finally:
            logging.disable(before)
