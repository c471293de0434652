"""A web page as the crawler of a network reads it: what its head says, and on which line."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

LONGEST_VALUE = 5_000
"""Characters of a value that are looked at; no network shows a tenth of them."""

REFRESH = "http-equiv:refresh"
"""The name under which a `<meta>` stands that leads to another page."""

_IN_HEAD = frozenset(
    {"html", "head", "meta", "title", "link", "script", "style", "base", "noscript", "template"}
)
"""Elements that leave a head open (HTML, 13.2.6.4.4, «in head»)."""

_NEWS = ("NewsArticle", "WebPage")
"""Types of JSON-LD that Mastodon reads (mastodon/mastodon, `app/lib/link_details_extractor.rb`)."""


class Value(NamedTuple):
    """Something a page says of itself."""

    text: str
    """Without the spaces and line breaks around and inside it that no reader would see."""

    line: int
    """Counted from 1."""


@dataclass(frozen=True, kw_only=True)
class HtmlPage:
    """What a page says of itself. Names are in small letters, as crawlers compare them."""

    address: str
    """Where it is read; relative addresses in it count from here. "" if nobody knows."""

    metas: Mapping[str, tuple[Value, ...]]
    """`property` or `name` of a `<meta>` -> each of its contents, in their order, also empty ones."""

    links: Mapping[str, tuple[Value, ...]]
    """A word of the `rel` of a `<link>` -> each address; `oembed` is one of its types."""

    title: Value | None
    """Its `<title>`."""

    data: Mapping[str, Value]
    """`headline`, `description` and `publisher` of its JSON-LD, as Mastodon finds them."""

    head: int
    """The line of its `<head>`, where what is missing goes."""

    head_length: int
    """Bytes (UTF-8) up to the end of its head, or of the whole page if that never ends."""

    outside: tuple[str, ...] = ()
    """Names of the metas that stand behind the head."""

    def first(self, name: str) -> Value | None:
        """
        Return what the page says first as *name*, unless that is empty.

        Args:
            name: Of a meta (`og:title`), `title`, `rel:canonical` or `json:headline`.
        """
        if name == "title":
            return self.title if self.title and self.title.text else None
        if name.startswith("json:"):
            return self.data.get(name.removeprefix("json:"))
        return next((value for value in self.all(name) if value.text), None)

    def all(self, name: str) -> tuple[Value, ...]:
        """Return everything the page says as *name*: of a meta, or `rel:canonical`."""
        if name.startswith("rel:"):
            return self.links.get(name.removeprefix("rel:"), ())
        return self.metas.get(name, ())

    def chosen(self, names: tuple[str, ...]) -> tuple[str, Value] | None:
        """Return the first of *names* that the page says, and what."""
        return next(((name, value) for name in names if (value := self.first(name))), None)

    def absolute(self, address: str) -> str:
        """Return *address* as a browser would open it, or "" if none would."""
        try:
            return urljoin(self.address, address)
        except ValueError:
            return ""

    @property
    def canonical(self) -> str:
        """Its own whole address: the canonical one, that of Open Graph, or where it was read."""
        for name in ("rel:canonical", "og:url"):
            value = self.first(name)
            whole = self.absolute(value.text) if value else ""
            if whole.startswith(("http://", "https://")):
                return whole
        return self.address


def read_html(html: str, address: str = "") -> HtmlPage:
    """
    Return what *html*, which may be anything at all, says of itself.

    Args:
        html: The page.
        address: Where it is read, if that is known.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    end = reader.head_end or (len(html.splitlines(keepends=True)), None)
    return HtmlPage(
        address=address,
        metas={name: tuple(values) for name, values in reader.metas.items()},
        links={name: tuple(values) for name, values in reader.links.items()},
        title=Value(_tidy("".join(reader.title)), reader.title_line) if reader.title_line else None,
        data=_linked_data(reader.scripts),
        head=reader.head,
        head_length=_length_before(html, *end),
        outside=tuple(dict.fromkeys(reader.outside)),
    )


def _length_before(html: str, line: int, column: int | None) -> int:
    """Return the bytes of *html* before a place in it; *column* is None for the end of the line."""
    lines = html.split("\n")
    before = "\n".join(lines[: line - 1]), "\n".join(lines[line - 1 : line])[:column]
    return sum(len(part.encode("utf-8", "replace")) for part in before)


