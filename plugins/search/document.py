"""
What the index knows of a page: the words people look for, and what they narrow a search by.

Pagefind reads HTML with attributes of its own (https://pagefind.app/docs/indexing/,
https://pagefind.app/docs/filtering/, https://pagefind.app/docs/metadata/).
"""

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from typing import NamedTuple

from plugins.newsroom import (
    Department,
    Locality,
    Organisation,
    Procedure,
    Series,
    StandingPage,
    Story,
    Topic,
)
from plugins.pressroom import output_path
from plugins.search.shard import Entry
from plugins.search.spellings import MARK, with_spellings
from plugins.spanish import SANTIAGO, short_date_words

PAGE = "pagina"
"""The kind of what is no story."""


class Sort(NamedTuple):
    """What a page that is no story is."""

    name: str
    comes_first: bool = False
    """Whether it stands above all that is found, once somebody writes its own name (landmarks.py)."""


SORTS: Mapping[type, Sort] = {
    Procedure: Sort("Trámite", comes_first=True),
    StandingPage: Sort("Página"),
    Department: Sort("Departamento", comes_first=True),
    Topic: Sort("Tema"),
    Locality: Sort("Localidad"),
    Series: Sort("Serie"),
    Organisation: Sort("Organización"),
}

_PICTURE = re.compile(r"<picture>.*?</picture>", re.DOTALL)
_TEXT = re.compile(r"[^<>]+(?=<|$)")


class Document(NamedTuple):
    """One page as the index gets to know it."""

    path: str
    """Its output file: `noticias/2026/11/feria/index.html`."""

    html: str


def story_document(story: Story) -> Document:
    """Return what is looked for in *story*: title, summary, facts, text and what is said in it."""
    day = story.published.astimezone(SANTIAGO).date()
    details = story.details
    place = story.locality
    return _document(
        story.path,
        story.posted_title,
        story.summary,
        texts=(
            *(fact.text for fact in details.facts),
            *(each.title for each in story.documents),
            *(each.text for each in story.documents),
            *(speech.text for speech in details.speeches),
        ),
        body=story.body,
        filters={
            "tipo": story.kind.slug,
            "departamento": story.department.slug,
            "localidad": place.slug if place else "",
            "anio": str(day.year),
        },
        meta={
            "fecha": short_date_words(story.published),
            "tipo": story.kind.name,
            "departamento": story.department.short_name,
        },
        sort=day.isoformat(),
    )


def entry_document(entry: Entry) -> Document:
    """Return what is looked for in the page of *entry*."""
    if isinstance(entry, Procedure):
        title, body = entry.title, entry.body
        lines = (*entry.aliases, entry.audience, entry.cost, *entry.bring, entry.department.name)
    elif isinstance(entry, StandingPage):
        title, body, lines = entry.title, entry.body, ()
    else:
        title, body = entry.name, getattr(entry, "body", "")
        contact = getattr(entry, "contact", None)
        lines = tuple(fact.text for fact in contact.lines()) if contact else ()
    return _document(
        entry.path,
        title,
        entry.summary,
        texts=lines,
        body=body,
        filters={"tipo": PAGE},
        meta={"tipo": SORTS[type(entry)].name},
    )


def _document(
    path: str,
    title: str,
    summary: str,
    *,
    texts: Iterable[str],
    body: str,
    filters: Mapping[str, str],
    meta: Mapping[str, str],
    sort: str = "",
) -> Document:
    said = {name: value for name, value in filters.items() if value}
    parts = [
        '<!doctype html><html lang="es"><body data-pagefind-body',
        f' data-pagefind-filter="{", ".join(f"{name}[data-de-{name}]" for name in said)}"',
        f' data-pagefind-meta="{", ".join(f"{name}[data-dice-{name}]" for name in meta)}"',
        *(f' data-de-{name}="{escape(value)}"' for name, value in said.items()),
        *(f' data-dice-{name}="{escape(value)}"' for name, value in meta.items()),
        f' data-pagefind-sort="fecha:{sort}"' if sort else "",
        f"><h1>{escape(title)}</h1>",
        # The title is shown as the index has it, so its other spellings stand outside of it.
        f"<p>{escape(_added(title))}</p>",
        f'<p data-pagefind-weight="3">{escape(with_spellings(summary))}</p>',
        *(f"<p>{escape(with_spellings(text))}</p>" for text in texts if text),
        _TEXT.sub(_spelt, _PICTURE.sub("", body)),
        "</body></html>",
    ]
    return Document(output_path(path), "".join(parts))


def _added(text: str) -> str:
    """Return only the other spellings of what is in *text*."""
    return " ".join(word for word in with_spellings(text).split() if word.startswith(MARK))


def _spelt(text: re.Match[str]) -> str:
    return escape(with_spellings(unescape(text[0])), quote=False)
