"""Mastodon: 500 graphemes unless a server says otherwise, every link 23; tags are how it is found."""

from dataclasses import dataclass, field

from plugins.networks.network import PICTURE, Limit
from plugins.networks.text.mastodon_length import mastodon_length
from plugins.networks.with_link import ShortNetwork


@dataclass(frozen=True, kw_only=True)
class Mastodon(ShortNetwork):
    """How Mastodon counts, and what the desk posts there."""

    slug: str = "mastodon"
    name: str = "Mastodon"
    other_names: tuple[str, ...] = ("masto", "fediverso", "mastodonte")
    place: int = 7
    limit: int = 500
    unit: str = "grafemas; cada enlace con https:// cuenta 23"
    hashtags: int = 3
    picture_limit: int = 4
    alt_limit: int = 1_500
    limits: tuple[Limit, ...] = field(
        default=(
            Limit(
                "500 grafemas, salvo que el servidor diga otra cosa. Cada enlace con https:// cuenta 23;"
                " de «@vecina@servidor.cl» cuenta «@vecina»",
                "github.com/mastodon/mastodon, `app/validators/status_length_validator.rb`",
            ),
            Limit(
                "hasta 4, de hasta 16 MB; texto alternativo de hasta 1.500 caracteres",
                "github.com/mastodon/mastodon, `app/models/media_attachment.rb`;"
                " mastodon.social/api/v2/instance",
                of=PICTURE,
            ),
        ),
        hash=False,
    )

    def counted(self, text: str, link: str = "") -> int:
        """Return the graphemes of *text*; every link 23, *link* even if it is a preview's."""
        return mastodon_length(text, link)


NETWORK = Mastodon()
