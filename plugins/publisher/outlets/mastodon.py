"""
Mastodon, by Mastodon.py.

A status is sent with an `Idempotency-Key`, which a server keeps for an hour
(docs.joinmastodon.org/methods/statuses, «Create a status»): within it the same key gives the same
status. Whatever happened longer ago is found among the account's own statuses, by its source.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final

import requests
from mastodon import Mastodon
from mastodon.errors import MastodonError

from plugins.outbox import (
    TIMEOUT,
    Answer,
    Clock,
    Failure,
    Manner,
    Parents,
    Remote,
    Trace,
    Trouble,
    failure,
)
from plugins.outbox.http import was_sent
from plugins.publisher.step import Step, mark_of

IMAGES: Final = 4
"""Of one status (docs.joinmastodon.org/user/posting)."""

VERSION: Final = "4.0.0"
"""Of the servers that are taken for granted: the source of a status came with 3.5."""

SKEW: Final = timedelta(minutes=15)
"""By which the server's clock may be behind ours."""

PAGE: Final = 40
"""Statuses of a page (docs.joinmastodon.org/methods/accounts, «Get account's statuses»)."""

PROCESSING: Final = 60
"""Seconds that a server may take to make the sizes of a picture; a status waits for that."""


class _Session(requests.Session):
    """A session that remembers its last answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self._answer = answer

    def send(self, request: requests.PreparedRequest, **given: Any) -> requests.Response:
        """Send *request*."""
        self._answer.forget()
        response = super().send(request, **given)
        self._answer.take(response.status_code, response.headers, _said(response))
        return response


def _said(response: requests.Response) -> str:
    """Return why the server did not do it, in its words."""
    try:
        return "" if response.ok else str(response.json()["error"])
    except (ValueError, KeyError, TypeError):
        return ""


class MastodonOutlet:
    """An account on a Mastodon server."""

    is_keyed = False  # the server forgets a key after an hour

    def __init__(self, url: str, token: str, clock: Clock, timeout: float = TIMEOUT) -> None:
        self._clock = clock
        self._answer = Answer()
        self._client = Mastodon(
            access_token=token,
            api_base_url=url,
            session=_Session(self._answer),
            ratelimit_method="throw",
            request_timeout=timeout,
            # Left to itself, 2.3.3 asks for it, and again without end when the server is down.
            mastodon_version=VERSION,
            version_check_mode="created",
        )

    def key(self, step: Step) -> str:
        """Return the `Idempotency-Key` of *step*."""
        return mark_of("\0".join(map(str, step.place)))

    def prepare(self, step: Step) -> list[str]:
        """Upload the pictures of *step*; return their ids."""
        return [self._uploaded(image) for image in step.images[:IMAGES]]

    def _uploaded(self, image: Any) -> str:
        with self._told():
            media = self._client.media_post(
                str(image.file), mime_type=image.type, description=image.alt
            )
            for _ in range(PROCESSING):
                if media.url is not None:
                    break
                self._clock.sleep(1)
                media = self._client.media(media)
        return str(media.id)

    def publish(self, step: Step, ready: list[str], key: str, parents: Parents | None) -> Remote:
        """Post *step* with the pictures that are *ready*."""
        with self._told():
            status = self._client.status_post(
                step.texts[0],
                in_reply_to_id=parents.last.id or None if parents else None,
                media_ids=ready or None,
                language="es",
                idempotency_key=key,
            )
            return Remote(str(status.id), str(status.url or ""))

    def find(self, trace: Trace) -> Remote | None:
        """Return the status of *trace* if it is among those of the account."""
        with self._told():
            for status in self._own(trace):
                is_known = str(status.id) in trace.taken
                if not is_known and mark_of(self._source(status)) == trace.mark:
                    return Remote(str(status.id), str(status.url or ""))
        return None

    def _own(self, trace: Trace) -> Iterator[Any]:
        """Yield the statuses of the account that are no older than *trace*, the newest first."""
        me, last = self._client.me(), None
        while page := self._client.account_statuses(
            me, limit=PAGE, exclude_reblogs=True, max_id=last
        ):
            for status in page:
                if status.created_at < trace.since - SKEW:
                    return
                yield status
            last = page[-1].id

    def _source(self, status: Any) -> str:
        return str(self._client.status_source(status).text)

    def outcomes(self, ids: Sequence[str]) -> Mapping[str, Remote | str]:  # noqa: ARG002
        """Return nothing: what is posted here is there."""
        return {}

    @contextmanager
    def _told(self) -> Iterator[None]:
        self._answer.forget()
        try:
            yield
        except MastodonError as error:
            told = failure(self._answer, self._clock.now(), was_sent=was_sent(error))
        except (AttributeError, TypeError, KeyError, ValueError):
            why = "su respuesta no se entiende"
            told = Failure(Trouble(Manner.UNKNOWN, why, is_over=True))
        else:
            return
        raise told from None
