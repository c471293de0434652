"""The picture that goes with a text: the story's photo in the network's shape, or its card."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.cards import card_of
from plugins.networks import Network, cut, postable
from plugins.newsroom import CARD_SIZE, Site, Size, Story
from plugins.social_snippets.whole_photo import WholePhoto

SITE_PICTURE = "/assets/tarjeta.jpg"
"""A file of the theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture to upload with a post: a photo as JPEG, a card as JPEG or PNG."""

    path: str
    """Root-relative address; nothing where a site has neither photo nor cards (`plain/`)."""

    media_type: str
    size: Size
    alt: str
    credit: str
    """Nothing if it is not known, or for a card."""

    credit_line: str
    """The same as a line of its own: «Imagen: …»."""

    download_name: str
    """What the file is called where it is kept, so that who takes ten knows which is which:
    `feria-navidena-instagram.jpg`."""


def picture_for(story: Story, network: Network, *, is_at_desk: bool = True) -> Picture:
    """
    Return the picture to post about *story* on *network*.

    What the desk does not work with any more has no card but the one that links to it show.
    """
    if isinstance(story.photo, WholePhoto):
        return _whole(story, story.photo, network)
    if not story.photo:
        card = card_of(story, network.picture_size) if is_at_desk else card_of(story)
        return Picture(
            path=card.path,
            media_type=card.media_type,
            size=card.size,
            alt=_alt(card.alt, network),
            credit="",
            credit_line="",
            download_name=_name(story, network, card.path),
        )
    rendition = network.picture(story.photo)
    return Picture(
        path=rendition.path,
        media_type="image/jpeg",
        size=rendition.size,
        alt=_alt(story.photo.alt, network),
        credit=postable(story.photo.credit),
        credit_line=postable(story.photo.credit_line),
        download_name=_name(story, network, rendition.path),
    )


def site_picture(site: Site, network: Network) -> Picture:
    """Return the site's own picture, for what shows nothing of a story."""
    return Picture(
        path=SITE_PICTURE,
        media_type="image/jpeg",
        size=CARD_SIZE,
        alt=f"Paisaje de la pampa, ilustración de la {site.name}.",
        credit="",
        credit_line="",
        download_name=f"{PurePosixPath(SITE_PICTURE).stem}-{network.slug}.jpg",
    )


def _alt(words: str, network: Network) -> str:
    return cut(postable(words), lambda alt: len(alt) <= network.alt_limit)


def _name(story: Story, network: Network, path: str) -> str:
    return f"{story.slug}-{network.slug}{PurePosixPath(path).suffix}"


def _whole(story: Story, photo: WholePhoto, network: Network) -> Picture:
    return Picture(
        path=photo.address,
        media_type=photo.media_type,
        size=Size(photo.width, photo.height),
        alt=_alt(photo.alt, network),
        credit=postable(photo.credit),
        credit_line=postable(photo.credit_line),
        download_name=_name(story, network, photo.address),
    )
