"""What bodies need an HTML parser for. Loaded only by those that do: it takes its time."""

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EntitySubstitution
from bs4.element import NavigableString
from bs4.formatter import HTMLFormatter

from plugins.newsroom.photo import Photo, Rendition, pictures

BODY_SIZES = "(min-width: 48rem) 44rem, 100vw"
"""How wide a photo in a text is shown (HTML `sizes`)."""

_FORMATTER = HTMLFormatter(
    entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix=""
)


def parsed(html: str) -> BeautifulSoup:
    """Return the tree of *html*."""
    return BeautifulSoup(html, "html.parser")


def written(soup: BeautifulSoup) -> str:
    """Return *soup* as HTML; undoes `parsed`."""
    return soup.decode(formatter=_FORMATTER)


def show(soup: BeautifulSoup, image: Tag, photo: Photo) -> None:
    """Put every rendition of *photo* in the place of *image*: in a figure, if it stands alone."""
    picture = picture_tag(soup, photo)
    parent = image.parent
    image.replace_with(picture)
    if parent is None or parent.name != "p" or not _is_alone(parent, picture):
        return
    figure = soup.new_tag("figure")
    parent.replace_with(figure)
    figure.append(picture)
    if photo.caption:
        caption = soup.new_tag("figcaption")
        caption.string = photo.caption
        figure.append(caption)


def _is_alone(parent: Tag, child: Tag) -> bool:
    return all(
        part is child or (isinstance(part, NavigableString) and not part.strip())
        for part in parent.contents
    )


def picture_tag(soup: BeautifulSoup, photo: Photo) -> Tag:
    """Return `<picture>` with every rendition of *photo*: AVIF first, JPEG for the rest."""
    renditions = pictures(photo)
    picture = soup.new_tag("picture")
    picture.append(
        soup.new_tag(
            "source",
            attrs={"type": "image/avif", "srcset": srcset(renditions.avif), "sizes": BODY_SIZES},
        )
    )
    middle = renditions.jpeg[min(1, len(renditions.jpeg) - 1)]
    picture.append(
        soup.new_tag(
            "img",
            attrs={
                "src": middle.path,
                "srcset": srcset(renditions.jpeg),
                "sizes": BODY_SIZES,
                "width": str(photo.width),
                "height": str(photo.height),
                "alt": photo.alt,
                "loading": "lazy",
                "decoding": "async",
            },
        )
    )
    return picture


def srcset(renditions: tuple[Rendition, ...]) -> str:
    """Return *renditions* as an HTML `srcset`."""
    return ", ".join(f"{rendition.path} {rendition.size.width}w" for rendition in renditions)
