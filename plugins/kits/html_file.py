"""The text of a kit as one HTML file: without our styles and scripts, with the photos of the kit."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jinja2 import Environment, StrictUndefined, Template

from plugins.kits.enclosures import EnclosedPhoto
from plugins.kits.telling import SAMPLE_WORDS, Telling
from plugins.newsroom import Photo, Site, Story, largest_jpeg
from plugins.site import carried
from plugins.spanish import clean
from plugins.web import Around, around, changed

_TEMPLATE = "texto.html"


class _Lead(NamedTuple):
    src: str
    photo: Photo


def html_of(story: Story, telling: Telling, site: Site, photos: tuple[EnclosedPhoto, ...]) -> bytes:
    """Return *story* as *telling* tells it, with those *photos* of the kit; the others are those of the *site*."""
    names = {each.photo.stem: each.name for each in photos}
    lead = None
    if photo := story.photo:
        src = names.get(photo.stem) or site.absolute(largest_jpeg(photo).path)
        lead = _Lead(src, photo)
    body = _with_photos(carried(story.body, telling.address), site, names)
    return clean(
        _template().render(told=telling, sample=SAMPLE_WORDS, lead=lead, body=body)
    ).encode()


def _with_photos(html: str, site: Site, names: dict[str, str]) -> str:
    """Return *html* with the photos of the kit in place of their smaller ones on the *site*."""
    by_address = {site.absolute(stem): name for stem, name in names.items()}

    def change(name: str, attributes: dict[str, str]) -> Around:
        if name == "img":
            stem = attributes.get("src", "").rpartition("-")[0]
            attributes["src"] = by_address.get(stem, attributes.get("src", ""))
        return around(name, attributes)

    return changed(html, change)


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(files(__package__).joinpath(_TEMPLATE).read_text("utf-8"))
