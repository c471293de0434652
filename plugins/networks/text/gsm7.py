"""
Text for SMS: the alphabet of telephones, in which 160 characters fit, and Spanish said in it.

Source: 3GPP TS 23.038, 6.2.1 (the default alphabet and its extension, each of whose characters
takes two septets) and 3GPP TS 23.040, 9.2.3.24.1 (the parts of a long message have 153 each). One
character outside it turns the whole message into UCS-2, where 70 fit: nothing here ever does.
"""

import unicodedata

import regex

SEPTETS = 160
"""What one message takes."""

PART_SEPTETS = 153
"""What each part of a longer one takes: seven go to the number of the part."""

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet, but for the carriage return and the escape, which no text of ours holds."""

EXTENSION = frozenset("^{}\\[~]|€")
"""Two septets each; without the form feed."""

_SAID = {
    **dict.fromkeys("«»“”„‟″", '"'),
    **dict.fromkeys("‘’‚‛‹›′´`ʼ", "'"),
    **dict.fromkeys("‐‑‒–—―−•·‣●▪", "-"),
    **dict.fromkeys("→➡➜", "->"),
    **dict.fromkeys("←⬅", "<-"),
    **dict.fromkeys("\t\v\f\x85\u2028\u2029", " "),
    **dict(zip("…º°ª№‰", ("...", "o", "o", "a", "No", " por mil"), strict=True)),
    **dict(zip("×÷⁄≥≤≠±≈", ("x", "/", "/", ">=", "<=", "<>", "+/-", "~"), strict=True)),
    **dict(zip("œŒłŁđĐı", ("oe", "OE", "l", "L", "d", "D", "i"), strict=True)),
    **dict(zip("↔‼⁉", ("<->", "!!", "!?"), strict=True)),
}
"""What stands for a sign that the alphabet lacks, and means the same."""

_DEGREES = regex.compile(r"\s*(?:°\s*C\b|℃)")
_FRACTION = regex.compile(r"(?<=\d)(?=[¼½¾⅓⅔⅛⅜⅝⅞])")
_POWER = regex.compile(r"(?<=\d)(?=[²³¹⁰⁴-⁹])")
_KEYCAP = regex.compile(r"([0-9#*])\ufe0f?\u20e3")
_EMOJI = regex.compile(
    r"[\p{Extended_Pictographic}\p{Regional_Indicator}\p{EMod}\ufe00-\ufe0f\u20e3\U000e0000-\U000e0fff]"
)
_UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]")
_MARK = regex.compile(r"[\u0300-\u036f]")
"""Accents that no letter has in Unicode: the letter is what is read."""

_ORNAMENT = regex.compile(r"[\p{So}\p{Sk}\p{P}]")
"""Signs that can go and leave what is said; those of money and of sums cannot."""

_DROPPED = "\0"
_EMPTIED = regex.compile(r"\([ \0]*\0[ \0]*\)")
_BEFORE_SIGN = regex.compile(r"[ \0]*\0[ \0]*(?=[,.;:!?)\n]|\Z)")
_AFTER_SIGN = regex.compile(r"(?<![^\n(¿¡])[ \0]*\0[ \0]*")
_BETWEEN = regex.compile(r"[ \0]*\0[ \0]*")
_SPACES = regex.compile(r" {2,}")
_LINE_EDGES = regex.compile(r" *\n *")
_EMPTY_LINES = regex.compile(r"\n{3,}")


def septets(text: str) -> int:
    """
    Return how many septets *text* takes.

    Raises:
        ValueError: It has a character outside the alphabet; `in_gsm7` never returns one.
    """
    if strange := set(text) - BASIC - EXTENSION:
        raise ValueError(f"not in GSM-7: {sorted(strange)}")
    return sum(map(_weight, text))


def segments(text: str) -> int:
    """
    Return how many messages *text* is sent as, at least one; no part ends between two septets of one.

    Raises:
        ValueError: As `septets`.
    """
    if septets(text) <= SEPTETS:
        return 1
    count, free = 1, PART_SEPTETS
    for weight in map(_weight, text):
        if weight > free:
            count, free = count + 1, PART_SEPTETS
        free -= weight
    return count


def in_gsm7(text: str) -> str | None:
    """
    Return *text* in the alphabet, meaning the same; None if it cannot be said there. Idempotent.

    «á» becomes «a», and «ñ», «é», «ü», «¿», «¡» stay; « » and “ ” become straight, a dash «-»,
    «N.º 3» «N.o 3», «12 °C» «12 grados», «m²» «m2»; emoji and ornaments go with their space. Other
    scripts, and signs of money and sums that it lacks, say something that is nowhere else.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _KEYCAP.sub(r"\1", _DEGREES.sub(" grados", text.replace(_DROPPED, "")))
    text = _POWER.sub("^", _FRACTION.sub(" ", text))
    said = [_said(each) for each in text]
    return None if None in said else _tidied("".join(filter(None, said)))


def _weight(character: str) -> int:
    return 2 if character in EXTENSION else 1


def _said(character: str) -> str | None:
    """Return what stands for *character*; None if nothing does."""
    if character in BASIC or character in EXTENSION:
        return character
    if character in _SAID:
        return _SAID[character]
    if character.isspace():
        return " "
    if _EMOJI.match(character):
        return _DROPPED
    if _UNSEEN.match(character) or _MARK.match(character):
        return ""
    return _composed(character)


def _composed(character: str) -> str | None:
    """Return *character* without accents, or what it is made of; an ornament is dropped."""
    parts = unicodedata.normalize("NFKD", character)
    bare = "".join(each for each in parts if not unicodedata.combining(each))
    is_ornament = _ORNAMENT.match(character) is not None
    if not is_ornament and bare and all(each in BASIC or each in _SAID for each in bare):
        return "".join(_SAID.get(each, each) for each in bare)
    return _DROPPED if is_ornament else None


def _tidied(text: str) -> str:
    """Return *text* without the places of what was dropped, and with one space where two were."""
    text = _EMPTIED.sub(_DROPPED, text)
    text = _BETWEEN.sub(" ", _AFTER_SIGN.sub("", _BEFORE_SIGN.sub("", text)))
    text = _LINE_EDGES.sub("\n", _SPACES.sub(" ", text))
    return _EMPTY_LINES.sub("\n\n", text).strip(" \n")
