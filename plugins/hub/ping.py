"""
One word to a hub: that a document changed.

WebSub (W3C Recommendation, 23 January 2018, section 7) leaves to hub and publisher how that is said;
hubs take what PubSubHubbub 0.3 had (section 7.1): a form with `hub.mode=publish` and `hub.url`, and
any status of success for an answer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import httpx

from plugins.hub.topics import NETWORK, Topic, digest_of
from plugins.outbox import (
    TIMEOUT,
    Answer,
    Clock,
    Failure,
    Manner,
    Parents,
    Place,
    Remote,
    Trace,
    Trouble,
    failure,
)
from plugins.outbox.http import hooks, tls, was_sent


@dataclass(frozen=True, slots=True)
class Ping:
    """That a topic changed."""

    hub: str
    topic: Topic

    @property
    def place(self) -> Place:
        """Which it is: of each topic there is one, told again whenever it changes."""
        return Place(NETWORK, self.topic.url, 0)

    @property
    def mark(self) -> str:
        """Nothing: nobody looks for it there."""
        return ""

    @property
    def digest(self) -> str:
        """Of the document, and of whom it was told to: another hub knows nothing yet."""
        return digest_of(self.hub, self.topic)


class HubOutlet:
    """The hub at an address."""

    is_keyed = True
    """Told twice, it looks twice, and passes nothing on that did not change."""

    def __init__(self, hub: str, clock: Clock, timeout: float = TIMEOUT) -> None:
        self._hub, self._clock = hub, clock
        self._answer = Answer()
        self._client = httpx.Client(
            timeout=timeout, event_hooks=hooks(self._answer), verify=tls(), follow_redirects=False
        )

    def key(self, step: Ping) -> str:
        """Return the address that changed."""
        return step.topic.url

    def prepare(self, step: Ping) -> None:
        """Do nothing before."""

    def publish(self, step: Ping, ready: None, key: str, parents: Parents | None) -> Remote:
        """Tell the hub of *step*."""
        del ready, key, parents
        form = {"hub.mode": "publish", "hub.url": step.topic.url}
        self._answer.forget()
        try:
            response = self._client.post(self._hub, data=form)
        except httpx.HTTPError as error:
            sent = was_sent(error)
            raise failure(self._answer, self._clock.now(), was_sent=sent) from None
        if response.is_redirect:
            told = "manda a otra dirección: escriba esa en «hub» de NEWSROOM"
            raise Failure(Trouble(Manner.LOCKED, told))
        if not response.is_success:
            self._answer.take(response.status_code, response.headers, response.text)
            raise failure(self._answer, self._clock.now(), was_sent=True)
        return Remote(step.topic.url)

    def find(self, trace: Trace) -> Remote | None:
        """Return None: a hub does not say what it was told, so it is told again."""
        del trace
        return None

    def outcomes(self, ids: Sequence[str]) -> Mapping[str, Remote | str]:
        """Return nothing: it passes on by itself."""
        del ids
        return {}
