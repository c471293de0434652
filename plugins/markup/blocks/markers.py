"""
What a list, a heading or a rule begins with, as people type them.

CommonMark 0.31.2 knows `-`, `*`, `+`, `1.` and `1)`. Word processors, telephones and web pages put
other signs before an item; each is read as what its writer sees on the screen.
"""

import re
from collections.abc import Iterable
from itertools import groupby

import regex

BULLET = r"[-*+]"
NUMBER = r"\d{1,3}[.)]"
LETTER = r"[a-z]\)|[A-Z]\)|[ivx]{2,4}\)"
MARKER = re.compile(rf"( *)({BULLET}|{NUMBER}|{LETTER})( +)(?=\S)")
"""A list's marker in its plain form: indentation, sign, spaces before the content."""

HEADING = re.compile(r" {0,3}(?:(#)(?= )|(#{2,})(?=[ \w¿¡«\"*_]))[ ]*(\S.*?)?(?:\s+#+)?\s*$")
"""
An ATX heading (CommonMark, 4.2). One `#` without a space is a hashtag, as in CommonMark; two or more
never are.
"""

RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:_ *){3,}|(?:\* *){3,})$")
"""A thematic break (CommonMark, 4.1)."""

UNDERLINE = re.compile(r" {0,3}(={2,}|-{3,}) *$")

SIGNS = "•·◦▪▫●○■□‣⁃∙►▸➢➤✓✔★➔→\uf0b7\uf0a7\uf0d8\uf0fc"
"""Bullets of word processors; the last four are Wingdings, which no other font shows."""

_SIGN = re.compile(rf"( *)[{SIGNS}]\ufe0f? *(?=[^\s{SIGNS}])")
_EMPTY = re.compile(rf" *[-*+{SIGNS}]\ufe0f? *")
_STEP = re.compile(r"( *)(\d{1,2}) ?\.?[-–—](?![\d\s]*\d{2}) *(?=\D)")
_DOTTED_STEP = re.compile(r"( *)(\d{1,2}) ?\.[-–—] *(?=\S)")
_DASH = re.compile(r"( *)– +(?=\S)")
"""Not the long one, which begins what somebody says."""

_GLUED_DASH = re.compile(r"( *)-(?=[^\W_]|[¿¡«\"])(?!\d[\d.,]* ?(?:°|º|grados|%))")
_GLUED_STAR = re.compile(r"( *)\*(?=[^\W_])(?=[^*]*$)")
_BOX = re.compile(r"( *)(?=\[[ xX]\] +\S)")
"""Of a list of things to do, without its bullet."""

_WINGDING = re.compile(r"( *)[o§Øü] +(?=\S)")
"""What a word processor's bullets become where their font is not: letters and a space."""

_NEUTRAL = frozenset("✅✔☑➡👉🔹🔸▪◾◽⭐📌🔵🟣⚫🟠💠🌟✨")
"""Emoji that mean no more than «one more». Of any other (❌, ⛔, 🔴) the meaning would be lost."""

_EMOJI = regex.compile(r"( *)(\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*) *(?=\S)")


_MAY_BE_ODD = re.compile(r" *(?:[^\x00-\x7f]|\d{1,2} ?\.?[-–—]|-\S|\*\w|[-*+]\s*$|o |\[[ xX]\])")
"""What a line that no marker in its plain form begins may look like."""


def with_plain_markers(lines: list[str]) -> list[str]:
    """
    Return the *lines* of one block with their list markers in plain form. Idempotent.

    A dash, a letter o, a number with a hyphen or an emoji may also begin a sentence: only where
    two lines or more do, next to each other, is it a list.
    """
    if not any(map(_MAY_BE_ODD.match, lines)):
        return lines
    plain = [_plain(line) for line in lines]
    for pattern, marker in (
        (_STEP, r"\1\2. "),
        (_DASH, r"\1- "),
        (_GLUED_DASH, r"\1- "),
        (_GLUED_STAR, r"\1- "),
        (_WINGDING, r"\1- "),
        (_BOX, r"\1- "),
    ):
        plain = _where_repeated(plain, pattern, marker)
    return _without_empty(_without_emoji(plain))


def _without_empty(lines: list[str]) -> list[str]:
    """Return *lines* without the markers that mark nothing, if some of the others are items."""
    if not any(_EMPTY.fullmatch(line) for line in lines) or not any(map(_is_item, lines)):
        return lines
    return [line for line in lines if not _EMPTY.fullmatch(line)]


def _plain(line: str) -> str:
    line = _SIGN.sub(r"\1- ", line, count=1) if _SIGN.match(line) else line
    return _DOTTED_STEP.sub(r"\1\2. ", line, count=1) if _DOTTED_STEP.match(line) else line


def _where_repeated(lines: list[str], pattern: re.Pattern[str], marker: str) -> list[str]:
    if not any(map(pattern.match, lines)):
        return lines
    changed: list[str] = []
    for is_item, group in groupby(lines, key=lambda line: bool(pattern.match(line))):
        found = list(group)
        is_list = is_item and (len(found) > 1 or (bool(changed) and _is_item(changed[-1])))
        changed += [pattern.sub(marker, line, count=1) for line in found] if is_list else found
    return changed


def _without_emoji(lines: list[str]) -> list[str]:
    """
    Return *lines* with the emoji that begins two of them or more, one after the other, as bullet.

    Only where it is the one emoji that lines begin with: ✅ beside ❌ says yes.
    """
    signs = {emoji for line in lines if (emoji := _first_emoji(line))}
    if len(signs) != 1 or not signs <= _NEUTRAL:
        return lines
    changed: list[str] = []
    for emoji, group in groupby(lines, key=_first_emoji):
        found = list(group)
        is_list = emoji and len(found) > 1
        changed += [_EMOJI.sub(r"\1- ", line, count=1) for line in found] if is_list else found
    return changed


def _first_emoji(line: str) -> str:
    if line.isascii():
        return ""
    found = _EMOJI.match(line)
    return found[2].rstrip("\ufe0f") if found else ""


def begins_with_emoji(line: str) -> bool:
    """Return whether *line* begins with an emoji, as a line of a poster does."""
    return bool(_first_emoji(line))


def _is_item(line: str) -> bool:
    return MARKER.match(line) is not None


def may_begin_list(marker: str, following: Iterable[str]) -> bool:
    """
    Return whether a line with *marker* begins a list in the middle of a paragraph.

    A number may only be the first, so that «14. El número…» stays (CommonMark, 5.3), unless the
    *following* lines go on counting.
    """
    sign = marker.strip()
    if not sign[:-1].isdigit():
        return sign in {"-", "*", "+", "a)", "A)"}
    number = int(sign[:-1])
    return number <= 1 or any(
        (found := MARKER.match(line)) is not None and found[2][:-1] == str(number + 1)
        for line in following
    )
