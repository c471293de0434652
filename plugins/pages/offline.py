"""
What the site needs on a poor network, or on none: a service worker, and a page for it to show.

Everything works without them: a browser that knows no service workers, or blocks them, loses
nothing else. See https://www.w3.org/TR/service-workers/ and https://www.w3.org/TR/appmanifest/.
"""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from plugins.pressroom import Artefact, output_path
from plugins.site import (
    BANNER,
    MANIFEST,
    OFFLINE,
    WORKER,
    Frame,
    bundled_css,
    render,
    script_of,
    text_css,
)
from plugins.structured_data import head_of_missing

ICON = "/assets/favicon.svg"

_NAMED = re.compile(r'url\("(/assets/[^"]+)"\)')
"""A font or picture of the theme in its stylesheet."""


def offline_files(frame: Frame) -> Iterator[Artefact]:
    """Yield the service worker, the page it shows without a connection, and the manifest."""
    yield Artefact(paths=(output_path(OFFLINE),), make=make_offline, inputs=(frame,))
    yield Artefact(paths=(output_path(WORKER),), make=make_worker, inputs=(frame,))
    yield Artefact(paths=(output_path(MANIFEST),), make=make_manifest, inputs=(frame,))


def make_offline(frame: Frame) -> tuple[bytes, ...]:
    """Return the page shown in place of one that cannot be fetched; its links work anywhere."""
    title = "Sin conexión"
    head = head_of_missing(frame.site, title, "Lo que se puede leer sin conexión a internet.")
    return (render(frame, "offline.html", head=head, title=title),)


def make_worker(frame: Frame) -> tuple[bytes, ...]:
    """
    Return the service worker; where *frame* asks for none, the one that puts an end to earlier ones.

    Browsers look for it at the same address for ever, so taking it away would leave them with
    the last one they have.
    """
    if not frame.worker:
        return (_source(frame, "sw-off.js"),)
    shell = _shell(frame)
    given = {
        "version": sha256(b"".join(shell.values())).hexdigest()[:12],
        "files": list(shell),
        "offline": OFFLINE,
        "banner": BANNER,
    }
    opening = f'"use strict";\nconst SHELL = {json.dumps(given, separators=(",", ":"))};\n'
    return (opening.encode() + _source(frame, "sw.js"),)


def make_manifest(frame: Frame) -> tuple[bytes, ...]:
    """Return the web application manifest."""
    return (render(frame, "manifest.webmanifest"),)


def _shell(frame: Frame) -> dict[str, bytes]:
    """Return what is kept from the beginning: address → bytes."""
    theme = Path(frame.theme)
    css = bundled_css(theme)
    named = {file.name: file for file in (theme / "static").glob("*/*")}
    dress = (ICON, *dict.fromkeys(_NAMED.findall(css)))
    return {
        frame.stylesheet: css.encode(),
        frame.text_stylesheet: text_css(theme).encode(),
        frame.script: script_of(theme),
        OFFLINE: make_offline(frame)[0],
        **{each: named[each.rpartition("/")[2]].read_bytes() for each in dress},
    }


def _source(frame: Frame, name: str) -> bytes:
    return (Path(frame.theme) / "static" / "js" / name).read_bytes()
