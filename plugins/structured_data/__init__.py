"""What a page says of itself to machines: Open Graph, X card, JSON-LD. Plain functions, no plugin."""

from plugins.structured_data.head import (
    HOME,
    NOINDEX,
    PREPARATION,
    Head,
    head_of_home,
    head_of_missing,
    head_of_page,
    head_of_story,
    things,
)

__all__ = [
    "HOME",
    "NOINDEX",
    "PREPARATION",
    "Head",
    "head_of_home",
    "head_of_missing",
    "head_of_page",
    "head_of_story",
    "things",
]
