"""
Bluesky, by atproto.

The key of a record is chosen by us, before it is sent: a TID (atproto.com/specs/tid), which
`app.bsky.feed.post` asks for. A repository has one record for a key, so the same post twice is one.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC
from hashlib import sha256
from typing import Any, Final

import httpx
from atproto import Client, Request, models
from atproto.exceptions import AtProtocolError, RequestErrorBase
from PIL import Image as Picture
from PIL import UnidentifiedImageError

from plugins.outbox import (
    TIMEOUT,
    Answer,
    Clock,
    Failure,
    Manner,
    Parents,
    Remote,
    Secrets,
    Trace,
    Trouble,
    failure,
)
from plugins.outbox.http import hooks, tls, was_sent
from plugins.publisher.step import Image, Step

POST: Final = "app.bsky.feed.post"
IMAGES: Final = 4
"""Of one post (lexicon app.bsky.embed.images)."""

_LETTERS: Final = "234567abcdefghijklmnopqrstuvwxyz"
_CLOCK_BITS: Final = 10


class BlueskyOutlet:
    """An account on Bluesky, or on another server of its protocol."""

    is_keyed = True

    def __init__(
        self,
        url: str,
        account: tuple[str, str],
        clock: Clock,
        secrets: Secrets,
        timeout: float = TIMEOUT,
    ) -> None:
        self._clock = clock
        self._account = account
        self._secrets = secrets
        self._answer = Answer()
        self._client = Client(
            url, Request(timeout=timeout, event_hooks=hooks(self._answer), verify=tls())
        )
        self._did = ""
        self._name = account[0]

    def key(self, step: Step) -> str:
        """Return a TID of when *step* is due, the same each time."""
        chance = int.from_bytes(sha256(repr(tuple(step.place)).encode()).digest()[:8])
        micros = int(step.due.timestamp()) * 1_000_000 + chance % 1_000_000
        return tid(micros, chance >> 40)

    def prepare(self, step: Step) -> Any:
        """Sign in, upload the pictures of *step* and find what its text links to."""
        with self._told():
            self._sign_in()
            facets = self._client.detect_facets(step.texts[0])
            return facets, self._embed(step)

    def _sign_in(self) -> None:
        """Sign in once in a run: a server takes 300 in a day (docs.bsky.app, «Rate Limits»)."""
        if self._did:
            return
        self._client.login(*self._account, fetch_bsky_profile=False)
        session = self._client._session  # noqa: SLF001 - the only way to its tokens
        if session is None or not session.did:
            raise ValueError("no session")
        self._secrets.keep(session.access_jwt, session.refresh_jwt)
        self._did, self._name = session.did, session.handle

    def _embed(self, step: Step) -> Any:
        """Return what stands below the text of *step*: its pictures, or a card of its page."""
        if images := [self._uploaded(image) for image in step.images[:IMAGES]]:
            return models.AppBskyEmbedImages.Main(images=images)
        if step.place.part or not step.link:
            return None
        card = models.AppBskyEmbedExternal.External(title=step.title, description="", uri=step.link)
        return models.AppBskyEmbedExternal.Main(external=card)

    def _uploaded(self, image: Image) -> Any:
        try:
            with Picture.open(image.file) as opened:
                width, height = opened.size
        except UnidentifiedImageError:
            why = f"la imagen «{image.file.name}» no se puede leer"
            raise Failure(Trouble(Manner.REFUSED, why)) from None
        blob = self._client.upload_blob(image.file.read_bytes()).blob
        return models.AppBskyEmbedImages.Image(
            alt=image.alt,
            image=blob,
            aspect_ratio=models.AppBskyEmbedDefs.AspectRatio(width=width, height=height),
        )

    def publish(self, step: Step, ready: Any, key: str, parents: Parents | None) -> Remote:
        """Write the record of *step* under *key*."""
        facets, embed = ready
        record = models.AppBskyFeedPost.Record(
            text=step.texts[0],
            created_at=f"{self._clock.now().astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}"[:-3] + "Z",
            langs=["es"],
            facets=facets or None,
            embed=embed,
            reply=_reply(parents),
        )
        data = models.ComAtprotoRepoCreateRecord.Data(
            repo=self._did, collection=POST, rkey=key, record=record
        )
        try:
            with self._told():
                made = self._client.com.atproto.repo.create_record(data)
                return self._remote(made.uri, made.cid)
        except Failure as failed:
            # It may be there already: then the server refuses another under its key.
            if failed.trouble.manner is Manner.REFUSED and (found := self._there(key)):
                return found
            raise

    def find(self, trace: Trace) -> Remote | None:
        """Return the record under the key of *trace*, if there is one."""
        with self._told():
            self._sign_in()
        return self._there(trace.key)

    def _there(self, key: str) -> Remote | None:
        given = models.ComAtprotoRepoGetRecord.Params(repo=self._did, collection=POST, rkey=key)
        try:
            with self._told():
                found = self._client.com.atproto.repo.get_record(given)
                return self._remote(found.uri, str(found.cid))
        except Failure:
            if "RecordNotFound" in self._answer.said or "Could not locate" in self._answer.said:
                return None
            raise

    def _remote(self, uri: str, cid: str) -> Remote:
        name = uri.rpartition("/")[2]
        return Remote(f"{uri} {cid}", f"https://bsky.app/profile/{self._name}/post/{name}")

    def outcomes(self, ids: Sequence[str]) -> Mapping[str, Remote | str]:  # noqa: ARG002
        """Return nothing: what is posted here is there."""
        return {}

    @contextmanager
    def _told(self) -> Iterator[None]:
        self._answer.forget()
        try:
            yield
        except (AtProtocolError, httpx.HTTPError) as error:
            if isinstance(error, RequestErrorBase) and error.response is not None:
                self._answer.said = str(error)
            told = failure(self._answer, self._clock.now(), was_sent=was_sent(error))
        except (AttributeError, TypeError, KeyError, ValueError):
            why = "su respuesta no se entiende"
            told = Failure(Trouble(Manner.UNKNOWN, why, is_over=True))
        else:
            return
        raise told from None


def _reply(parents: Parents | None) -> Any:
    """Return what a record says of the ones it answers to; None if nobody knows those."""
    if parents is None or not (parents.root.id and parents.last.id):
        return None
    root, last = (
        models.ComAtprotoRepoStrongRef.Main(uri=each.id.split()[0], cid=each.id.split()[1])
        for each in (parents.root, parents.last)
    )
    return models.AppBskyFeedPost.ReplyRef(root=root, parent=last)


def tid(micros: int, clock: int) -> str:
    """
    Return the TID of a moment.

    Args:
        micros: Microseconds of Unix time; 53 bits.
        clock: What tells apart two of the same moment; its lowest 10 bits.
    """
    number = (micros & (1 << 53) - 1) << _CLOCK_BITS | clock & (1 << _CLOCK_BITS) - 1
    return "".join(_LETTERS[number >> shift & 31] for shift in range(60, -1, -5))
