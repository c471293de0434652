"""How X weighs a text (twitter-text, config v3), told by counting; its library finds links and emoji."""

import re
import unicodedata
from functools import lru_cache
from itertools import repeat

from plugins.networks.text.own_link import with_own_link
from plugins.networks.text.posting import links_in

_LINK_WEIGHT = 23
"""Of every link, however long (`transformedURLLength`)."""

_COUNTED = "x" * _LINK_WEIGHT
"""What stands for a link once it is found: as many signs of weight 1."""

_SHORTENED = "https://t.co/0123456789"
"""What X puts in the place of a link."""

_MAY_BE_EMOJI = re.compile(
    "[©®\u200d\u20e3\ufe0f\ud800-\udfff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]"
)
"""
Part of every emoji of several characters (Unicode, `emoji-test.txt`: all of them have a joiner, a
keycap, a selector, a skin tone, a flag's letter or a tag), and the two that weigh more than their
range says. Any other emoji weighs what any such sign does, and needs no list to be known by.
"""

_HEAVY = re.compile("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""What weighs 2, and not 1 (`ranges`)."""

_SOME_EMOJI = "😷"
_WORD = re.compile("[^ \n]+")


def x_weight(text: str, link: str = "") -> int:
    """
    Return what X counts for *text*: most Latin characters 1, emoji and others 2, every link 23.

    Args:
        text: As it is posted.
        link: The story's own address in it. X counts it as a link even when it would not take it
            for one, as the addresses of a preview (`http://localhost:8000/…`).
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    first, *others = text.split("\n")
    after = [f"\n{line}" for line in others]
    return _line_weight(first, link) + sum(map(_line_weight, after, repeat(link)))


@lru_cache(maxsize=1024)  # a text is tried in many forms, most of whose lines are the same
def _line_weight(text: str, link: str) -> int:
    """Return the same of one line, with the break before it: no sign and no link goes over its end."""
    if link:
        text = _with_link_counted(text, link)
    text = _with_links_counted(unicodedata.normalize("NFC", text))
    if _MAY_BE_EMOJI.search(text):
        from twitter_text.regexp.emoji import emoji  # takes 0.3 s to load; most runs do without

        # No emoji goes over a space, and its list is long to search for in a whole text.
        text = _WORD.sub(lambda word: _with_emoji_counted(word[0], emoji), text)
    return len(text) + len(_HEAVY.findall(text))


def _with_emoji_counted(word: str, emoji: re.Pattern[str]) -> str:
    return emoji.sub(_SOME_EMOJI, word) if _MAY_BE_EMOJI.search(word) else word


def _with_link_counted(text: str, link: str) -> str:
    """Return *text* with *link* counted where it stands between spaces, if that is where it stands."""
    counted = with_own_link(text, link, _COUNTED)
    if link not in counted:
        return counted
    is_link = [found.address for found in links_in(link)] == [link]
    return text if is_link else text.replace(link, _SHORTENED)


def _with_links_counted(text: str) -> str:
    parts, place = [], 0
    for start, address in {found.start: found.address for found in links_in(text)}.items():
        if start >= place:
            parts += [text[place:start], _COUNTED]
            place = start + len(address)
    return "".join(parts) + text[place:]
