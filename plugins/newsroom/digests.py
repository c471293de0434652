"""What tells whether a story is the same as before, whole or as lists show it."""

from dataclasses import dataclass, fields, replace
from functools import lru_cache

from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.registry import Department, Locality, Organisation, Series, Topic
from plugins.newsroom.story import Story
from plugins.pressroom import Digester, digest_of

_SHARED = (Department, Kind, Locality, Organisation, Series, Topic)
_FIELDS = {each.name: each.metadata.get("posted", True) for each in fields(Story) if each.compare}
"""Every field that makes a story what it is, and whether posts depend on it."""


def with_digests(story: Story) -> Story:
    """Return *story* with its digests filled in."""
    digester = Digester()
    parts = {name: digester.digest_of(_part(getattr(story, name))) for name in _FIELDS}
    told = tuple(part for name, part in parts.items() if _FIELDS[name])
    return replace(
        story,
        digest=digest_of(tuple(parts.values())).hex(),
        card_digest=_card(story, digester),
        post_digest=digest_of(told).hex(),
    )


def _card(story: Story, digester: Digester) -> str:
    return digester.digest_of(
        (
            story.path,
            story.title,
            story.summary,
            story.published,
            story.updated,
            story.expires,
            story.is_demo,
            story.is_past,
            (story.kind.path, story.kind.name),
            (story.department.path, story.department.short_name, story.department.hue),
            story.photo,
            story.details,
        )
    ).hex()


def _part(value: object) -> object:
    """Return what stands for *value* in a digest: many stories share a topic or a department."""
    if isinstance(value, tuple):
        return tuple(_part(each) for each in value)
    return _shared(value) if isinstance(value, _SHARED) else value


@lru_cache(maxsize=1024)
def _shared(value: Department | Kind | Locality | Organisation | Series | Topic) -> bytes:
    return digest_of(value)


@dataclass(frozen=True, slots=True)
class Stories:
    """Stories of which everything matters, under one digest."""

    stories: tuple[Story, ...] = ()

    def digest_key(self) -> bytes:
        """Return the digests of all of them."""
        digests = (story.digest or with_digests(story).digest for story in self.stories)
        return "".join(digests).encode() or b"none"


@dataclass(frozen=True, slots=True)
class Announcements:
    """Stories of which everything but the text matters: another body makes nothing anew."""

    stories: tuple[Story, ...] = ()

    def digest_key(self) -> bytes:
        """Return the digest of what posts and calendars say of them."""
        digests = (story.post_digest or with_digests(story).post_digest for story in self.stories)
        return "".join(digests).encode() or b"none"


@dataclass(frozen=True, slots=True)
class Records:
    """Stories as data tells them: like `Announcements`, and until when each is offered."""

    stories: tuple[Story, ...] = ()

    def digest_key(self) -> bytes:
        """Return the digests of what posts and lists say of them."""
        known = (story if story.post_digest else with_digests(story) for story in self.stories)
        return (
            "".join(f"{each.post_digest}{each.card_digest}" for each in known).encode() or b"none"
        )
