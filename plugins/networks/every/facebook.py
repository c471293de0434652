"""Facebook: what a post is about and the link before the fold, the rest after it."""

from plugins.networks.brief import Brief, first_lines
from plugins.networks.composing import (
    grown,
    invitation,
    lines,
    paragraphs,
    signs_for,
)
from plugins.networks.network import PICTURE, Limit, Network
from plugins.networks.text.cutting import cut
from plugins.newsroom import CARD_SIZE, Size

ABOVE_FOLD = 400
"""Characters; opening, gist and link stand within them. The fold itself is no figure of Meta's."""


class Facebook(Network):
    """What the desk posts on the Municipality's page."""

    def text(self, brief: Brief) -> str:
        """
        Return opening, when and where, summary, the other lines, the link, hashtags.

        Where that is longer than what is seen, the link comes before what is folded; it never parts
        a summary in two.
        """
        closing = invitation(brief)

        def is_seen(post: str) -> bool:
            return self.counted(paragraphs(post, closing)) <= ABOVE_FOLD

        first, *others = brief.openings
        if brief.corrections and not is_seen(paragraphs(first, brief.title)):
            first = brief.subject
        firsts = first_lines(brief)
        facts = lines(*(line.text for line in firsts))
        more = lines(*(line.text for line in brief.lines if line not in firsts))
        opening = first if brief.corrections else cut(first, is_seen)
        parts = [part for part in (*others, facts, brief.gist, more) if part]
        if not is_seen(paragraphs(opening, *parts)):  # what to do before what happened
            parts = [part for part in (*others, facts, more, brief.gist) if part]
        seen = grown((opening,), parts, "", is_seen)
        rest = (part for part in parts if part not in seen)
        ends = (brief.credit, " ".join(signs_for(brief, self.slug, self.hashtags)))
        return paragraphs(*grown((*seen, closing), (*rest, *ends), "", self.takes))


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
