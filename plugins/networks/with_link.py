"""What networks share that show a link as it is written, and a picture as the link's preview would."""

from dataclasses import dataclass

from plugins.networks.brief import Brief
from plugins.networks.composing import (
    grown,
    invitation,
    paragraphs,
    short_text,
    signs_for,
    thread,
    whole_lines,
)
from plugins.networks.network import Network
from plugins.networks.text.cutting import cut
from plugins.newsroom import CARD_SIZE, Size

PLAIN_ACTION = "Más información"
"""What goes without saying beside a link."""

_LEAST = Size(300, 157)
"""What X shows a large card of; the sources of the others name no more than 300 across."""


@dataclass(frozen=True, kw_only=True)
class LinkNetwork(Network):
    """A network without a fold of its own, where links lead somewhere."""

    fold: int = 0
    has_links: bool = True
    picture_size: Size = CARD_SIZE
    """As the preview of the link, which is what is seen where a post has no picture."""

    least_picture: Size = _LEAST


@dataclass(frozen=True, kw_only=True)
class ShortNetwork(LinkNetwork):
    """One whose posts are shorter than what there is to say: it falls out by rank, and goes on in a thread."""

    def text(self, brief: Brief) -> str:
        """Return opening, lines, as much of the summary as fits, hashtags, the link."""
        signs = signs_for(brief, self.slug, self.hashtags)
        return short_text(brief, lambda post: self.takes(post, brief.link), _closing(brief), signs)

    def thread(self, brief: Brief, text: str) -> tuple[str, ...]:
        """Return what goes on after *text*; each post of it is complete."""
        return thread(brief, text, self.takes)


@dataclass(frozen=True, kw_only=True)
class WholeNetwork(LinkNetwork):
    """One with room for everything: what one reads among the messages of others."""

    def text(self, brief: Brief) -> str:
        """Return opening, summary, every line, the link, hashtags."""
        closing = invitation(brief)
        signs = signs_for(brief, self.slug, self.hashtags)
        opening = self.opening(brief, closing)
        facts = whole_lines(brief)
        parts = (facts, brief.gist) if brief.is_urgent else (brief.gist, facts)
        said = grown(opening, parts, closing, self.takes)
        if len(said) - len(opening) < len([part for part in (brief.gist, brief.lines) if part]):
            return short_text(brief, lambda post: self.takes(post, brief.link), closing, signs)
        return paragraphs(*grown((*said, closing), (" ".join(signs),), "", self.takes))

    def opening(self, brief: Brief, closing: str) -> tuple[str, ...]:
        """Return the paragraphs that a post opens with, if they fit before *closing*."""
        first, *others = brief.openings
        opening = cut(first, lambda part: self.takes(paragraphs(part, closing)))
        return grown((opening,), others, closing, self.takes)


def _closing(brief: Brief) -> str:
    """Return the link; after what it is for, where that is to listen or to watch."""
    return brief.link if brief.action == PLAIN_ACTION else invitation(brief)
