"""The hashtags of a text, as X reads them."""

import regex

from plugins.site.posting import links_in, may_hold_link

TAG = r"(?=[\p{Nd}_]*\p{L})[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_·]*+"
_IN_TEXT = regex.compile(rf"(?<![\p{{L}}\p{{M}}\p{{Nd}}_&#])#({TAG})(?!#|://)")
"""
X: letters, marks, digits, `_` and `·`, at least one letter; not right after a letter or `&`, not
before `#` or `://` (twitter-text, `validHashtag`; its few signs of other scripts are left out).
"""

_SPACE = regex.compile(r"[ \n]")


def hashtags_in(text: str) -> tuple[str, ...]:
    """Return the hashtags of *text*, without `#`, in order; those within a link are none."""
    # No link goes over a space, so one that does not touch a `#` has no say in this.
    if any("#" in word and may_hold_link(word) for word in _SPACE.split(text)):
        for link in links_in(text):
            text = text.replace(link.address, " ")
    return tuple(match[1] for match in _IN_TEXT.finditer(text))
