"""An issue as a message for a group or a channel of WhatsApp: short, titles in bold, a link for each."""

from collections.abc import Iterator

from plugins.bulletin.issue import NOTICES, Issue, Item
from plugins.newsroom import Site
from plugins.site import SAMPLE
from plugins.spanish import capital

LIMIT = 1024
"""Characters: longer messages are folded, and what is folded nobody reads."""

_SIGNS = str.maketrans(dict.fromkeys("*_~`"))
"""What WhatsApp takes for bold, italics, strikethrough and code (faq.whatsapp.com/539178204879377)."""


def message(issue: Issue, site: Site) -> str:
    """
    Return *issue* as a message: what comes first in it, as much as there is room for, and where the rest is.

    An empty line is between any two of its parts.
    """
    head, foot = _head(issue), _foot(issue, site)
    parts: list[str] = []
    for part in _parts(issue, site):
        if len("\n\n".join((*head, *parts, part, *foot))) > LIMIT:
            break
        parts.append(part)
    return "\n\n".join((*head, *parts, *foot)) + "\n"


def _head(issue: Issue) -> tuple[str, ...]:
    name = f"*{_plain(issue.name)}*\n{capital(issue.without_this_year(issue.dated))}"
    return tuple(
        filter(None, (name, f"{SAMPLE}." if issue.is_demo else "", _plain(issue.greeting)))
    )


def _foot(issue: Issue, site: Site) -> tuple[str, ...]:
    lead = "Todo el boletín, aquí" if issue.number else "Más, en el sitio"
    return (f"{lead}: {site.absolute(issue.path)}",)


def _parts(issue: Issue, site: Site) -> Iterator[str]:
    """Yield the stories: the notices, and then one of each section in turn, for nobody scrolls through the first."""
    sections = list(issue.sections)
    if sections and sections[0].title == NOTICES:
        for item in sections.pop(0).items:
            yield _part(item, site, where=_plain(item.where))
    rows = [list(section.items) for section in sections]
    while any(rows):
        for row in rows:
            if row:
                yield _part(row.pop(0), site)


def _part(item: Item, site: Site, where: str = "") -> str:
    lines = (f"*{_plain(item.title)}*", item.when, where, site.absolute(item.path))
    return "\n".join(filter(None, lines))


def _plain(text: str) -> str:
    return text.translate(_SIGNS)
