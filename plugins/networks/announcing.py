"""A network where a post is what an announcement is: title, facts, gist, tags, the link last."""

from dataclasses import dataclass

from plugins.networks.network import Network
from plugins.networks.text.cutting import cut
from plugins.networks.text.hashtags import hashtags_for
from plugins.networks.wording import (
    gist,
    grown,
    hashtag_line,
    lines,
    openings,
    paragraphs,
    when_and_where,
)
from plugins.newsroom import CARD_SIZE, Site, Size, Story

_LEAST = Size(300, 157)
"""What X shows a large card of; the sources of the others name no more than 300 across."""


@dataclass(frozen=True, kw_only=True)
class Announcing(Network):
    """What networks without a fold of their own get, each as it counts."""

    fold: int = 0
    has_links: bool = True
    picture_size: Size = CARD_SIZE
    """As the preview of the link, which is what is seen where a post has no picture."""

    least_picture: Size = _LEAST

    def text(self, story: Story, site: Site) -> str:
        """Return opening, when and where, as much of the summary as fits, tags, link."""
        link = site.absolute(story.path)
        closing = lines(hashtag_line(hashtags_for(story, self.hashtags)), link)

        def fits(post: str) -> bool:
            return self.takes(post, link)

        first, *others = openings(story)
        opening = cut(first, lambda part: fits(paragraphs(part, closing)))
        said = grown((opening,), (*others, lines(*when_and_where(story))), closing, fits)
        more = cut(gist(story), lambda part: fits(paragraphs(*said, part, closing)))
        return paragraphs(*said, more, closing)
