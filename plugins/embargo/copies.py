"""Whose copy something is: the folder that nobody guesses, and the word that tells where a text came from."""

import hmac
from base64 import b32encode
from dataclasses import dataclass
from hashlib import sha256

from plugins.newsroom import Outlet

_CONSONANTS = "bcdfglmnprstvz"
_VOWELS = "aeiou"
SYLLABLES = 6
"""Of the word: 70 to the sixth, 1.2 · 10¹¹ different ones, and none of a language."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What one outlet gets."""

    outlet: str
    """Its name."""

    folder: str
    """The first part of its addresses."""

    word: str
    """Stands in every text and file of it, and in those of no other outlet."""


def copy_for(outlet: Outlet, key: str) -> Copy:
    """
    Return what *outlet* gets with the secret *key*: the same whenever it is asked for.

    The folder holds 160 bits of an HMAC-SHA-256 (RFC 2104), as small letters and digits (RFC 4648,
    section 6); without the key nobody can tell the folder of one outlet from that of another.
    """
    folder = b32encode(_drawn(key, "carpeta", outlet)[:20]).decode().lower()
    return Copy(outlet.name, folder, _word(_drawn(key, "palabra", outlet)))


def _drawn(key: str, what: str, outlet: Outlet) -> bytes:
    told = f"{what}\0{outlet.slug}\0{outlet.turn}"
    return hmac.new(key.encode(), told.encode(), sha256).digest()


def _word(drawn: bytes) -> str:
    number = int.from_bytes(drawn, "big")
    letters = []
    for _ in range(SYLLABLES):
        number, consonant = divmod(number, len(_CONSONANTS))
        number, vowel = divmod(number, len(_VOWELS))
        letters += [_CONSONANTS[consonant], _VOWELS[vowel]]
    return "".join(letters)
