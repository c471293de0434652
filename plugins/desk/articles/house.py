"""What the house's rules say of an article, with the lines where it stands."""

import re
from collections.abc import Iterator
from html import unescape

from plugins.desk.asking import Inquiry
from plugins.desk.descriptions import says_nothing
from plugins.desk.fields.article import ArticleFields
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.manuscript import Text
from plugins.house_rules import (
    Described,
    Known,
    Passage,
    Remark,
    Sort,
    Writing,
    passages_of,
    remarks_of,
)
from plugins.newsroom import NOTHING, Proposal, in_place

_IMAGE = re.compile(r'<img\s(?P<attributes>(?:[\w:-]+(?:="[^"]*")?\s*)*)/?>')
_ATTRIBUTE = re.compile(r'(?P<name>alt|title)="(?P<value>[^"]*)"')
_LINK = re.compile(r'<a\s[^>]*?href="(?P<address>[^"]*)"')
_FIRST_WORDS = 6
"""Enough of them to find a place in a text."""


def note_house_rules(
    fields: ArticleFields,
    text: Text,
    easy: Text | None,
    keys: Keys,
    inquiry: Inquiry,
    findings: Findings,
) -> None:
    """
    Warn of whatever breaks a rule of the house; how much each weighs, the reading decides.

    *easy* is the article in easy reading, if somebody wrote that.
    """
    writing = _writing(fields, text, easy)
    known = Known(
        authorities=lambda: tuple(inquiry.ask("authorities", f"{fields.public_from.date()}")),
        towns=lambda: tuple(inquiry.ask("localities")),
        is_word=lambda word: bool(inquiry.ask("word", word)),
        is_account=lambda handle: bool(inquiry.ask("handle", handle)),
        is_telephone=lambda number: bool(inquiry.ask("telephone", number)),
    )
    for remark in remarks_of(writing, known):
        line = _line(remark, text, keys)
        findings.warn(
            text.source,
            line,
            remark.rule,
            remark.message,
            remark.fix,
            proposal=_proposal(remark, text, line),
        )


def _writing(fields: ArticleFields, text: Text, easy: Text | None) -> Writing:
    lead = Described(_telling(fields.image_alt, fields.image), fields.image_caption, ("image_alt",))
    posted = (
        Described(_telling(own.image_alt, own.image), "", ("social", network))
        for network, own in fields.social.items()
    )
    return Writing(
        Passage(fields.title, Sort.TITLE, ("title",)),
        fields=tuple(each for each in _fields(fields, easy) if each.text),
        body=passages_of(text.html),
        photos=(lead, *posted, *_photos(text.html)),
        links=tuple(unescape(found["address"]) for found in _LINK.finditer(text.html)),
    )


def _fields(fields: ArticleFields, easy: Text | None) -> Iterator[Passage]:
    yield Passage(fields.summary, Sort.PROSE, ("summary",))
    yield Passage(fields.image_alt, Sort.SHORT, ("image_alt",))
    yield Passage(fields.image_caption, Sort.SHORT, ("image_caption",))
    yield Passage(fields.for_ear, Sort.SHORT, ("for_ear",))
    for network, own in fields.social.items():
        yield Passage(own.text, Sort.SHORT, ("social", network))
    for number, correction in enumerate(fields.corrections):
        yield Passage(correction.text, Sort.SHORT, ("corrections", number))
    for number, change in enumerate(fields.changes):
        yield Passage(change.text, Sort.SHORT, ("changes", number))
    for passage in passages_of(easy.html) if easy else ():
        yield passage._replace(sort=Sort.SHORT, place=("easy",))


def _photos(html: str) -> Iterator[Described]:
    for image in _IMAGE.finditer(html):
        told = {
            found["name"]: unescape(found["value"])
            for found in _ATTRIBUTE.finditer(image["attributes"])
        }
        yield Described(_telling(told.get("alt", ""), ""), told.get("title", ""))


def _telling(alt: str, file: str) -> str:
    """Return *alt*, of the photo in *file*; of what says nothing at all the desk has told already."""
    return "" if alt and says_nothing(alt, file) else alt


def _line(remark: Remark, text: Text, keys: Keys) -> int:
    """Return where the words of *remark* stand, as well as that can be told."""
    if remark.place:
        name, *rest = remark.place
        first = keys.line(str(name), *rest)
        is_long = name == "easy" or not text.whole.split("\n")[first - 1].strip().endswith(
            ("|", ">")
        )
        return _found(remark.words, text.whole, first) or first if is_long else first
    return _found(remark.words, text.whole, text.body_line) or text.body_line


def _found(words: str, whole: str, first: int) -> int:
    """Return the line from the *first* on where *words* begin; 0 if they are not there."""
    pieces = re.findall(r"\w+", words)[:_FIRST_WORDS]
    if not pieces:
        return 0
    start = sum(len(row) + 1 for row in whole.split("\n")[: first - 1])
    # What stands between words may be a mark of Markdown, or the end of a line.
    between = r"[\W_]{1,80}?".join(map(re.escape, pieces))
    found = re.compile(rf"(?<!\w){between}(?!\w)").search(whole, start)
    return whole.count("\n", 0, found.start()) + 1 if found else 0


def _proposal(remark: Remark, text: Text, line: int) -> Proposal:
    if not remark.instead:
        return NOTHING
    edits = in_place(text.whole, line, remark.words, remark.instead).edits
    return Proposal(edits, is_sure=False)
