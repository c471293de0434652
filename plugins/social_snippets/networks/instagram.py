"""
The text for Instagram: a hook before the fold, and no link, because none can be clicked.

Sources: at most 2,200 (Meta, media requirements), links in captions cannot be clicked; about 125
characters before «más» (orshot.com); 5 hashtags (Instagram, December 2025).
"""

from plugins.newsroom import Site, Story
from plugins.site import NETWORKS, counted_length
from plugins.social_snippets.cutting import cut
from plugins.social_snippets.hashtags import hashtags_for
from plugins.social_snippets.wording import (
    CORRECTION,
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

NETWORK = NETWORKS["instagram"]


def text(story: Story, site: Site) -> str:
    """Return the hook, summary, when and where, how to learn more, credit, hashtags."""
    invitation = f"Más información en {site.host}, enlace en la biografía."

    def fits(post: str) -> bool:
        return counted_length(NETWORK.slug, post) <= NETWORK.limit

    hook, *others = _hook(*openings(story))
    facts = lines(*when_and_where(story), *conditions(story))
    said = grown((hook,), (*others, gist(story), facts), invitation, fits)
    ends = (credit_line(story), hashtag_line(hashtags_for(story, NETWORK.hashtags)))
    return paragraphs(*grown((*said, invitation), ends, "", fits))


def _hook(first: str, *others: str) -> tuple[str, ...]:
    """Return the opening paragraphs; a correction too long for the hook follows the title."""
    mark, label, change = first.partition(CORRECTION)
    if label and others and not _is_seen(first):
        first, others = f"{mark}{label}{others[0]}", (change,)
    return (cut(first, _is_seen), *others)


def _is_seen(post: str) -> bool:
    return counted_length(NETWORK.slug, post) <= NETWORK.fold
