"""Instagram: a hook before the fold, and no link, because none can be clicked."""

from plugins.networks.brief import Brief
from plugins.networks.composing import grown, paragraphs, signs_for, whole_lines
from plugins.networks.network import HASHTAGS, PICTURE, Limit, Network
from plugins.networks.text.cutting import cut
from plugins.newsroom import Size
from plugins.spanish import upper


class Instagram(Network):
    """What the desk writes below a picture."""

    def text(self, brief: Brief) -> str:
        """Return the hook, summary, when and where, how to learn more, credit, hashtags."""
        where = f"en {brief.host}, enlace en la biografía."
        invitation = upper(f"{brief.action} {where}".lstrip())
        first, *others = brief.openings
        if brief.corrections:  # never cut: who reads half of one may read the error again
            is_told = self._is_seen(paragraphs(first, brief.title))
            hook = first if is_told else brief.subject
        else:
            hook = cut(first, self._is_seen)
        facts = whole_lines(brief)
        parts = (facts, brief.gist) if brief.is_urgent else (brief.gist, facts)
        said = grown((hook,), (*others, *parts), invitation, self.takes)
        ends = (brief.credit, " ".join(signs_for(brief, self.slug, self.hashtags)))
        return paragraphs(*grown((*said, invitation), ends, "", self.takes))

    def _is_seen(self, post: str) -> bool:
        return self.counted(post) <= self.fold


NETWORK = Instagram(
    slug="instagram",
    name="Instagram",
    other_names=("ig", "insta"),
    place=3,
    limit=2_200,
    hashtags=5,
    hashtag_limit=5,
    fold=125,
    has_links=False,
    picture_size=Size(1080, 1350),
    least_picture=Size(320, 400),
    picture_limit=10,
    has_facts_card=True,
    limits=(
        Limit(
            "2.200 caracteres; los enlaces no se pueden pulsar",
            "Meta, *media requirements*; Ayrshare",
        ),
        Limit("cerca de 125 caracteres", "orshot.com", of="antes de «más»"),
        Limit(
            "5 por publicación (antes, 30)",
            "Instagram, diciembre de 2025 (socialmediatoday.com, businesstoday.in)",
            of=HASHTAGS,
        ),
        Limit(
            "hasta 10 en un carrusel, de 4:5 a 1,91:1, hasta 8 MB, JPEG; texto alternativo de hasta"
            " 1.000 caracteres",
            "Ayrshare, *media guidelines*;"
            " developers.facebook.com/docs/instagram-platform/content-publishing",
            of=PICTURE,
        ),
    ),
)
