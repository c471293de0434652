"""
The HTML that an article may hold: a written allow-list, applied by nh3 (ammonia).

Whatever an editor pastes, only these elements, attributes and address schemes reach a page, a
feed or a snippet. What is not here is dropped; the text inside an unknown element stays, except
inside script and style.
"""

import re

import nh3

from plugins.spanish import clean
from plugins.web.anchors import own_anchor

_TAG_NAMES = (
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
    " figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong"
    " sub summary sup table tbody td tfoot th thead time tr u ul var"
)
TAGS = frozenset(_TAG_NAMES.split())
ATTRIBUTES = {
    "*": {"lang", "dir", "id", "title"},
    "a": {"href", "hreflang"},
    "img": {"src", "alt", "foco"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "del": {"cite", "datetime"},
    "ins": {"cite", "datetime"},
    "blockquote": {"cite"},
    "q": {"cite"},
}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote", "destacado"},
    "p": {"destacado"},
    "blockquote": {"destacado"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

_ADDRESSES = frozenset({"href", "src", "cite"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)  # RFC 3986, 3.1
_UNSEEN = re.compile("[\t\n\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
"""Browsers skip the first two inside a scheme (url.spec.whatwg.org); people see none of them."""

_READINGS = 8
"""Two are enough for what people write."""

_REFUSED = re.compile(
    r"<(script|style|iframe|frame|object|embed|form|input|button|svg|math|video|audio|link|meta|base)\b",
    re.IGNORECASE,
)


def sanitised(html: str) -> str:
    """
    Return *html* with nothing but what the allow-list names. Idempotent.

    What is left of an unknown element can read differently without it (`<p>` inside `<p>`), so
    the result is judged again until a reading changes nothing: what was judged is what is shown.
    Text alone is left of what never settles.
    """
    for _ in range(_READINGS):
        judged = _judged(html)
        if judged == html:
            return judged
        html = judged
    return clean(nh3.clean(html, tags=set()))


def _judged(html: str) -> str:
    cleaned = nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags={"script", "style", "iframe", "template", "noscript", "svg", "math"},
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    return clean(cleaned)


def _attribute(_element: str, name: str, value: str) -> str | None:
    r"""
    Return the *value* that an allowed attribute may have, or None to drop it.

    A character that a channel has to take out later must not be in it: without its U+0001,
    `java\x01script:` would be another address than the one that was judged here.
    """
    if clean(value) != value or (name in _ADDRESSES and not _is_address(value)):
        return None
    return own_anchor(value) if name == "id" else value


def _is_address(value: str) -> bool:
    """Return whether *value* is relative or has an allowed scheme; ammonia passes over `cite`."""
    scheme = _SCHEME.match(seen(value).lstrip())
    return not scheme or scheme[1].lower() in SCHEMES


def seen(value: str) -> str:
    """Return *value* without the characters that browsers skip in an address, or nobody sees."""
    return _UNSEEN.sub("", value)


def refused(html: str) -> list[str]:
    """Return the names of elements in *html* that an editor may miss on the page, sorted."""
    return sorted({match.lower() for match in _REFUSED.findall(html)})
