"""
The notices that every page shows, in one small file that pages load.

A page that held them would be made anew at each notice; ten thousand pages, at ten in the night of
a storm. The file is read by the theme's script; without it, the menu leads to the list of notices.
"""

import json

from plugins.newsroom import Edition, Story
from plugins.pages.lists.front import prominent
from plugins.pressroom import File, output_path
from plugins.site import Addresses

BANNER = "/avisos/vigentes.json"
"""What every page asks for: the notices that matter now."""

ADDRESSES = Addresses(always=(BANNER,))

LEVELS = {1: "importante", 2: "urgente"}


def banner_file(edition: Edition) -> File:
    """
    Return the file of what is `prominent`, also when nothing is: pages always ask for it.

    As JSON: `{"notices": [{"level", "label", "title", "path"}]}`.
    """
    notices = [_notice(story) for story in prominent(edition)]
    text = json.dumps({"notices": notices}, ensure_ascii=False)
    return File(output_path(BANNER), f"{text}\n".encode())


def _notice(story: Story) -> dict[str, str]:
    return {
        "level": LEVELS[story.details.prominence],
        "label": story.details.label,
        "title": story.title,
        "path": story.path,
    }
