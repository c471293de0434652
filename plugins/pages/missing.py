"""The page for addresses that lead nowhere, and what it suggests addresses from."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from plugins.newsroom import Edition
from plugins.pages.archive import ARCHIVE
from plugins.pages.corrections import CORRECTIONS_LINK
from plugins.pages.open_data import DATA
from plugins.pages.subjects import DEPARTMENTS, LOCALITIES, ORGANISATIONS, SERIES, TOPICS
from plugins.pages.subscribe import SUBSCRIBE
from plugins.pressroom import Artefact, Place, output_path
from plugins.site import MISSING, SUGGESTIONS, Frame, Link, render
from plugins.structured_data import HOME, head_of_missing

NEWEST = 150
"""Stories in the index: an older one is found by the month in its address, in the archive."""

_ALWAYS = (
    *(HOME, ARCHIVE, CORRECTIONS_LINK, DATA, DEPARTMENTS, LOCALITIES, ORGANISATIONS, SERIES),
    *(SUBSCRIBE, TOPICS),
)


def missing_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield `/404.html`, where static hosts look for it, its script and its index."""
    script = _script(frame)
    address = f"/assets/imme-404-{sha256(script.path.read_bytes()).hexdigest()[:12]}.js"
    yield Artefact(paths=(MISSING,), make=make_missing, inputs=(frame, address))
    yield Artefact(
        paths=(output_path(address),), make=make_script, inputs=(script, address), lingers=True
    )
    yield Artefact(
        paths=(output_path(SUGGESTIONS),), make=make_suggestions, inputs=(suggestions(edition),)
    )


def suggestions(edition: Edition) -> tuple[Link, ...]:
    """Return what may have been sought: every list, the standing pages, the newest stories."""
    return (
        *_ALWAYS,
        *(Link(kind.path, kind.plural) for kind in edition.kinds),
        *(Link(page.path, page.title) for page in edition.pages),
        *(Link(subject.path, subject.name) for subject in edition.registry.subjects),
        *(Link(story.path, story.title) for story in edition.stories[:NEWEST]),
    )


def make_missing(frame: Frame, script: str) -> tuple[bytes, ...]:
    """Return the page for an address that leads nowhere; its links work from any address."""
    title = "No encontramos esa página"
    head = head_of_missing(frame.site, title, "La dirección no existe o cambió de lugar.")
    page = render(frame, "404.html", head=head, title=title, script=script, index=SUGGESTIONS)
    return (page,)


def make_script(script: Place, address: str) -> tuple[bytes, ...]:  # noqa: ARG001 - the address holds the digest
    """Return the *script* of that page, which *address* is named by."""
    return (script.path.read_bytes(),)


def make_suggestions(links: tuple[Link, ...]) -> tuple[bytes, ...]:
    """Return *links* as JSON: pairs of address and name."""
    return (json.dumps(links, ensure_ascii=False, separators=(",", ":")).encode(),)


def _script(frame: Frame) -> Place:
    return Place(Path(frame.theme) / "static" / "js" / "missing.js")
