"""
The site in words alone, under `/texto/`: for a slow line, an old telephone, a braille display.

The text page of a story is made with the story's page, of the same inputs: it is there, changes and
goes when that does.
"""

import re
from html import escape

from plugins.newsroom import Edition
from plugins.pages.config import PagesConfig
from plugins.pages.dates.days import Occasions, leaves_of
from plugins.pages.home import by_place, first_of, front_of
from plugins.pages.teaser import Cards
from plugins.pressroom import Artefact, output_path
from plugins.site import TEXT_ONLY, Frame, render, twin_of
from plugins.structured_data import HOME, head_of_home
from plugins.web import Around, around, changed

NEWEST = 20
"""Stories on the front of `/texto/`: about 5 kB of words."""

_STORY = re.compile(r"/noticias/\d{4}/\d{2}/[^/?#]+/(?:#.*)?")
"""The address of a story's page, and maybe of a part of it."""


def text_front(edition: Edition, frame: Frame, config: PagesConfig) -> Artefact:
    """Return `/texto/`: notices, the newest stories, what closes and what is to come."""
    front = front_of(edition, config)
    shown = {story.path for story in front.notices.stories}
    newest = first_of(by_place(edition), NEWEST, shown)
    return Artefact(
        paths=(output_path(TEXT_ONLY),),
        make=make_text_front,
        inputs=(frame, front.notices, Cards(newest), front.closing, front.coming),
    )


def make_text_front(
    frame: Frame, notices: Cards, newest: Cards, closing: Cards, coming: Occasions
) -> tuple[bytes, ...]:
    """Return the front of the site in words."""
    page = render(
        frame,
        "text/front.html",
        head=head_of_home(frame.site, None),
        normal=HOME.path,
        twin_of=twin_of,
        notices=notices.teasers(),
        newest=newest.teasers(),
        closing=closing.teasers(),
        coming=list(leaves_of(coming)),
    )
    return (page,)


def in_words(html: str) -> str:
    """
    Return the body *html* with its photos told in words, and its links to stories led to their twins.

    What is written of a photo is what who cannot see it hears: its alternative text.
    """
    if "<img" not in html and "/noticias/" not in html:
        return html
    return changed(html, _change)


def _change(name: str, attributes: dict[str, str]) -> Around:
    if name in {"picture", "source"}:
        return Around("", "")
    if name == "img":
        seen = f"[Foto: {attributes.get('alt', '')}]"
        return Around(f"<span>{escape(seen, quote=False)}</span>", "")
    if name == "a" and "href" in attributes:
        attributes["href"] = led(attributes["href"])
    return around(name, attributes)


def led(address: str) -> str:
    """Return where a link to *address* leads on a text page."""
    return twin_of(address) if _STORY.fullmatch(address) else address
