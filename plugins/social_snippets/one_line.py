"""A text for programs that turn line breaks into spaces and add the link at the end (Postiz's autopost)."""

import re

from plugins.networks import Network

_BREAK = re.compile(r"\s*\n\s*")
_CLOSED = (".", "!", "?", "…", ":", ",", ";", ")", "»")
_OPENING = re.compile(r"[^\w\s#]")
"""A sign, as 📅 or «•», that tells the next part apart by itself."""


def one_line(text: str, link: str, network: Network) -> str:
    """
    Return *text* on one line and without its *link*, so that what a program makes of it still fits.

    What was a line of its own is told apart by a full stop, where nothing else does; if there is no
    room for them, by a space alone.
    """
    parts = [part for part in _BREAK.split(text.replace(link, "").strip()) if part]
    for line in (_punctuated(parts), " ".join(parts)):
        if network.takes(f"{line} {link}", link):
            return line
    return " ".join(parts)


def _punctuated(parts: list[str]) -> str:
    line = ""
    for part in parts:
        is_apart = not line or line.endswith(_CLOSED) or part.startswith("#")
        line += part if not line else (" " if is_apart or _OPENING.match(part) else ". ") + part
    return line
