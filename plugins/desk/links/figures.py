"""
Photos put into a text, and the captions of its tables: what its tree has to be known for.

Most texts have neither, and never load the parser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.newsroom import Photo, Rendition, pictures
from plugins.spanish import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup, Tag

_SIZES = "min(44rem, 100vw - 2rem)"
"""How wide a photo in a text is shown (HTML `sizes`)."""


def with_photos(html: str, photo_of: Callable[[dict[str, str]], Photo | None]) -> str:
    """
    Return *html* with every rendition of each photo: in a figure, if it stands alone.

    Args:
        html: As `sanitised` returns it.
        photo_of: Returns the photo that an image with those attributes means; it is left out
            without one.
    """
    if "<img" not in html:
        return html
    soup = _parsed(html)
    for image in soup.find_all("img"):
        photo = photo_of({name: str(value) for name, value in image.attrs.items()})
        if photo:
            _show(soup, image, photo)
        else:
            image.decompose()
    return soup.decode()


def captions_of(html: str) -> list[str]:
    """Return the caption of each table of *html*, in their order; "" of one without."""
    if "<caption" not in html:
        return []
    captions = [table.find("caption") for table in _parsed(html).find_all("table")]
    return [plain(str(caption)) if caption else "" for caption in captions]


def _parsed(html: str) -> BeautifulSoup:
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "html.parser")


def _show(soup: BeautifulSoup, image: Tag, photo: Photo) -> None:
    picture = _picture(soup, photo)
    parent = image.parent
    image.replace_with(picture)
    if parent is None or parent.name != "p" or parent.get_text(strip=True):
        return
    if parent.find_all(recursive=False) != [picture]:
        return
    figure = soup.new_tag("figure")
    parent.replace_with(figure)
    figure.append(picture)
    if photo.caption:
        figure.append(soup.new_tag("figcaption", string=photo.caption))


def _picture(soup: BeautifulSoup, photo: Photo) -> Tag:
    """Return `<picture>` with every rendition of *photo*: AVIF first, JPEG for the last."""
    renditions = pictures(photo)
    upper, lower = (f"tone-{tone}" for tone in photo.tones) if photo.tones else ("", "")
    picture = soup.new_tag("picture", attrs={"class": f"picture {upper}".strip()})
    for form, group in (("avif", renditions.avif), ("webp", renditions.webp)):
        source = {"type": f"image/{form}", "srcset": _srcset(group), "sizes": _SIZES}
        picture.append(soup.new_tag("source", attrs={**source}))
    shown = {
        **({"class": lower} if lower else {}),
        "src": renditions.jpeg[len(renditions.jpeg) // 2].path,
        "srcset": _srcset(renditions.jpeg),
        "sizes": _SIZES,
        "width": str(photo.width),
        "height": str(photo.height),
        "alt": photo.alt,
        "loading": "lazy",
        "decoding": "async",
    }
    picture.append(soup.new_tag("img", attrs={**shown}))
    return picture


def _srcset(renditions: tuple[Rendition, ...]) -> str:
    """Return *renditions* as an HTML `srcset`."""
    return ", ".join(f"{rendition.path} {rendition.size.width}w" for rendition in renditions)
