"""A title and the word in capitals that it is told with: once, whoever writes it."""

import re

from plugins.spanish import folded

_WORD = re.compile(r"[^\W_]+")
_GENDERS = re.compile(r"[oa]s?$")
_CHANGE = re.compile(
    r"\b(?:cancel|suspen|posterg|aplaz|reprogram|cambi|traslad|nuev[oa] (?:fecha|lugar|horario|sede)\b"
    r"|(?:se corre|pasa)n? (?:al?|del?|para)\b|no (?:se|habra)\b|porque\b|debido a)"
)
_OUTCOMES = {
    "CANCELLED": re.compile(r"\b(?:cancel|suspen|anul|no (?:se|habra)\b)"),
    "TENTATIVE": re.compile(r"\b(?:posterg|aplaz|pospon|pospus|suspen|sin fecha\b)"),
    "CONFIRMED": re.compile(
        r"\b(?:cambi|traslad|reprogram|posterg|aplaz|pospon|pospus|adelant"
        r"|nuev[oa] (?:fecha|lugar|horario|sede)\b|(?:se corre|pasa|sera)n?\b)"
    ),
}
"""What is said of what became of something, by what that is (`Details.calendar_status`)."""

_CORRECTION = re.compile(r"\b(?:correc|corrig|rectific|fe de erratas)")


def labelled(label: str, title: str) -> str:
    """
    Return *title* after what became of it; in its own words, if it says so itself.

    «CANCELADO: Feria» · «CANCELADA la feria» · «ALERTA ROJA comunal», of «Alerta roja comunal».
    """
    if not label:
        return title
    if span := _said(label, title):
        start, end = span
        return f"{title[:start]}{title[start:end].upper()}{title[end:]}"
    return f"{label}: {title}"


def with_genre(genre: str, title: str) -> str:
    """Return *title* after what it is, unless it says so itself: «COMUNICADO: Corte de agua»."""
    return f"{genre}: {title}" if genre and not _said(genre, title) else title


def tells_change(text: str) -> bool:
    """Return whether *text* was written of something that is not as it had been announced."""
    return _CHANGE.search(folded(text)) is not None


def tells_outcome(text: str, status: str) -> bool:
    """
    Return whether *text* says that something was called off, put off, or is at another time or place.

    Args:
        text: In words.
        status: Which of these it may say, in the words of RFC 5545, 3.8.1.11.
    """
    return _OUTCOMES[status].search(folded(text)) is not None


def tells_correction(text: str) -> bool:
    """Return whether *text* says that something was put right."""
    return _CORRECTION.search(folded(text)) is not None


def _said(label: str, title: str) -> tuple[int, int] | None:
    """Return where *title* says *label*, in whatever gender and number."""
    wanted = [_stem(word) for word in label.split()]
    words = list(_WORD.finditer(title))
    for first in range(len(words) - len(wanted) + 1):
        found = words[first : first + len(wanted)]
        if [_stem(word[0]) for word in found] == wanted:
            return found[0].start(), found[-1].end()
    return None


def _stem(word: str) -> str:
    return _GENDERS.sub("", folded(word))
