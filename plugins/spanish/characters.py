"""The characters that a text may hold: the one place where the others are taken out."""

import re

_FORBIDDEN = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""
All that is no `Char` of XML 1.0 (section 2.2), plus the controls U+007F–U+009F, which it advises
against, and the carriage return, which parsers turn into a line feed anyway (section 2.11).
"""

_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
"""Soft hyphens, spaces without width, marks of direction: pasted unseen, and a word that holds one is
not found. No text of this town needs them."""

_JOINER = re.compile("[\u200c\u200d]")
_NEEDS_NO_JOINER = re.compile("[\\s\u0021-\u05ff\u1e00-\u1fff\u2010-\u206f]?")
"""Letters of Latin, Greek and Cyrillic, and signs; an emoji or a Hindi word is made with joiners."""


def visible(text: str) -> str:
    """Return *text* without the characters that nobody sees (Unicode 16.0, 23.2 and 23.3). Idempotent."""
    if text.isascii():
        return text
    text = _INVISIBLE.sub("", text)
    return _JOINER.sub(_joiner, text)


def _joiner(found: re.Match[str]) -> str:
    before = found.string[: found.start()][-1:]
    after = found.string[found.end() :][:1]
    joins = all(not _NEEDS_NO_JOINER.fullmatch(each) for each in (before, after))
    return found[0] if joins else ""


def clean(text: str) -> str:
    """Return *text* with only characters that XML, JSON feeds and HTML may hold."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def clean_line(text: str) -> str:
    """Return *text* like `clean`, on one line."""
    return " ".join(clean(text).split())
