"""The page for addresses that lead nowhere, and what it suggests addresses from."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from plugins.newsroom import Edition
from plugins.pages.places import (
    ARCHIVE,
    CORRECTED,
    DATA,
    DEPARTMENTS,
    FOLLOWING,
    LOCALITIES,
    ORGANISATIONS,
    SERIES,
    TOPICS,
)
from plugins.pressroom import Artefact, File, LastingFile, output_path
from plugins.site import Addresses, Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import Placeless

MISSING = "/404.html"
"""What static hosts show where nothing is."""

SUGGESTIONS = "/404.json"
"""What that page looks through for an address like the one that was asked for."""

ADDRESSES = Addresses(unlinked=(MISSING, SUGGESTIONS), folders=frozenset({"assets"}))

NEWEST = 150
"""Stories in the index: an older one is found by the month in its address, in the archive."""

_ALWAYS = (
    *(HOME, ARCHIVE, CORRECTED, DATA, DEPARTMENTS, LOCALITIES, ORGANISATIONS, SERIES),
    *(FOLLOWING, TOPICS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPage(Placeless):
    """`/404.html`, where static hosts look for it; its links work from any address."""

    template = "404.html"

    script: str
    """Address of its own script."""

    index: str = SUGGESTIONS
    """Address of what that looks through."""


def missing_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the page, its script and its index."""
    script = (Path(frame.theme) / "static" / "js" / "missing.js").read_bytes()
    address = f"/assets/imme-404-{sha256(script).hexdigest()[:12]}.js"
    yield MissingPage(
        frame=frame,
        trail=(Link(MISSING, "No encontramos esa página"),),
        summary="La dirección no existe o cambió de lugar.",
        script=address,
    )
    yield LastingFile(output_path(address), script)
    yield File(output_path(SUGGESTIONS), _as_json(suggestions(edition)))


def suggestions(edition: Edition) -> tuple[Link, ...]:
    """Return what may have been sought: every list, the standing pages, the newest stories."""
    return (
        *_ALWAYS,
        *(Link(kind.path, kind.plural) for kind in edition.kinds),
        *(Link(page.path, page.title) for page in edition.pages),
        *(Link(subject.path, subject.name) for subject in edition.registry.subjects),
        *(Link(story.path, story.title) for story in edition.stories[:NEWEST]),
    )


def _as_json(links: tuple[Link, ...]) -> bytes:
    """Return *links* as pairs of address and name."""
    return json.dumps(links, ensure_ascii=False, separators=(",", ":")).encode()
