"""
The notices that every page shows, in one small file that pages load.

A page that held them would be made anew at each notice; ten thousand pages, at ten in the night of
a storm. The file is read by the theme's script; without it, the menu leads to the list of notices.
"""

import json
from dataclasses import dataclass

from plugins.newsroom import Edition, Story
from plugins.pressroom import Artefact, output_path
from plugins.site import BANNER

MOST = 3
"""Notices; more of them would hide the page that one came for. The list has them all."""

LEVELS = {1: "importante", 2: "urgente"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """One notice, as every page shows it."""

    level: str
    label: str
    title: str
    path: str


def prominent(edition: Edition) -> tuple[Story, ...]:
    """Return the stories that every reader has to know of now, the gravest first."""
    return tuple(sorted(edition.prominent, key=lambda story: -story.details.prominence)[:MOST])


def banner_file(edition: Edition) -> Artefact:
    """Return the file of what is `prominent`, also when nothing is: pages always ask for it."""
    notices = tuple(
        Banner(
            level=LEVELS[story.details.prominence],
            label=story.details.label,
            title=story.title,
            path=story.path,
        )
        for story in prominent(edition)
    )
    return Artefact(paths=(output_path(BANNER),), make=make_banner, inputs=(notices,))


def make_banner(notices: tuple[Banner, ...]) -> tuple[bytes, ...]:
    """Return *notices* as JSON: `{"notices": [{"level", "label", "title", "path"}]}`."""
    listed = [
        {"level": each.level, "label": each.label, "title": each.title, "path": each.path}
        for each in notices
    ]
    return (f"{json.dumps({'notices': listed}, ensure_ascii=False)}\n".encode(),)
