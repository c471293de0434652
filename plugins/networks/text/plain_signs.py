"""What most texts are made of: signs each of which is a character as people see them, for certain."""

import re

_PLAIN = re.compile(
    "(?:[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2bff"
    "\U0001f300-\U0001f3fa\U0001f400-\U0001f64f\U0001f680-\U0001f6ff]\ufe0f?)*"
)


def is_plain(text: str) -> bool:
    """
    Return whether every sign of *text* is a grapheme (UAX 29), with the selector that may follow it.

    Its only spaces are plain ones, and it has no line breaks. Where it returns False, somebody has to
    look at each.
    """
    return _PLAIN.fullmatch(text) is not None
