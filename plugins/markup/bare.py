"""Marks in a text that holds no Markdown, such as a title, and the text without them."""

import re
from html import unescape

_PLAIN = re.compile(
    r"\*\*(?P<strong>[^*]{1,300})\*\*|(?<!_)__(?P<under>[^_]{1,300})__(?!_)"
    r"|(?<![\w*])\*(?=[^\s*])(?P<em>[^*]{1,300})(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\s_])(?P<low>[^_]{1,300})(?<=[^\s_])_(?![\w_])"
    r"|~~(?P<struck>[^~]{1,300})~~|`(?P<code>[^`]{1,300})`"
    r"|!?\[(?P<link>[^\[\]]{1,300})\]\([^()]{0,300}\)"
    r"|</?(?:b|i|u|s|em|strong|a|p|br|span|div|font|h[1-6]|ul|ol|li|sup|sub|small|mark|code|pre|center"
    r"|img|picture|video|audio|iframe|object|embed|svg|form|input|button|table|tr|td|th)\b"
    r"[^<>]{0,300}>"
    r"|(?P<space>&nbsp;)|&(?P<entity>[a-zA-Z]{2,8}|#\d{1,6});"
)
"""Bounded, so that no text makes the search slow."""


def stray_marks(text: str) -> str | None:
    """
    Return *text*, a field that holds no Markdown, without the marks in it, with its lines; None if there are none.

    Only marks that come in pairs, tags and entities count, so that «Cupos limitados*» stays.
    """
    if not _PLAIN.search(text):
        return None
    bare = _PLAIN.sub(_bare, text)
    if bare.split() == text.split():
        return None
    return "\n".join(" ".join(row.split()) for row in bare.split("\n")).strip()


def _bare(found: re.Match[str]) -> str:
    if found["space"]:
        return " "
    if found["entity"]:
        return unescape(found[0])
    return next((value for value in found.groups() if value), "")
