"""The full text of a story as HTML that a feed reader shows well, far from our stylesheet."""

from functools import lru_cache
from html import escape

from plugins.feeds.item import Item, Picture
from plugins.site import SAMPLE, carried
from plugins.spanish import clean


@lru_cache(maxsize=1024)  # the same story is in several feeds
def content(item: Item) -> str:
    """Return the HTML of *item*: notice, photo, facts, text and corrections, in that order."""
    parts = [
        f"<p><strong>{SAMPLE}.</strong></p>" if item.is_sample else "",
        _figure(item.picture) if item.picture else "",
        _list("".join(_entry(*fact) for fact in item.facts)),
        carried(item.body, item.url),
        _corrections(item),
    ]
    return clean("\n".join(filter(None, parts)))


def _figure(picture: Picture) -> str:
    words = " ".join(filter(None, (picture.caption, picture.credit_line)))
    whole = (
        f'<a href="{escape(picture.original_url)}">Descargar la imagen para la prensa '
        f"({escape(picture.original_note)})</a>"
    )
    caption = f"<figcaption>{escape(words)}{' ' if words else ''}{whole}</figcaption>"
    return (
        f'<figure><img src="{escape(picture.inline_url)}" alt="{escape(picture.alt)}"'
        f' width="{picture.inline_width}" height="{picture.inline_height}"/>{caption}</figure>'
    )


def _list(entries: str) -> str:
    return f"<ul>{entries}</ul>" if entries else ""


def _entry(label: str, text: str) -> str:
    return f"<li><strong>{escape(label)}:</strong> {escape(text)}</li>"


def _corrections(item: Item) -> str:
    entries = _list("".join(_entry(*correction) for correction in item.corrections))
    return f"<h2>Correcciones</h2>{entries}" if entries else ""
