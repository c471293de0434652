"""How a rule puts words in place of what it finds."""

import re
from collections.abc import Callable


def say(pattern: re.Pattern[str], words: Callable[[re.Match[str]], str], text: str) -> str:
    """Return *text* with *words* of each match of *pattern* in its place, apart from letters around it."""

    def put(found: re.Match[str]) -> str:
        said = words(found)
        if said == found[0] or not said:
            return said
        before = text[max(0, found.start() - 1) : found.start()]
        after = text[found.end() : found.end() + 1]
        start = " " if before.isalpha() and said[0].isalpha() else ""
        end = " " if after.isalpha() and said[-1].isalpha() else ""
        return f"{start}{said}{end}"

    return pattern.sub(put, text)
