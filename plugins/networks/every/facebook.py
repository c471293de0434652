"""Facebook: what a post is about and the link before the fold, the rest after it."""

from plugins.networks.network import PICTURE, Limit, Network
from plugins.networks.text.cutting import Fits, cut, cut_to_sentences
from plugins.networks.text.hashtags import hashtags_for
from plugins.networks.wording import (
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
from plugins.newsroom import CARD_SIZE, Site, Size, Story

ABOVE_FOLD = 400
"""Characters; opening, gist and link stand within them. The fold itself is no figure of Meta's."""


class Facebook(Network):
    """What the desk posts on the Municipality's page."""

    def text(self, story: Story, site: Site) -> str:
        """Return opening, when and where, summary, link; then what else there is, hashtags last."""
        invitation = f"Más información: {site.absolute(story.path)}"

        def is_seen(post: str) -> bool:
            return self.counted(paragraphs(post, invitation)) <= ABOVE_FOLD

        first, *others = openings(story)
        facts = lines(*when_and_where(story))
        seen = grown((cut(first, is_seen),), (*others, facts), "", is_seen)
        above, below = _split(gist(story), lambda part: is_seen(paragraphs(*seen, part)))
        more = (
            *(part for part in (*others, facts) if part not in seen),
            below,
            lines(*conditions(story)),
            credit_line(story),
            hashtag_line(hashtags_for(story, self.hashtags)),
        )
        return paragraphs(*grown((*seen, above, invitation), more, "", self.takes))


def _split(summary: str, is_seen: Fits) -> tuple[str, str]:
    """Return what of *summary* stands before the link and, in whole sentences, what after it."""
    above = cut_to_sentences(summary, is_seen)
    if above == summary or len(above) >= SHORTEST_GIST:
        return above, summary[len(above) :].lstrip()
    above = cut(summary, is_seen)
    return (above, "") if len(above) >= SHORTEST_GIST else ("", summary)


NETWORK = Facebook(
    slug="facebook",
    name="Facebook",
    other_names=("fb", "face", "feis"),
    place=2,
    limit=63_206,
    hashtags=3,
    fold=480,
    has_links=True,
    picture_size=CARD_SIZE,
    least_picture=Size(600, 315),
    limits=(
        Limit("63.206 caracteres", "Ayrshare; Postiz; upload-post"),
        Limit(
            f"cerca de 480 caracteres; por eso lo importante va en los primeros {ABOVE_FOLD}",
            "orshot.com (Meta no publica la cifra)",
            of="antes de «Ver más»",
        ),
        Limit(
            "1200 × 630 o más, hasta 8 MB",
            "developers.facebook.com/docs/sharing/webmasters/images",
            of=PICTURE,
        ),
    ),
)
