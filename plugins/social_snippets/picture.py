"""The picture that goes with a text: the story's photo in the network's shape, or the site's own."""

from dataclasses import dataclass
from fractions import Fraction

from plugins.networks import Network, cut, postable
from plugins.newsroom import CARD_SIZE, Size, Story

_SITE_ALT = "Paisaje de la pampa, ilustración de la Municipalidad de María Elena."
_SITE_PICTURES = {
    "/assets/tarjeta.jpg": CARD_SIZE,
    "/assets/tarjeta-instagram.jpg": Size(1080, 1350),
}
"""The site's own, which are files of the theme."""


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
        return site_picture(network)
    rendition = network.picture(story.photo)
    return Picture(
        path=rendition.path,
        size=rendition.size,
        alt=cut(postable(story.photo.alt), lambda alt: len(alt) <= network.alt_limit),
        credit=postable(story.photo.credit),
        credit_line=postable(story.photo.credit_line),
    )


def site_picture(network: Network) -> Picture:
    """Return the site's own for stories without a photo: the one nearest to the *network*'s shape."""
    path, size = min(
        _SITE_PICTURES.items(), key=lambda each: _unlikeness(each[1], network.picture_size)
    )
    return Picture(path=path, size=size, alt=_SITE_ALT, credit="", credit_line="")


def _unlikeness(one: Size, other: Size) -> Fraction:
    """Return how many times as wide the wider shape is as the other, when both are as tall."""
    times = Fraction(one.width * other.height, one.height * other.width)
    return max(times, 1 / times)
