"""Threads: a conversation, so the title, the gist and the link; one topic tag, at most five links."""

from dataclasses import dataclass, field

from plugins.networks.network import HASHTAGS, LINKS, PICTURE, Limit
from plugins.networks.text.threads_length import threads_length
from plugins.networks.with_link import ShortNetwork
from plugins.newsroom import Size

UPRIGHT = Size(1080, 1350)
LEAST = Size(320, 400)


@dataclass(frozen=True, kw_only=True)
class Threads(ShortNetwork):
    """How Threads counts, and what the desk posts there."""

    slug: str = "threads"
    name: str = "Threads"
    other_names: tuple[str, ...] = ("hilos", "thread")
    place: int = 5
    limit: int = 500
    unit: str = "caracteres, y los bytes UTF-8 de cada emoji"
    hashtags: int = 1
    hashtag_limit: int = 1
    link_limit: int = 5
    picture_limit: int = 20
    picture_size: Size = UPRIGHT
    least_picture: Size = LEAST
    limits: tuple[Limit, ...] = field(
        default=(
            Limit(
                "500 caracteres; cada emoji cuenta sus bytes UTF-8",
                "developers.facebook.com/documentation/threads/posts",
            ),
            Limit(
                "hasta 5; del primero sale la vista previa",
                "developers.facebook.com/documentation/threads/posts",
                of=LINKS,
            ),
            Limit("1 por publicación", "Ayrshare", of=HASHTAGS),
            Limit(
                "1080 × 1350, hasta 8 MB, de 320 a 1.440 de ancho; hasta 20 en un carrusel;"
                " texto alternativo de hasta 1.000 caracteres",
                "docs.getlate.dev; docs.bulkit.io; Ayrshare",
                of=PICTURE,
            ),
        ),
        hash=False,
    )

    def counted(self, text: str, link: str = "") -> int:  # noqa: ARG002 - counts as it is written
        """Return the characters of *text*; an emoji counts as many as it has bytes in UTF-8."""
        return threads_length(text)


NETWORK = Threads()
