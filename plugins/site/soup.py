"""What bodies need an HTML parser for, which loads slowly: most do without, and never load it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from plugins.newsroom import Photo, Rendition, pictures

BODY_SIZES = "min(44rem, 100vw - 2rem)"
"""How wide a photo in a text is shown (HTML `sizes`)."""

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag
    from bs4.formatter import HTMLFormatter


@cache
def _formatter() -> HTMLFormatter:
    from bs4.dammit import EntitySubstitution
    from bs4.formatter import HTMLFormatter

    return HTMLFormatter(
        entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix=""
    )


def parsed(html: str) -> BeautifulSoup:
    """Return the tree of *html*."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "html.parser")


def written(soup: BeautifulSoup) -> str:
    """Return *soup* as HTML; undoes `parsed`."""
    return soup.decode(formatter=_formatter())


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
    from bs4.element import NavigableString

    return all(
        part is child or (isinstance(part, NavigableString) and not part.strip())
        for part in parent.contents
    )


def picture_tag(soup: BeautifulSoup, photo: Photo) -> Tag:
    """Return `<picture>` with every rendition of *photo*: AVIF first, JPEG for the last."""
    renditions = pictures(photo)
    upper, lower = (f"tone-{tone}" for tone in photo.tones) if photo.tones else ("", "")
    picture = soup.new_tag("picture", attrs={"class": f"picture {upper}".strip()})
    for form, group in (("avif", renditions.avif), ("webp", renditions.webp)):
        picture.append(
            soup.new_tag(
                "source",
                attrs={"type": f"image/{form}", "srcset": srcset(group), "sizes": BODY_SIZES},
            )
        )
    middle = renditions.jpeg[len(renditions.jpeg) // 2]
    picture.append(
        soup.new_tag(
            "img",
            attrs={
                **({"class": lower} if lower else {}),
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
