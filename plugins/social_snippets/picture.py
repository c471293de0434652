"""The picture that goes with a text: the story's photo in the network's shape, or the site's own."""

from dataclasses import dataclass

from plugins.newsroom import CARD_SIZE, SOCIAL_SIZES, Size, Story, social_picture
from plugins.site import Network, postable
from plugins.social_snippets.cutting import cut

ALT_LIMIT = 1_000
"""Characters: X and Instagram (Ayrshare; Instagram has taken alternative text since March 2025)."""

_SITE_ALT = "Paisaje de la pampa, ilustración de la Municipalidad de María Elena."
_SITE_CARD = "/assets/tarjeta.jpg"
_SITE_PORTRAIT = "/assets/tarjeta-instagram.jpg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture to upload with a post, always JPEG."""

    path: str
    """Root-relative address."""

    size: Size
    alt: str
    credit: str
    """Nothing if it is not known, or for the site's own picture."""

    credit_line: str
    """The same as a line of its own: «Imagen: …»."""


def picture_for(story: Story, network: Network) -> Picture:
    """Return the picture to post about *story* on *network*."""
    if not story.photo:
        return _site_picture(network)
    rendition = social_picture(story.photo, network.slug)
    return Picture(
        path=rendition.path,
        size=rendition.size,
        alt=cut(postable(story.photo.alt), lambda alt: len(alt) <= ALT_LIMIT),
        credit=postable(story.photo.credit),
        credit_line=postable(story.photo.credit_line),
    )


def _site_picture(network: Network) -> Picture:
    is_portrait = network.picture_size == SOCIAL_SIZES["instagram"]
    return Picture(
        path=_SITE_PORTRAIT if is_portrait else _SITE_CARD,
        size=network.picture_size if is_portrait else CARD_SIZE,
        alt=_SITE_ALT,
        credit="",
        credit_line="",
    )
