"""
Cards: pictures of stories that have no photo, drawn of their words. Plain functions, no plugin.

`media` hands them over, `posters` those for the wall; who shows one asks for its address, who tells how long it is, the artefact.
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
from plugins.cards.facts_layout import kept_together
from plugins.cards.layout import fitted, has_room
from plugins.cards.letters import EM, STRONG, TEXT, TITLE, fonts, printable, undrawn, width
from plugins.cards.palette import INK, SIGN, WHITE, rgb_of
from plugins.cards.vectors import hex_of, horizon_svg, sign_svg
from plugins.cards.words import SAMPLE, House, Words, house_of, poster_words_of

__all__ = [
    "EM",
    "FOLDER",
    "INK",
    "SAMPLE",
    "SIGN",
    "STRONG",
    "TEXT",
    "TITLE",
    "WHITE",
    "Card",
    "DrawnCard",
    "House",
    "Words",
    "card_of",
    "card_paths",
    "desk_card_paths",
    "desk_shapes",
    "facts_card_of",
    "facts_paths",
    "fitted",
    "fonts",
    "has_room",
    "hex_of",
    "horizon_svg",
    "house_of",
    "kept_together",
    "posted_shapes",
    "poster_words_of",
    "printable",
    "rgb_of",
    "shared_path",
    "sign_svg",
    "undrawn",
    "width",
]
