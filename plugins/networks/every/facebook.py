"""Facebook: what a post is about and the link before the fold, the rest after it."""

from plugins.networks.brief import Brief, first_lines
from plugins.networks.composing import (
    grown,
    lines,
    paragraphs,
    signs_for,
    split_at_fold,
)
from plugins.networks.network import PICTURE, Limit, Network
from plugins.networks.text.cutting import cut
from plugins.newsroom import CARD_SIZE, Size

ABOVE_FOLD = 400
"""Characters; opening, gist and link stand within them. The fold itself is no figure of Meta's."""


class Facebook(Network):
    """What the desk posts on the Municipality's page."""

    def text(self, brief: Brief) -> str:
        """Return opening, when and where, summary, link; then what else there is, hashtags last."""
        invitation = f"{brief.action}: {brief.link}"

        def is_seen(post: str) -> bool:
            return self.counted(paragraphs(post, invitation)) <= ABOVE_FOLD

        first, *others = brief.openings
        if brief.corrections and not is_seen(paragraphs(first, brief.title)):
            first = brief.subject
        firsts = first_lines(brief)
        facts = lines(*(line.text for line in firsts))
        opening = first if brief.corrections else cut(first, is_seen)
        seen = grown((opening,), (*others, facts), "", is_seen)
        above, below = split_at_fold(brief.gist, lambda part: is_seen(paragraphs(*seen, part)))
        more = (
            *(part for part in (*others, facts) if part not in seen),
            below,
            lines(*(line.text for line in brief.lines if line not in firsts)),
            brief.credit,
            " ".join(signs_for(brief, self.slug, self.hashtags)),
        )
        return paragraphs(*grown((*seen, above, invitation), more, "", self.takes))


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
