"""The words of a text in which a network would see an address, a mention or a tag, put right."""

import re

from plugins.networks.text.addresses import apart, length_of_host
from plugins.networks.text.signs import resolved

_PAGE = (
    r"(?:[A-Za-z0-9_!*';:=+,.$/%#\[\]–~@|&\u00c0-\u024f\u0253-\u028b\u0300-\u036f\u0400-\u04ff"
    r"\u1e00-\u1eff-]|\([^()\s]*\))*+"
)
_QUERY = r"(?:\?[A-Za-z0-9_!?*'@():;&=+$/%#\[\].,~|-]*+)?"
"""As far as X takes them for parts of an address (twitter-text, `validUrlPath`, `validUrlQueryChars`)."""

_LABEL = r"[\w\u0300-\u036f-]"
_NAMES = r"[a-z0-9_-]++(?:\.[a-z0-9_-]++)*+"
_OPENERS = r"(\[{«“‘\"'¿¡‹–—~*`-"
_WORDS = re.compile(
    rf"""
      (?<![a-z0-9@$#])
          (?P<scheme>https?://(?:www\.)?|www\.)
          (?P<host>{_LABEL}++(?:\.{_LABEL}++)*+)
          (?P<page>(?::\d+)?(?:/{_PAGE})?{_QUERY})
    | (?<![\w.,:@])
          (?P<number>n|\d{{1,3}}) \.
          (?P<ordinal>e?ro|e?ra|er|d[oa]|t[oa]|m[oa]|v[oa]|n[oa]|[oa]s)
          (?! [\w@-] | (?-i:\.[a-z0-9]) )
    | (?<![^\s{_OPENERS}])
          @ (?P<handle>{_NAMES}) (?P<server>(?:@{_NAMES})?) (?![\w\u0300-\u036f])
    | (?<![\w\u0300-\u036f.%+-])
          (?P<name>[\w\u0300-\u036f.%+-]++) @ (?P<mail>(?:{_LABEL}++(?:\.{_LABEL}++)*+)?)
    | (?<![\w\u0300-\u036f-])
          (?P<run>{_LABEL}++(?:\.{_LABEL}++)++)
          (?P<under>(?::\d+)?/(?=[a-z0-9]){_PAGE}{_QUERY})?
    | (?<![^\s{_OPENERS}]) (?P<tags>\#\w++(?:\#\w++)++)
    | (?<=[^\s\w!#$%&@{_OPENERS}]) (?P<call>@) (?=\w)
    | (?<=[^\s\da-z_\u00aa\u00b5\u00ba\u00c0-\u024f\u1e00-\u1eff&{_OPENERS}])
          (?P<tag>\#) (?=[^\s!-/:-@\[-^`{{-~])
    | (?<!\S) (?P<cash>\$) (?=[a-z]{{1,6}}(?![a-z0-9]))
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""
Whatever may become an address, a mention, a hashtag or (`$UF`) a share on the stock exchange.

A mention or a hashtag is meant at the beginning of a word: after a space, or what opens a quotation
or a bracket. After another sign it gets a space; so do hashtags in a chain, of which some networks
see each, and X none.
"""

_ORDINALS = {
    "0": {"mo", "ma"},
    "1": {"er", "ro", "ra", "ero", "era", "os", "as"},
    "2": {"do", "da", "os", "as"},
    "3": {"er", "ro", "ra", "ero", "era", "os", "as"},
    "4": {"to", "ta"},
    "5": {"to", "ta"},
    "6": {"to", "ta"},
    "7": {"mo", "ma"},
    "8": {"vo", "va"},
    "9": {"no", "na"},
    "n": {"ro", "os"},
}
"""
How ordinals are written by the last digit of their number, and «n.ro», «n.os» (número, números).

RAE, *Diccionario panhispánico de dudas*, «ordinales»: 1.er, 2.º; what it ends in agrees, so that
«15.no» is no ordinal but the end of a sentence.
"""


def put_right(text: str) -> str:
    """Return *text* with what each word of it lacks so that it is read as it was meant."""
    return _WORDS.sub(_put_right, text)


def _put_right(match: re.Match[str]) -> str:
    if match["scheme"]:
        return _with_scheme(match["scheme"], match["host"].split("."), match["page"])
    if match["number"]:
        return _ordinal(match["number"], match["ordinal"])
    if match["name"]:
        following = match.string[match.end() : match.end() + 1]
        return resolved(match["name"], match["mail"], following)
    if match["handle"]:
        return _called(match["handle"].split("."), match["server"])
    if match["run"]:
        return apart(match["run"].split("."), match["under"] or "")
    if match["tags"]:
        return match["tags"].replace("#", " #").lstrip()
    return "$ " if match["cash"] else f" {match[0]}"


def _with_scheme(scheme: str, labels: list[str], page: str) -> str:
    length = len(labels) if page else length_of_host(labels)
    rest = f". {'.'.join(labels[length:])}" if labels[length:] else ""
    return f"{scheme}{'.'.join(labels[:length])}{rest}{page}"


def _called(labels: list[str], server: str) -> str:
    """Return a mention: dots are part of names on some networks, but for where a sentence begins."""
    starts = (at for at in range(1, len(labels)) if labels[at][:1].isupper())
    length = next(starts, len(labels))
    rest = f". {'.'.join(labels[length:])}" if labels[length:] else ""
    return f"@{'.'.join(labels[:length])}{rest}{server}"


def _ordinal(number: str, ending: str) -> str:
    """Return what «*number*.*ending*» means: «1.er» → «1er», «2.DO» → «2.º», «15.no» → «15. no»."""
    written = ending.lower()
    if ending.istitle() or written not in _ORDINALS[number[-1].lower()]:
        return apart([number, ending])
    if written in {"os", "as"} and not number.isdecimal():
        return f"{number}.{ending}"
    if written in {"er", "os", "as"}:
        return f"{number}{ending}"
    return f"{number}.{'ª' if written.endswith('a') else 'º'}"
