"""What left this machine and no build takes back: posts, mails, calendars, copies that others keep."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from plugins.outbox import Secrets, What, read_ledger

_ISSUE = re.compile(r"^boletin/(?P<id>\d{4}-\d{2})/")
_HUB = re.compile(r"""<(?:\w+:)?link\b[^>]*\brel=["']hub["'][^>]*>""")
_HREF = re.compile(r"""\bhref=["']([^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Post:
    """One thing that is out on a network."""

    network: str
    id: str
    """In our plan."""

    remote: str
    """On the network."""

    address: str
    """Where people see it; nothing if the network did not say."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """All of it."""

    posts: tuple[Post, ...]
    issues: tuple[str, ...]
    """Bulletins with it that were sent by e-mail: `2026-48`."""

    unsent: tuple[str, ...]
    """Bulletins with it of which the ledger says nothing."""

    calendars: tuple[str, ...]
    """Paths of the calendars that had it: their subscribers ask again by themselves."""

    hubs: tuple[str, ...]
    """WebSub hubs that the feeds name: they told their subscribers of it."""


def posts_in(ledger: Path, addresses: Iterable[str]) -> tuple[Post, ...]:
    """
    Return the posts that *ledger*, the publisher's, says are out about the pages at *addresses*.

    Raises:
        BuildError: Somebody changed it.
    """
    start = "/noticias"
    tails = tuple(each.removeprefix(start) for each in addresses if each.startswith(f"{start}/"))
    found = (
        Post(place.network, place.post, standing.remote.id, standing.remote.address)
        for place, standing in read_ledger(ledger, Secrets()).standings.items()
        if standing.what is What.PUBLISHED and any(tail in place.post for tail in tails)
    )
    return tuple(sorted(found, key=lambda each: (each.network, each.id, each.remote)))


def issues_in(ledger: Path, paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """
    Return the bulletins among the output *paths*: those that *ledger*, of mailing, says were sent; the others.

    Raises:
        BuildError: Somebody changed it.
    """
    named = {found["id"] for path in paths if (found := _ISSUE.match(path))}
    sent = {
        place.post
        for place, standing in read_ledger(ledger, Secrets()).standings.items()
        if standing.what is What.PUBLISHED
    }
    return tuple(sorted(named & sent)), tuple(sorted(named - sent))


def hubs_in(output: Path) -> tuple[str, ...]:
    """Return the WebSub hubs (W3C WebSub, 4) that the feeds in *output* name."""
    return tuple(
        sorted({hub for file in sorted((output / "feeds").rglob("*")) for hub in _hubs(file)})
    )


def _hubs(file: Path) -> Iterator[str]:
    if file.suffix == ".xml":
        for link in _HUB.findall(file.read_text("utf-8", "ignore")):
            yield from map(unescape, _HREF.findall(link))
    elif file.suffix == ".json":
        try:
            feed = json.loads(file.read_bytes())
        except ValueError:
            return
        hubs = feed.get("hubs", ()) if isinstance(feed, dict) else ()
        yield from (str(each["url"]) for each in hubs if isinstance(each, dict) and "url" in each)
