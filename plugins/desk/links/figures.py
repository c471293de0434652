"""
Photos put into a text, and the names of its tables: what its tree has to be known for.

Most texts have neither, and never load the parser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plugins.newsroom import Photo, Rendition, pictures
from plugins.spanish import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


class TableName(NamedTuple):
    """What a table is called."""

    text: str
    """Plain text; "" if nothing around it says what it holds."""

    is_written: bool
    """Whether an editor gave it a caption, which is seen."""


def table_names(html: str) -> list[TableName]:
    """
    Return the names of the tables of *html*, in their order, none of them twice.

    That of its caption; else of the heading it stands under, with its columns for the second one
    there; else of its columns.
    """
    if "<table" not in html:
        return []
    soup = _parsed(html)
    names: list[TableName] = []
    for table in soup.find_all("table"):
        caption = table.find("caption", recursive=False)
        written = plain(str(caption)) if caption else ""
        taken = {name.text for name in names}
        guessed = next((each for each in _guesses(table) if each not in taken), "")
        names.append(TableName(written or guessed, is_written=caption is not None))
    return names


def _guesses(table: Tag) -> Iterator[str]:
    above = table.find_previous(["h2", "h3", "h4", "h5", "h6"])
    heading = plain(str(above)) if above else ""
    row = table.find("tr")
    heads = [plain(str(cell)) for cell in row.find_all("th")] if row else []
    columns = ", ".join(filter(None, heads))
    if heading:
        yield heading
    if heading and columns:
        yield f"{heading}: {columns}"
    if columns:
        yield columns


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
