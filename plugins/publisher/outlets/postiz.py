"""
Postiz's public API, for the networks that have no client of their own here.

Facts from its source (gitroomhq/postiz-app, commit 74b01ad): it knows no key by which two requests
are one, but gives back the `settings` of a post as they were sent, and in them stands our mark;
older versions give only the text, which is compared. A post is taken at once and published later.
It counts requests by the hour (90 for new posts; 30 for all of them in older versions, and 30 is
what is kept here unless told otherwise).
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape, unescape
from typing import Any, Final

from plugins.outbox import (
    TIMEOUT,
    Clock,
    Failure,
    Manner,
    Parents,
    Remote,
    Trace,
    Trouble,
)
from plugins.outbox.http import JsonApi
from plugins.publisher.step import Image, Step, mark_of

SERVICE: Final = "postiz"
PER_HOUR: Final = 30
HOUR: Final = timedelta(hours=1)
SKEW: Final = timedelta(minutes=15)
DAYS: Final = timedelta(days=2)
MARK: Final = "sala_de_prensa"
"""Key of our mark in the settings of a post."""

SETTINGS: Final[Mapping[str, Mapping[str, Any]]] = {
    "x": {"who_can_reply_post": "everyone", "post_type": "post"},
    "facebook": {"post_type": "post"},
    "instagram": {"post_type": "post", "collaborators": []},
}
"""What a network's posts need besides (providers-settings/*.dto.ts)."""

_TAG: Final = re.compile(r"<[^>]*>")
_BREAK: Final = re.compile(r"</p>|<br\s*/?>")


@dataclass(slots=True)
class Budget:
    """The requests of an hour."""

    clock: Clock
    asked: list[datetime]
    """When something was asked; kept from run to run."""

    note: Callable[[], None]
    """Adds this moment to `asked`."""

    per_hour: int = PER_HOUR

    def need(self, count: int) -> None:
        """
        Make sure that *count* requests are left.

        Raises:
            Failure: They are not, and how long it is until they are.
        """
        now = self.clock.now()
        recent = sorted(moment for moment in self.asked if moment > now - HOUR)
        if (over := len(recent) + count - self.per_hour) > 0:
            freed = recent[min(over, len(recent)) - 1] + HOUR if recent else now + HOUR
            why = f"ya se le hicieron los {self.per_hour} pedidos de una hora que acepta Postiz"
            raise Failure(Trouble(Manner.LATER, why, (freed - now).total_seconds()))


class Postiz:
    """An account on Postiz, with its channels."""

    def __init__(
        self, url: str, token: str, budget: Budget, clock: Clock, timeout: float = TIMEOUT
    ) -> None:
        self.budget = budget
        self.clock = clock
        self._api = JsonApi(url, {"Authorization": token}, clock, timeout)

    def ask(self, method: str, path: str, **given: Any) -> Any:
        """Return what Postiz answers, as plain values."""
        self.budget.need(1)
        self.budget.note()
        return self._api.ask(method, path, **given)

    def posts(self, since: datetime) -> list[dict[str, Any]]:
        """Return the posts since a moment."""
        until = self.clock.now() + DAYS
        given = {"startDate": _utc(since), "endDate": _utc(until)}
        with self._api.told():
            return list(self.ask("GET", "/posts", params=given)["posts"])


@dataclass(frozen=True, slots=True)
class PostizOutlet:
    """A network, by a channel of Postiz."""

    postiz: Postiz
    network: str
    channel: str
    """Id of the integration."""

    @property
    def is_keyed(self) -> bool:
        """No: two requests with one mark are two posts."""
        return False

    def key(self, step: Step) -> str:
        """Return our mark of *step*."""
        return mark_of("\0".join(map(str, step.place)))

    def prepare(self, step: Step) -> list[dict[str, str]]:
        """Upload the pictures of *step*, if the hour has room for that, the post, and a question."""
        self.postiz.budget.need(len(step.images) + 2)
        return [self._uploaded(image) for image in step.images]

    def _uploaded(self, image: Image) -> dict[str, str]:
        with image.file.open("rb") as file:
            given = {"file": (image.file.name, file, image.type)}
            media = self.postiz.ask("POST", "/upload", files=given)
        try:
            return {"id": str(media["id"]), "path": str(media["path"]), "alt": image.alt}
        except (KeyError, TypeError):
            why = "su respuesta no se entiende"
            raise Failure(Trouble(Manner.UNSENT, why)) from None

    def publish(
        self, step: Step, ready: list[dict[str, str]], key: str, parents: Parents | None
    ) -> Remote:
        """Give *step* to Postiz, to be published at once."""
        del parents
        settings = {**SETTINGS.get(self.network, {}), "__type": self.network, MARK: key}
        value = [
            {"content": html_of(text), "image": [] if number else ready}
            for number, text in enumerate(step.texts)
        ]
        post = {"integration": {"id": self.channel}, "value": value, "settings": settings}
        body = {
            "type": "now",
            "shortLink": False,
            "date": _utc(self.postiz.clock.now()),
            "tags": [],
            "posts": [post],
        }
        made = self.postiz.ask("POST", "/posts", json=body)
        try:
            return Remote(str(made[0]["postId"]))
        except (KeyError, TypeError, IndexError):
            why = "su respuesta no se entiende"
            raise Failure(Trouble(Manner.UNKNOWN, why, is_over=True)) from None

    def find(self, trace: Trace) -> Remote | None:
        """Return the post of *trace* if it is among those of its day."""
        for post in self.postiz.posts(trace.since - SKEW):
            if str(post.get("id")) not in trace.taken and self._is_it(post, trace):
                return Remote(str(post["id"]), str(post.get("releaseURL") or ""))
        return None

    def _is_it(self, post: Mapping[str, Any], trace: Trace) -> bool:
        settings = post.get("settings")
        if isinstance(settings, str):
            settings = json.loads(settings or "{}")
        if settings and MARK in settings:
            return bool(settings[MARK] == trace.key)
        is_same = (post.get("integration") or {}).get("id") == self.channel
        return is_same and mark_of(text_of(str(post.get("content", "")))) == trace.mark

    def outcomes(self, ids: Sequence[str]) -> Mapping[str, Remote | str]:
        """Return which of *ids* Postiz has published, or has given up."""
        wanted = set(ids)
        found: dict[str, Remote | str] = {}
        for post in self.postiz.posts(self.postiz.clock.now() - DAYS):
            name, state = str(post.get("id")), post.get("state")
            if name in wanted and state == "PUBLISHED":
                found[name] = Remote(name, str(post.get("releaseURL") or "sin dirección"))
            elif name in wanted and state == "ERROR":
                found[name] = "Postiz no pudo publicarlo; en Postiz se ve por qué"
        return found


def html_of(text: str) -> str:
    """Return *text* as Postiz keeps it: a paragraph for each line."""
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in text.split("\n"))


def text_of(html: str) -> str:
    """Return the text of what Postiz keeps."""
    return unescape(_TAG.sub("", _BREAK.sub("\n", html)))


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"
