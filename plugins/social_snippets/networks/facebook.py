"""
The text for Facebook: what it is about and the link before the fold, the rest after it.

Sources: at most 63,206 (Ayrshare, Postiz, upload-post); the fold at about 480 is no figure of
Meta's (orshot.com), so what matters stands in the first 400.
"""

from plugins.newsroom import Site, Story
from plugins.site import NETWORKS, counted_length
from plugins.social_snippets.cutting import Fits, cut, cut_to_sentences
from plugins.social_snippets.hashtags import hashtags_for
from plugins.social_snippets.wording import (
    SHORTEST_GIST,
    conditions,
    credit_line,
    gist,
    grown,
    hashtag_line,
    lines,
    openings,
    paragraphs,
    when_and_where,
)

NETWORK = NETWORKS["facebook"]
ABOVE_FOLD = 400
"""Characters; opening, gist and link stand within them."""


def text(story: Story, site: Site) -> str:
    """Return opening, when and where, summary, link; then what else there is, hashtags last."""
    invitation = f"Más información: {site.absolute(story.path)}"

    def is_seen(post: str) -> bool:
        return counted_length(NETWORK.slug, paragraphs(post, invitation)) <= ABOVE_FOLD

    def fits(post: str) -> bool:
        return counted_length(NETWORK.slug, post) <= NETWORK.limit

    first, *others = openings(story)
    facts = lines(*when_and_where(story))
    seen = grown((cut(first, is_seen),), (*others, facts), "", is_seen)
    above, below = _split(gist(story), lambda part: is_seen(paragraphs(*seen, part)))
    more = (
        *(part for part in (*others, facts) if part not in seen),
        below,
        lines(*conditions(story)),
        credit_line(story),
        hashtag_line(hashtags_for(story, NETWORK.hashtags)),
    )
    return paragraphs(*grown((*seen, above, invitation), more, "", fits))


def _split(summary: str, is_seen: Fits) -> tuple[str, str]:
    """Return what of *summary* stands before the link and, in whole sentences, what after it."""
    above = cut_to_sentences(summary, is_seen)
    if above == summary or len(above) >= SHORTEST_GIST:
        return above, summary[len(above) :].lstrip()
    above = cut(summary, is_seen)
    return (above, "") if len(above) >= SHORTEST_GIST else ("", summary)
