"""Instagram: a hook before the fold, and no link, because none can be clicked."""

from plugins.networks.network import HASHTAGS, PICTURE, Limit, Network
from plugins.networks.text.cutting import cut
from plugins.networks.text.hashtags import hashtags_for
from plugins.networks.wording import (
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
from plugins.newsroom import Site, Size, Story


class Instagram(Network):
    """What the desk writes below a picture."""

    def text(self, story: Story, site: Site) -> str:
        """Return the hook, summary, when and where, how to learn more, credit, hashtags."""
        invitation = f"Más información en {site.host}, enlace en la biografía."
        hook, *others = self._hook(*openings(story))
        facts = lines(*when_and_where(story), *conditions(story))
        said = grown((hook,), (*others, gist(story), facts), invitation, self.takes)
        ends = (credit_line(story), hashtag_line(hashtags_for(story, self.hashtags)))
        return paragraphs(*grown((*said, invitation), ends, "", self.takes))

    def _hook(self, first: str, *others: str) -> tuple[str, ...]:
        """Return the opening paragraphs; a correction too long for the hook follows the title."""
        mark, label, change = first.partition(CORRECTION)
        if label and others and not self._is_seen(first):
            first, others = f"{mark}{label}{others[0]}", (change,)
        return (cut(first, self._is_seen), *others)

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
            "de 4:5 a 1,91:1, hasta 8 MB, JPEG; texto alternativo de hasta 1.000 caracteres",
            "Ayrshare, *media guidelines*;"
            " developers.facebook.com/docs/instagram-platform/content-publishing",
            of=PICTURE,
        ),
    ),
)
