"""
The text for X: at most 280, weighed as X weighs, with the whole link at the end.

Sources: docs.x.com/fundamentals/counting-characters; twitter-text, `config/v3.json`.
"""

from itertools import chain

from plugins.newsroom import Site, Story
from plugins.site import NETWORKS, counted_length
from plugins.social_snippets.cutting import Fits, cut
from plugins.social_snippets.hashtags import hashtags_for
from plugins.social_snippets.wording import (
    SHORTEST_GIST,
    gist,
    grown,
    hashtag_line,
    lines,
    openings,
    paragraphs,
    when_and_where,
)

NETWORK = NETWORKS["x"]


def text(story: Story, site: Site) -> str:
    """
    Return the opening, when and where, as much of the summary as fits, hashtags, the link.

    What does not fit goes in this order: hashtags, the end of the summary, the summary, facts.
    """
    link = site.absolute(story.path)

    def fits(post: str) -> bool:
        return counted_length(NETWORK.slug, post, link) <= NETWORK.limit

    first, *others = openings(story)
    opening = cut(first, lambda part: fits(paragraphs(part, link)))
    said = grown((opening,), (*others, lines(*when_and_where(story))), link, fits)
    tags = hashtags_for(story, NETWORK.hashtags)
    closings = [lines(hashtag_line(tags[:most]), link) for most in range(len(tags), -1, -1)]
    whole = (paragraphs(*said, gist(story), closing) for closing in closings)
    partly = (_with_gist(said, gist(story), closing, fits) for closing in closings)
    without = (paragraphs(*said, closing) for closing in closings)
    choices = chain(whole, filter(None, partly), without)  # made one by one: counting takes time
    return next(filter(fits, choices))


def _with_gist(said: tuple[str, ...], summary: str, closing: str, fits: Fits) -> str:
    """Return the post with what fits of *summary*; nothing if that says too little."""
    part = cut(summary, lambda part: fits(paragraphs(*said, part, closing)))
    return paragraphs(*said, part, closing) if len(part) >= SHORTEST_GIST else ""
