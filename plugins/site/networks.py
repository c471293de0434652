"""The social networks: how long a text each takes, how it counts, what it shows."""

from dataclasses import dataclass

from plugins.newsroom import SOCIAL_SIZES, Size
from plugins.site.posting import postable
from plugins.site.x_weight import x_weight

SAMPLE_MARK = "[Muestra]"
"""Opens every text about sample content."""

_SOME_LINK = f"https://example.com/{'x' * 180}"
"""Stands for a story's address while it is not known: longer than any this site makes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A network the desk posts on. docs/redes.md has the source of every figure."""

    slug: str
    name: str
    limit: int
    """The longest text it takes, as `counted_length` counts."""

    hashtags: int
    """The most that do a post good."""

    hashtag_limit: int = 0
    """The most it takes; 0 if it does not say."""

    fold: int
    """Characters shown before «Ver más»; 0 if it shows everything."""

    has_links: bool
    """Whether an address in the text can be clicked."""

    @property
    def picture_size(self) -> Size:
        """The picture it shows whole."""
        return SOCIAL_SIZES[self.slug]


NETWORKS = {
    network.slug: network
    for network in (
        # 280: twitter-text config v3; docs.x.com/fundamentals/counting-characters
        Network(slug="x", name="X", limit=280, hashtags=2, fold=0, has_links=True),
        # 63,206: Ayrshare, Postiz, upload-post; fold: orshot.com (no figure by Meta)
        Network(
            slug="facebook", name="Facebook", limit=63_206, hashtags=3, fold=480, has_links=True
        ),
        # 2,200: Meta, media requirements; 5 hashtags: Instagram, December 2025; fold: orshot.com
        Network(
            slug="instagram",
            name="Instagram",
            limit=2_200,
            hashtags=5,
            hashtag_limit=5,
            fold=125,
            has_links=False,
        ),
    )
}
"""By slug, in the order the desk posts."""


def counted_length(network: str, text: str, link: str = "") -> int:
    """
    Return the length of *text* as *network* counts it.

    X weighs (`x_weight`). The others do not say what they count: UTF-16 units, which are never
    fewer than characters.

    Args:
        network: A key of NETWORKS.
        text: As it is posted.
        link: The story's own address in it.
    """
    return x_weight(text, link) if network == "x" else len(text.encode("utf-16-le")) // 2


def as_posted(network: str, text: str, link: str, *, is_demo: bool = False) -> str:
    """
    Return the *text* an editor wrote for *network* as it is posted.

    Safe characters, the mark of sample content, and the story's *link* at the end where links can
    be clicked, unless the text has it.
    """
    text = postable(text)
    if is_demo and not text.startswith(SAMPLE_MARK):
        text = f"{SAMPLE_MARK} {text}".rstrip()
    if not NETWORKS[network].has_links or link in text.split():
        return text
    gap = "\n" if network == "x" else "\n\n"
    return f"{text}{gap}{link}".lstrip()


def over_limit(
    network: str, text: str, *, link: str = _SOME_LINK, is_demo: bool = False
) -> tuple[int, int] | None:
    """
    Return the length counted and the one allowed if an editor's *text* is too long, else None.

    What is counted is what is posted: with the story's *link*, which weighs the same on X
    whatever it is.
    """
    counted = counted_length(network, as_posted(network, text, link, is_demo=is_demo), link)
    allowed = NETWORKS[network].limit
    return (counted, allowed) if counted > allowed else None
