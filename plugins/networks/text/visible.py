"""Only characters that are seen: none that hides in a word, turns its direction or stands for nothing."""

import re

import regex

_NEVER = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U000e0100-\U000e01ef"
    "\ud800-\udfff\ufdd0-\ufdef"  # half a character, and what is none
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
    )
    + "]"
)
"""
Controls, what shows nothing (Unicode 16, `Default_Ignorable_Code_Point`), and what no interchange
allows (section 23.7): soft hyphens, spaces of no width, turns of direction, and the selectors that
no emoji takes (`emoji-variation-sequences.txt`: emoji have U+FE0E and U+FE0F, and no others).
"""

_OUTSIDE_EMOJI = regex.compile(
    r"(?<!\p{ExtPict})(?<![0-9#*](?=\ufe0f\u20e3))[\ufe0e\ufe0f]"
    r"|(?<!\p{ExtPict}[\ufe0f\U0001f3fb-\U0001f3ff]?)\u200d"
    r"|\u200d(?!\p{ExtPict})"
    r"|(?<!\U0001f3f4[\U000e0020-\U000e007f]*)[\U000e0000-\U000e007f]"
)
"""
Joiners, selectors and tags where there is nothing to join, select or tag (UTS 51, section 1.4.9):
between two pictures, after a picture or the base of a keycap, after the black flag.
"""

_PART_OF_EMOJI = re.compile("[\u200d\ufe0e\ufe0f\U000e0000-\U000e007f]")


def visible(text: str) -> str:
    """Return *text* without what is not seen; its emoji stay whole."""
    text = _NEVER.sub("", text)
    return _OUTSIDE_EMOJI.sub("", text) if _PART_OF_EMOJI.search(text) else text
