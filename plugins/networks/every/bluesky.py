"""Bluesky: 300 graphemes and 3,000 bytes, with the whole link; every picture has its words."""

from dataclasses import dataclass, field

from plugins.networks.network import PICTURE, Limit
from plugins.networks.text.bluesky_length import GRAPHEMES, bluesky_length
from plugins.networks.with_link import ShortNetwork


@dataclass(frozen=True, kw_only=True)
class Bluesky(ShortNetwork):
    """How Bluesky counts, and what the desk posts there."""

    slug: str = "bluesky"
    name: str = "Bluesky"
    other_names: tuple[str, ...] = ("bsky", "blue sky", "cielo azul")
    place: int = 6
    limit: int = GRAPHEMES
    unit: str = "grafemas, o la décima parte de los bytes UTF-8 si es más"
    hashtags: int = 2
    picture_limit: int = 4
    alt_limit: int = 2_000
    limits: tuple[Limit, ...] = field(
        default=(
            Limit(
                "300 grafemas (lo que se ve como una letra) y 3.000 bytes; los enlaces cuentan enteros",
                "github.com/bluesky-social/atproto, `lexicons/app/bsky/feed/post.json`",
            ),
            Limit(
                "hasta 4, de hasta 2 MB; texto alternativo siempre, de hasta 2.000 caracteres",
                "github.com/bluesky-social/atproto, `lexicons/app/bsky/embed/images.json`;"
                " github.com/bluesky-social/social-app, `MAX_ALT_TEXT`",
                of=PICTURE,
            ),
        ),
        hash=False,
    )

    def counted(self, text: str, link: str = "") -> int:  # noqa: ARG002 - counts as it is written
        """Return how much of the 300 *text* uses: graphemes, or a tenth of its bytes if more."""
        return bluesky_length(text)


NETWORK = Bluesky()
