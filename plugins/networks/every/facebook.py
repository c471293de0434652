"""Facebook: what a post is about and the link before the fold, the rest after it."""

from collections.abc import Iterable

from plugins.networks.brief import Brief, first_lines
from plugins.networks.composing import (
    grown,
    invitation,
    lines,
    paragraphs,
    signs_for,
)
from plugins.networks.network import PICTURE, Limit, Network
from plugins.networks.text.cutting import Fits, cut
from plugins.newsroom import CARD_SIZE, Size
from plugins.newsroom.kinds import PostLine, Rank

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
        known: tuple[str, ...] = (facts,)
        later = (brief.gist, more)
        if not is_seen(paragraphs(opening, *others, facts, *later)):
            later = (more, brief.gist)  # what to do before what happened
            if not is_seen(paragraphs(opening, *others, facts)):
                known = _apart(firsts)
        parts = [part for part in (*others, *known) if part]
        seen = _in_order((opening,), parts, is_seen)
        if len(seen) > len(parts):
            seen = grown(seen, later, "", is_seen)
        rest = (part for part in (*parts, *later) if part and part not in seen)
        ends = (brief.credit, " ".join(signs_for(brief, self.slug, self.hashtags)))
        return paragraphs(*grown((*seen, closing), (*rest, *ends), "", self.takes))


def _in_order(said: tuple[str, ...], more: Iterable[str], fits: Fits) -> tuple[str, ...]:
    """Return *said* with as many of *more* as fit: when and where never come after what matters less."""
    for part in more:
        if not fits(paragraphs(*said, part)):
            break
        said = (*said, part)
    return said


def _apart(firsts: tuple[PostLine, ...]) -> tuple[str, str]:
    """Return when and where, and what to do, which may be long."""
    doing = [line.text for line in firsts if line.rank is Rank.DO]
    return lines(*(line.text for line in firsts if line.rank is not Rank.DO)), lines(*doing)


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
