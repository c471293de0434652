"""
Spanish typography of plain text: “ ” ‘ ’ « » … – — out of what a keyboard gives.

What an editor already typed («», —, …, ¿¡) stays, and so do addresses of the web and of mail,
amounts, times, and the marks of feet, minutes and inches (`6'`, `12"`).
"""

import re
from collections.abc import Sequence

_HIDDEN = "\x02[^\x03]*\x03|\x1f"
"""Markdown's marks for what stands elsewhere (tags, entities, escapes), and our `_JOINT`."""

_JOINT = "\x1f"
_TOKEN = re.compile(
    rf"(?P<hidden>{_HIDDEN})"
    # Bounded (RFC 5321, 4.5.3.1.1; RFC 1035, 2.3.4), so that no text makes the search slow.
    r"|(?P<address>(?:https?://|www\.)[^\s<>\"\x02\x1f]+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+)"
    r"|(?P<sign>(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)|<<|>>)"
    r"|(?P<quote>[\"'])"
    r"|(?P<word>\w+)|(?P<other>.)",
    re.DOTALL,
)
_MAY_CHANGE = re.compile(r"[\"']|--|\.{3}|<<|>>")
_NEXT = re.compile(rf"(?:{_HIDDEN})*([^\x02\x1f]?)")
_SIGNS = {"---": "—", "--": "–", "...": "…", "<<": "«", ">>": "»"}
_BEFORE_OPENING = frozenset("([{¿¡«“‘—–-/")


_UNITS = "[%‰°]|°C|mm|cm|km|m|ha|mg|g|kg|t|ml|l|L|kB|MB|GB|W|kW|MW|h|min|s|horas?|UF|UTM"
_BOUND = re.compile(
    r" (?<=[\d.º°] )(?:"  # nearly every space goes no further
    rf"(?<=\d )(?=(?:{_UNITS})(?!\w))"
    r"|(?<=\bN\.[º°] )(?=\d)"
    r"|(?<=\b(?:art|núm|pág)\. )(?=\d)"
    r"|(?<=\b(?:Sr|Dr)\. )(?=\w)"
    r"|(?<=\b(?:Sra|Dra)\. )(?=\w)"
    r")"
)
"""Spaces at which no line may end: between a number and its unit or name (Real Academia Española,
«Ortografía de la lengua española», 2010: symbols, abbreviations of address)."""


def bound(text: str) -> str:
    """Return *text* with U+00A0 where its lines must not break: «25 km», «N.º 12». Idempotent."""
    return _BOUND.sub("\N{NO-BREAK SPACE}", text)


def may_bind(text: str) -> bool:
    """Return whether `bound` gives something else than *text*."""
    return _BOUND.search(text) is not None


def may_change(text: str) -> bool:
    """Return whether `spanish` may give something else than *text*; looks at it very quickly."""
    return _JOINT in text or _MAY_CHANGE.search(text) is not None


def spanish(text: str) -> str:
    """Return *text* with Spanish marks. Idempotent."""
    return spanish_parts([text])[0]


def spanish_parts(parts: Sequence[str]) -> list[str]:
    """Return *parts* (the pieces of one paragraph, in their order) with Spanish marks."""
    if not parts:
        return []
    joined = _JOINT.join(part.replace(_JOINT, "") for part in parts)
    text = _Setter(joined).text() if _MAY_CHANGE.search(joined) else joined
    return text.split(_JOINT)


class _Setter:
    """Goes through a paragraph once; knows what stands before a mark and which ones are open."""

    def __init__(self, text: str) -> None:
        self.source = text
        self.before = ""
        self.open = {'"': 0, "'": 0}

    def text(self) -> str:
        return "".join(self._set(token) for token in _TOKEN.finditer(self.source))

    def _set(self, token: re.Match[str]) -> str:
        text = token[0]
        if token.lastgroup == "hidden":
            return text
        if token.lastgroup == "sign":
            text = _SIGNS[text]
        elif token.lastgroup == "quote":
            following = _NEXT.match(self.source, token.end())
            text = self._quote(text, following[1] if following else "")
        self.before = text[-1]
        return text

    def _quote(self, mark: str, following: str) -> str:
        opens = not self.before or self.before.isspace() or self.before in _BEFORE_OPENING
        if opens and self.open[mark] and not following.isalnum():
            opens = following in _BEFORE_OPENING and following != ""
        if opens and not (mark == "'" and following.isdigit()):  # '80 is an apostrophe
            self.open[mark] += 1
            return {'"': "“", "'": "‘"}[mark]
        if self.before.isdigit() and not self.open[mark]:
            return mark
        self.open[mark] = max(0, self.open[mark] - 1)
        return {'"': "”", "'": "’"}[mark]
