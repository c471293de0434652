"""Where sentences end, and lists that become sentences."""

import re

_NEW_SENTENCE = re.compile(r" ?(?:\n|$)| [¿¡«\"(]?[A-ZÁÉÍÓÚÑ]")
_ITEM = re.compile(r"^ ?(?:[•·‣▪●○◦✓✔→] ?|[-–*+] )(?=[^\s.,])(?P<item>.*)$", re.MULTILINE)
_NUMBERED = re.compile(r"^ ?(?P<number>\d{1,2})[.)][-)]? (?P<item>\S.*)$", re.MULTILINE)
_ENDED = re.compile(r"[.,;:!?…]\W*$")


def full_stop(abbreviation: str, text: str, end: int) -> str:
    """Return the point of *abbreviation* that also ends its sentence in *text*, if it does."""
    if not abbreviation.endswith(".") or text.startswith("..", end):
        return ""
    return "." if _NEW_SENTENCE.match(text, end) else ""


def say_lists(text: str) -> str:
    """Return *text* whose items of lists are sentences, without the marks before them."""
    text = _ITEM.sub(lambda found: _ended(found["item"]), text)
    return _NUMBERED.sub(lambda found: f"{found['number']}: {_ended(found['item'])}", text)


def _ended(item: str) -> str:
    item = item.strip()
    return item if _ENDED.search(item[-6:]) else f"{item}."
