"""What the voice may be given: words and pauses, and nothing that it takes for an order."""

import re
import unicodedata

SIGNS = ".,;:!?¡¿()"
"""What stands for a pause, or for a tone."""

LONGEST_WORD = 40
"""
Characters after which a word goes on as the next one.

Its own room for one is 256 bytes: with 60 digits Pico fails, and with 128 «ñ» it never ends.
"""

_MANY = re.compile(rf"([{re.escape(SIGNS)}])(?:\s*[{re.escape(SIGNS)}]){{2,}}")
"""Each sign of «.....» is a pause of half a second, and there may be thousands."""

_LONG = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_LATIN_1 = 256
_SAID_OTHERWISE = {"…": ".", "–": ",", "—": ","}


def sayable(text: str) -> str:
    """
    Return *text* as the voice may be given it; nothing, if nothing in it can be said.

    SVOX Pico takes what stands between < and > for its own tags (speed, pitch, a file to play), and
    knows the letters of Latin-1: what is neither one of those nor a pause is a space.
    """
    plain = "".join(map(_known, unicodedata.normalize("NFC", text)))
    short = _LONG.sub(r"\g<0> ", _MANY.sub(r"\1 ", plain))
    words = " ".join(short.split())
    return words if any(map(str.isalnum, words)) else ""


def _known(sign: str) -> str:
    """Return what stands for *sign*: itself, its plain letter, a pause, or a space."""
    if sign in SIGNS or (sign.isalnum() and ord(sign) < _LATIN_1):
        return sign
    base = unicodedata.normalize("NFKD", sign)[:1]
    if base.isascii() and base.isalnum():
        return base
    return _SAID_OTHERWISE.get(sign, " ")
