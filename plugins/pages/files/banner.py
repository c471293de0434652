"""
The urgent notices, which every page shows, in one small file that pages load.

A page that held them would be made anew at each notice; ten thousand pages, at ten in the night of
a storm. The file is read by the theme's script; without it, the menu leads to the list of notices.
"""

import json

from plugins.newsroom import Edition, Story
from plugins.pages.lists.front import prominent
from plugins.pressroom import File, digest_of, output_path
from plugins.site import Addresses

BANNER = "/avisos/vigentes.json"
"""What every page asks for: the notices that matter now."""

ADDRESSES = Addresses(always=(BANNER,))

URGENT = 2
"""The prominence (newsroom/kinds/aviso.py) that may lie over every page; the home page has the rest."""


def banner_file(edition: Edition) -> File:
    """
    Return the file of what is urgent of the `prominent`, also when nothing is: pages always ask for it.

    As JSON: `{"notices": [{"id", "label", "title", "path", "date"}]}`. The `date` is that of its last
    change (ISO 8601); the `id` changes with whatever a reader sees of it, so that who closed it is told.
    """
    urgent = [story for story in prominent(edition) if story.details.prominence >= URGENT]
    text = json.dumps({"notices": [_notice(story) for story in urgent]}, ensure_ascii=False)
    return File(output_path(BANNER), f"{text}\n".encode())


def _notice(story: Story) -> dict[str, str]:
    shown = {
        "label": story.details.label,
        "title": story.title,
        "path": story.path,
        "date": (story.revised or story.dateline).iso,
    }
    return {"id": digest_of(tuple(shown.values())).hex()[:12], **shown}
