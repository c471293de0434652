"""The picture that goes with a text: the story's photo in the network's shape, or its card."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from plugins.cards import Card, card_of, facts_card_of
from plugins.networks import Network, cut, postable
from plugins.newsroom import CARD_SIZE, Photo, Site, Size, Story
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

    shows: str = "Imagen"
    """What it is to who downloads several: «Datos» of what one has to know."""


def album_for(story: Story, network: Network) -> tuple[Picture, ...]:
    """
    Return the pictures to post about *story* on *network*, as many as it takes; at least one.

    Its photo or its card, what one has to know where that goes as a picture, its other photos. A photo
    that an editor chose for the network goes alone.
    """
    first, others = picture_for(story, network), story.further_photos
    own = story.social.get(network.slug)
    facts = facts_card_of(story, network.picture_size) if network.has_facts_card else None
    told = (
        (replace(_of_card(story, facts, network), shows="Datos"),)
        if facts and not (own and own.photo)
        else ()
    )
    shown = (*told, *(_of_photo(story, each, network) for each in others))
    more = enumerate(shown[: network.most_pictures - 1], start=2)
    return (first, *(_numbered(each, number) for number, each in more))


def picture_for(story: Story, network: Network, *, is_at_desk: bool = True) -> Picture:
    """
    Return the picture to post about *story* on *network*; the first, where there are several.

    What the desk does not work with any more has no card but the one that links to it show.
    """
    if isinstance(story.photo, WholePhoto):
        return _whole(story, story.photo, network)
    if not story.photo:
        card = card_of(story, network.picture_size) if is_at_desk else card_of(story)
        return _of_card(story, card, network)
    return _of_photo(story, story.photo, network)


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


def _of_photo(story: Story, photo: Photo, network: Network) -> Picture:
    rendition = network.picture(photo)
    return Picture(
        path=rendition.path,
        media_type="image/jpeg",
        size=rendition.size,
        alt=_alt(photo.alt, network),
        credit=postable(photo.credit),
        credit_line=postable(photo.credit_line),
        download_name=_name(story, network, rendition.path),
    )


def _of_card(story: Story, card: Card, network: Network) -> Picture:
    return Picture(
        path=card.path,
        media_type=card.media_type,
        size=card.size,
        alt=_alt(card.alt, network),
        credit="",
        credit_line="",
        download_name=_name(story, network, card.path),
    )


def _numbered(picture: Picture, number: int) -> Picture:
    name = PurePosixPath(picture.download_name)
    return replace(picture, download_name=f"{name.stem}-{number}{name.suffix}")


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
