"""What people write inside a line and Python-Markdown takes for signs."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteInlineProcessor
from markdown.inlinepatterns import (
    HTML_RE,
    AutolinkInlineProcessor,
    AutomailInlineProcessor,
    BacktickInlineProcessor,
    EscapeInlineProcessor,
    HtmlInlineProcessor,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    Pattern,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as InlineTree
from markdown.util import AtomicString

from plugins.markup.html import is_html
from plugins.markup.inline.bare_links import BareLinks, BareMails
from plugins.markup.inline.emphasis import EmphasisProcessor
from plugins.web import MAY_STAND_IN

_MAY_MEAN = re.compile(r"[`\\\[<&*_~@^]|  \n|://|www\.", re.IGNORECASE)
"""What every mark inside a paragraph begins with."""

_LOOSE_STRONG = (
    r"(?<![*_\\])(?P<mark>\*\*|__)(?![*_])(?P<text>[^*_\n]*[^\s*_][^*_\n]*)(?P=mark)(?![*_])"
)
_RAISED = (
    r"~(?<=[^\W_]~|\)~)(?P<below>[\w.,+−-]{1,12})~(?!~)"
    r"|\^(?<!\^\^)(?P<above>(?=[^\^]{0,11}[^\W_])[\w.,+−-]{1,12})\^(?!\^)"
    r"|\^(?<=[^\W_]\^|\)\^)(?P<power>[−-]?\d{1,3})(?![\w^])"
)
_TARGET = re.compile(
    r"[ \n]\((?=(?:https?://|www\.|/|mailto:|tel:|#|\.\./)[^\s()]*\)|[^\s()]+\.\w{2,4}\))"
)
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


class Raised(InlineProcessor):
    """Letters above or below the line: `m^2^`, `m^2`, `H~2~O` (as Pandoc has them)."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(_RAISED, md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002
        """Return the element that *m* is."""
        raised = Element("sub" if m["below"] else "sup")
        raised.text = AtomicString(m["below"] or m["above"] or m["power"])
        return raised, m.start(), m.end()


class LooseStrong(InlineProcessor):
    """
    Bold whose marks have a space on the wrong side: `** Ojo **`, `**Fecha: **sábado`.

    CommonMark (0.31.2, 6.2) leaves the marks in the text. It comes after the strict rule, so only
    what that leaves is looked at.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(_LOOSE_STRONG, md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        """Return the strong element that *m* is; a space that parts it from a word stays in it."""
        before, after = data[: m.start()][-1:], data[m.end() :][:1]
        text = m["text"]
        strong = Element("strong")
        strong.text = (
            (" " if text[0].isspace() and before and not before.isspace() else "")
            + text.strip()
            + (" " if text[-1].isspace() and after and not after.isspace() else "")
        )
        return strong, m.start(), m.end()


class PartedLinks(LinkInlineProcessor):
    """`[text] (address)`: a link with a space in the middle, if the second part is an address."""

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        """
        Return the link at *index*, or behind the space there.

        One that nobody closes is none; Python-Markdown (3.11.3) takes all that follows for its
        address, and loses a letter of it.
        """
        if parted := _TARGET.match(data, index):
            index = parted.end() - 1
        if not _is_closed(data, index):
            return "", None, index, False
        return super().getLink(data, index)


class PartedImages(PartedLinks, ImageInlineProcessor):
    """`![what is seen] (file)`: pictures, read as links are."""


def _is_closed(data: str, start: int) -> bool:
    """Return whether the parenthesis at *start* of *data* is closed, or one behind a title is."""
    depth = 0
    for sign in _AROUND_ADDRESS.finditer(data, start):
        depth += {"(": 1, ")": -1}.get(sign[0], -depth)
        if depth <= 0:
            return True
    return False


class KnownHtml(HtmlInlineProcessor):
    """HTML that is HTML: «Estimado <nombre>» and «si x<y entonces y>x» are words."""

    def __init__(self, md: Markdown) -> None:
        # `<<` and `>>` are quotes; Markdown would take `<b>>` for a tag.
        super().__init__(HTML_RE + r"(?!\>)", md)

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        """Return the place of the tag that *m* is, if it is one."""
        if not is_html(m[0]):
            return None, m.start(), m.end()
        return super().handleMatch(m, data)


_AROUND_ADDRESS = re.compile(r"[()]|[\"'>] *\)")
"""The last closes a link whatever its address or title holds."""

_SIGNS: dict[type[Pattern], re.Pattern[str]] = {
    kind: re.compile(sign)
    for sign, kinds in {
        r"[`\\]": (BacktickInlineProcessor, EscapeInlineProcessor),
        r"\[": (
            *(FootnoteInlineProcessor, ReferenceInlineProcessor, ShortReferenceInlineProcessor),
            *(ImageReferenceInlineProcessor, PartedImages, PartedLinks),
            ShortImageReferenceInlineProcessor,
        ),
        r"<": (AutolinkInlineProcessor, AutomailInlineProcessor, KnownHtml),
        rf"://|[wW]\.|{MAY_STAND_IN.pattern}": (BareLinks,),
        r"@": (BareMails,),
        r"[~^]": (Raised,),
        r"[*_~]": (EmphasisProcessor,),
        r"\*\*|__": (LooseStrong,),
    }.items()
    for kind in kinds
}
"""What has to be in a text for a pattern to find anything; each begins with one letter, so that it is
quick to look for."""


class Inline(InlineTree):
    """
    Passes over what a text has no sign of: most hold no mark at all, the others one or two.

    Each would be searched for seventeen.
    """

    # The library has no other doors: `run`, which calls these, does twenty things more.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if not patternIndex and not _MAY_MEAN.search(data) and not MAY_STAND_IN.search(data):
            return data
        handled: str = super()._InlineProcessor__handleInline(  # type: ignore[misc]
            data, patternIndex
        )
        return handled

    def _InlineProcessor__applyPattern(
        self, pattern: Pattern, data: str, patternIndex: int, startIndex: int = 0
    ) -> tuple[str, bool, int]:
        sign = _SIGNS.get(type(pattern))
        if sign and not sign.search(data, startIndex):
            return data, False, 0
        applied: tuple[str, bool, int] = super()._InlineProcessor__applyPattern(  # type: ignore[misc]
            pattern, data, patternIndex, startIndex
        )
        return applied


def add_inline(md: Markdown) -> None:
    """Register in *md* what this house reads inside a line."""
    md.ESCAPED_CHARS = list(_PUNCTUATION)  # CommonMark 0.31.2, 2.4
    md.inlinePatterns.register(KnownHtml(md), "html", 90)
    md.inlinePatterns.register(BareLinks(md), "bare-link", 87)
    md.inlinePatterns.register(BareMails(md), "bare-mail", 86)
    md.delimiters = None
    md.inlinePatterns.register(EmphasisProcessor(md), "em_strong", 60)
    md.inlinePatterns.register(Raised(md), "raised", 65)
    md.inlinePatterns.register(PartedLinks(r"(?<!\!)\[", md), "link", 160)
    md.inlinePatterns.register(PartedImages(r"\!\[", md), "image_link", 150)
    md.inlinePatterns.register(LooseStrong(md), "loose-strong", 55)
    md.treeprocessors.register(Inline(md), "inline", 20)
