"""The blanks in an editor's text for a network, and what of the story fills them when it is posted."""

import re
from typing import NamedTuple

from plugins.networks.brief import when_told
from plugins.networks.network import LINK_BLANK
from plugins.networks.text.posting import postable
from plugins.newsroom import Story
from plugins.spanish import capital, folded

LINK, DATE, PLACE = LINK_BLANK.strip("{}"), "fecha", "lugar"
BLANKS = {
    LINK: "la dirección del artículo",
    DATE: "su fecha en palabras",
    PLACE: "dónde es",
}
"""Every blank, and what stands there when it is posted."""

_BLANK = re.compile(r"\{+\s*([^\W\d_][^\W\d]{0,30}(?: [^\W\d]{1,30}){0,3})\s*\}+")
"""Words in braces: what is no word is a sign of the text, and stays."""


_BEGINS = re.compile(r"(?:\A|[.!?…]\s|\n)[^\w.,;:]*\Z")
"""What stands before the first word of a sentence, or of a line."""


class Blank(NamedTuple):
    """What stands in braces in a text."""

    written: str
    """With its braces."""

    name: str
    """In small letters without accents; one of `BLANKS`, if it is one."""

    @property
    def is_known(self) -> bool:
        """Whether it is filled; in one pair of braces."""
        return self.name in BLANKS and self.written.count("{") == 1 == self.written.count("}")


def blanks_in(text: str) -> tuple[Blank, ...]:
    """Return what stands in braces in *text*, once each, in order."""
    found = (Blank(each[0], folded(each[1])) for each in _BLANK.finditer(text))
    return tuple(dict.fromkeys(found))


def filling(story: Story) -> dict[str, str]:
    """Return blank -> what *story* says there; nothing where it has no such thing."""
    where = story.whereabouts_in(story.locality.name if story.locality else "")
    return {
        DATE: when_told(story),
        PLACE: postable(where),
    }


def filled(text: str, story: Story) -> str:
    """
    Return *text* with date and place of *story* in their blanks.

    That of the link stays: only who posts knows what the address weighs (`Network.as_posted`).
    """
    said = {**filling(story), LINK: LINK_BLANK}
    for blank in blanks_in(text):
        if blank.is_known:
            first, *others = text.split(blank.written)
            text = first
            for part in others:
                words = said[blank.name]
                text += f"{capital(words) if _BEGINS.search(text) else words}{part}"
    return text
