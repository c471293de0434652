"""Which posts of a plan are looked at, and what they are made of when they are sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.outbox import Place
from plugins.publisher.plan import Plan, PlannedPost
from plugins.publisher.step import Image, Step


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for."""

    networks: frozenset[str] = frozenset()
    """None: all."""

    until: datetime | None = None
    """Posts that are due later are left out."""

    def takes(self, network: str) -> bool:
        """Return whether *network* is meant."""
        return not self.networks or network in self.networks

    def posts(self, plan: Plan) -> list[PlannedPost]:
        """Return the posts of *plan* that are meant, in the order in which they are due."""
        meant = (post for post in plan.posts if self.takes(post.network))
        in_time = (post for post in meant if self.until is None or post.due <= self.until)
        return sorted(in_time, key=lambda post: (post.due, post.network, post.id))


def steps_of(post: PlannedPost, folder: Path, *, is_whole: bool) -> tuple[Step, ...]:
    """
    Return the steps of *post*.

    Args:
        post: What is posted.
        folder: The tree of the site, where its pictures are.
        is_whole: Whether its network takes a thread in one request.
    """
    groups: Iterable[tuple[str, ...]] = (
        [post.parts] if is_whole else [(part,) for part in post.parts]
    )
    images = tuple(Image(folder / each.file, each.alt, each.type) for each in post.pictures)
    return tuple(
        Step(
            place=Place(post.network, post.id, number),
            texts=texts,
            images=() if number else images,
            title=post.title,
            link=post.link,
            due=post.due,
        )
        for number, texts in enumerate(groups)
    )