def _tidy(text: str) -> str:
    return " ".join(text[:LONGEST_VALUE].split())


class _Reader(HTMLParser):
    """Gathers what a page says. Builds no tree: depth and wrong nesting cost nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.metas: dict[str, list[Value]] = {}
        self.links: dict[str, list[Value]] = {}
        self.outside: list[str] = []
        self.scripts: list[Value] = []
        self.title: list[str] = []
        self.title_line = 0
        self.head = 1
        self.head_end: tuple[int, int | None] | None = None
        self._is_data = False
        self._open = ""
        self._drawing = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        given = {name: value or "" for name, value in reversed(attrs)}  # the first of a name counts
        line, _ = self.getpos()
        if tag == "head":
            self.head = line
        elif tag not in _IN_HEAD:
            self._end_head()
        self._open = tag if tag in {"title", "script"} and not self._drawing else ""
        note = getattr(self, f"_note_{tag}", None)
        if note:
            note(given, line)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note `<meta … />`; what is no void element stays open, as in browsers."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Note the end of the head and of what is read."""
        if tag == "head":
            self._end_head()
        elif tag == "svg":
            self._drawing = False
        self._open = ""

    def handle_data(self, data: str) -> None:
        """Keep the text of the title and of JSON-LD."""
        if self._open == "title":
            self.title.append(data)
        elif self._open == "script" and self._is_data:
            last = self.scripts[-1]
            self.scripts[-1] = last._replace(text=last.text + data)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Take `<![…` for a comment, as browsers do; Python's own stops at most of them."""
        return self.parse_bogus_comment(i, report)

    def _end_head(self) -> None:
        if self.head_end is None:
            self.head_end = self.getpos()

    def _note_meta(self, given: Mapping[str, str], line: int) -> None:
        name = (given.get("property") or given.get("name") or "").strip().casefold()
        if not name and given.get("http-equiv", "").strip().casefold() == "refresh":
            name = REFRESH
        if name and "content" in given:
            self.metas.setdefault(name, []).append(Value(_tidy(given["content"]), line))
            if self.head_end:
                self.outside.append(name)

    def _note_link(self, given: Mapping[str, str], line: int) -> None:
        value = Value(given.get("href", "").strip()[:LONGEST_VALUE], line)
        for rel in given.get("rel", "").casefold().split():
            self.links.setdefault(rel, []).append(value)
        if "oembed" in given.get("type", "").casefold():
            self.links.setdefault("oembed", []).append(value)

    def _note_title(self, given: Mapping[str, str], line: int) -> None:  # noqa: ARG002 - one of a kind
        if self.title_line or self._drawing:
            self._open = ""
        else:
            self.title_line = line

    def _note_script(self, given: Mapping[str, str], line: int) -> None:
        self._is_data = given.get("type", "").strip().casefold() == "application/ld+json"
        if self._is_data:
            self.scripts.append(Value("", line))

    def _note_svg(self, given: Mapping[str, str], line: int) -> None:  # noqa: ARG002 - one of a kind
        self._drawing = True  # a drawing has titles of its own


def _linked_data(scripts: list[Value]) -> dict[str, Value]:
    """Return what Mastodon takes from the first news or page among the JSON-LD *scripts*."""
    for script in scripts:
        for node in _nodes(script.text):
            publisher = node.get("publisher")
            if isinstance(publisher, list):
                publisher = next(iter(publisher), None)
            said = {
                "headline": node.get("headline"),
                "description": node.get("description"),
                "publisher": publisher.get("name") if isinstance(publisher, dict) else None,
            }
            return {
                name: Value(_tidy(text), script.line)
                for name, text in said.items()
                if isinstance(text, str) and text.strip()
            }
    return {}


def _nodes(text: str) -> Iterator[dict[str, object]]:
    """Yield the news and pages at the top of a JSON-LD document; Mastodon opens no `@graph`."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return
    for node in document if isinstance(document, list) else [document]:
        if isinstance(node, dict) and node.get("@type") in _NEWS:
            yield node
