"""
Cards: pictures of stories that have no photo, drawn of their words. Plain functions, no plugin.

`media` hands them over; who shows one asks for its address, who tells how long it is, the artefact.
"""

from plugins.cards.artefact import (
    FOLDER,
    Card,
    DrawnCard,
    card_of,
    card_paths,
    desk_card_paths,
    desk_shapes,
    facts_card_of,
    facts_paths,
    posted_shapes,
    shared_path,
)
from plugins.cards.letters import undrawn
from plugins.cards.words import House, house_of

__all__ = [
    "FOLDER",
    "Card",
    "DrawnCard",
    "House",
    "card_of",
    "card_paths",
    "desk_card_paths",
    "desk_shapes",
    "facts_card_of",
    "facts_paths",
    "house_of",
    "posted_shapes",
    "shared_path",
    "undrawn",
]
