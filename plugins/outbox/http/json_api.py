"""A service that speaks JSON, asked by httpx."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import httpx

from plugins.outbox.answers import TIMEOUT, Answer, failure
from plugins.outbox.clock import Clock
from plugins.outbox.http.connections import was_sent
from plugins.outbox.http.watch import hooks, tls
from plugins.outbox.troubles import Failure, Manner, Trouble

_SAID: Final = ("message", "detail", "error")
"""Where a service says what is wrong; some list it, as FastAPI does."""


class JsonApi:
    """An account on such a service."""

    def __init__(
        self,
        url: str,
        headers: Mapping[str, str],
        clock: Clock,
        timeout: float = TIMEOUT,
        *,
        unsure: frozenset[int] = frozenset(),
    ) -> None:
        self.clock = clock
        self._unsure = unsure  # statuses that do not tell whether it was done
        self._answer = Answer()
        self._client = httpx.Client(
            base_url=url,
            headers=dict(headers),
            timeout=timeout,
            event_hooks=hooks(self._answer),
            verify=tls(),
        )

    def ask(self, method: str, path: str, **given: Any) -> Any:
        """
        Return what it answers, as plain values; None when that is nothing.

        Raises:
            Failure: It does not do it, or nobody knows whether it did.
        """
        with self.told():
            response = self._client.request(method, path, **given)
            if response.is_error:
                said = _said(response)
                self._answer.take(response.status_code, response.headers, said)
            if response.status_code in self._unsure:
                why = f"responde {response.status_code}: otro pedido está en curso"
                raise Failure(Trouble(Manner.UNKNOWN, why))
            response.raise_for_status()
            return response.json() if response.content else None

    @contextmanager
    def told(self) -> Iterator[None]:
        """
        Make a `Failure` of whatever an answer makes happen inside.

        Raises:
            Failure: It failed, or its answer has not the form it should have.
        """
        try:
            yield
        except httpx.HTTPError as error:
            told = failure(self._answer, self.clock.now(), was_sent=was_sent(error))
        except (AttributeError, KeyError, IndexError, TypeError, ValueError):
            told = Failure(Trouble(Manner.UNKNOWN, "su respuesta no se entiende", is_over=True))
        else:
            return
        raise told from None


def _said(response: httpx.Response) -> str:
    """Return why the service did not do it, in its words."""
    try:
        body = response.json()
    except ValueError:
        return response.text
    said = (
        next((body[name] for name in _SAID if name in body), "") if isinstance(body, dict) else ""
    )
    if isinstance(said, list):
        said = "; ".join(str(each.get("msg", "")) for each in said if isinstance(each, dict))
    return said if isinstance(said, str) and said else response.text
