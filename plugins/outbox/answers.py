"""What an answer of any of these services means (RFC 9110), whatever its client makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from plugins.outbox.troubles import Failure, Manner, Trouble

TIMEOUT: Final = 30.0
"""Seconds that a request may take."""

_OVER: Final = frozenset({500, 501, 503})
"""The service itself says so, and has done with it; 502 and 504 are said by who stands in between."""

_LOCKED: Final = frozenset({401, 403, 404, 405})
"""It is not this post that is wrong, but who asks, or where."""

_SECONDS: Final = 11
"""Digits of seconds of Unix time; more is no moment that a calendar has."""

_LONGEST: Final = 200
"""Letters of what a service says that are told."""


@dataclass(slots=True)
class Answer:
    """The last answer of a service; of a request that got none, `status` is None."""

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    """By their names in lower case."""

    said: str = ""

    def forget(self) -> None:
        """Begin a request, which has no answer yet."""
        self.status, self.headers, self.said = None, {}, ""

    def take(self, status: int, headers: Mapping[str, str], said: str = "") -> None:
        """Take what a service answered."""
        self.status = status
        self.headers = {name.lower(): value for name, value in headers.items()}
        self.said = " ".join(said.split())[:_LONGEST]


def failure(answer: Answer, now: datetime, *, was_sent: bool) -> Failure:
    """
    Return what a request failed of.

    Args:
        answer: What came back, if anything did.
        now: This moment, with its zone.
        was_sent: Whether it may have left this machine.
    """
    status = answer.status
    said = f", {answer.said}" if answer.said else ""
    if status is None and not was_sent:
        trouble = Trouble(Manner.UNSENT, "no se pudo conectar")
    elif status is None:
        trouble = Trouble(Manner.UNKNOWN, "la conexión se cortó antes de la respuesta")
    elif status == 429:
        wait = wait_of(answer.headers, now)
        trouble = Trouble(Manner.LATER, "pide esperar: recibió demasiados pedidos", wait)
    elif status in _LOCKED:
        trouble = Trouble(
            Manner.LOCKED,
            f"no acepta la clave, o la dirección no es la suya (responde {status}{said})",
        )
    elif 400 <= status < 500 and status not in {408, 425}:
        trouble = Trouble(Manner.REFUSED, f"responde {status}{said}")
    elif status >= 400:
        is_over = status in _OVER
        trouble = Trouble(Manner.UNKNOWN, f"responde {status}, una falla suya", is_over=is_over)
    else:
        trouble = Trouble(Manner.UNKNOWN, "su respuesta no se entiende", is_over=True)
    return Failure(trouble)


def wait_of(headers: Mapping[str, str], now: datetime) -> float | None:
    """
    Return how many seconds a service asks to wait; None if it does not say.

    `Retry-After` (RFC 9110, 10.2.3: seconds or a date); `X-RateLimit-Reset`, a date in ISO 8601
    (docs.joinmastodon.org/api/rate-limits); `RateLimit-Reset`, seconds of Unix time (Bluesky).
    """
    if after := headers.get("retry-after", ""):
        return float(after) if after.isdecimal() else _until(_http_date(after), now)
    reset = headers.get("x-ratelimit-reset") or headers.get("ratelimit-reset") or ""
    if reset.isdecimal() and len(reset) <= _SECONDS:
        return _until(datetime.fromtimestamp(int(reset), UTC), now)
    return _until(_iso_date(reset), now)


def _until(moment: datetime | None, now: datetime) -> float | None:
    return None if moment is None else max((moment - now).total_seconds(), 0.0)


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _iso_date(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
