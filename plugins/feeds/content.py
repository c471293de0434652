"""The full text of a story as HTML that a feed reader shows well, far from our stylesheet."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from plugins.feeds.item import Item, Picture
from plugins.newsroom.kinds import Clip, Fact
from plugins.site import SAMPLE, carried
from plugins.spanish import clean, duration_words


@lru_cache(maxsize=1024)  # the same story is in several feeds
def content(item: Item) -> str:
    """
    Return the HTML of *item*: notice, photo, facts, what is heard, where it was signed, text, changes and corrections.

    What happened to a story comes before when and where it is now, and a link to the story.
    """
    sample = f"<p><strong>{SAMPLE}.</strong></p>" if item.is_sample else ""
    facts = _list("".join(_entry(*fact) for fact in item.facts))
    opening = f"<p>{escape(item.opening)}.</p>" if item.opening else ""
    sounds = "".join(map(_sound, item.clips))
    body = carried(item.body, item.url)
    figure = _figure(item.picture) if item.picture else ""
    revised = (_section("Qué cambió", item.changes), _section("Correcciones", item.corrections))
    told = (
        (body, facts, _link(item)) if item.related_url else (facts, sounds, opening, body, *revised)
    )
    return clean("\n".join(filter(None, (sample, figure, *told))))


def _sound(clip: Clip) -> str:
    address, seconds = escape(clip.recording.address), duration_words(clip.recording.seconds)
    return f'<p><a href="{address}">Escuchar la cita de {escape(clip.who)}</a> ({seconds})</p>'


def _link(item: Item) -> str:
    return f'<p><a href="{escape(item.url)}">Ver en el sitio</a></p>'


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


def _section(heading: str, told: Iterable[Fact]) -> str:
    entries = _list("".join(_entry(*each) for each in told))
    return f"<h2>{heading}</h2>{entries}" if entries else ""
