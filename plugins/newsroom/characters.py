"""The characters that XML and HTML may hold: the one place where the others are taken out."""

import re

_FORBIDDEN = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""
All that is no `Char` of XML 1.0 (section 2.2), plus the controls U+007F–U+009F, which it advises
against, and the carriage return, which parsers turn into a line feed anyway (section 2.11).
"""


def clean(text: str) -> str:
    """Return *text* with only characters that XML, JSON feeds and HTML may hold."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def clean_line(text: str) -> str:
    """Return *text* like `clean`, on one line."""
    return " ".join(clean(text).split())
