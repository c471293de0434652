"""
What the site needs on a poor network, or on none: a service worker, and what makes it an application.

Everything works without them: a browser that knows no service workers, or blocks them, loses
nothing else. See https://www.w3.org/TR/service-workers/ and https://www.w3.org/TR/appmanifest/.
"""

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from plugins.pages.files.banner import BANNER
from plugins.pressroom import Artefact, output_path
from plugins.site import Addresses, Frame, bundled_css, render, script_of, text_css
from plugins.webpage import Page

WORKER = "/sw.js"
"""The service worker: at the root, since it only serves what is below its own address."""

MANIFEST = "/manifest.webmanifest"
"""What makes an application of the site, for telephones."""

ADDRESSES = Addresses(always=(MANIFEST,), unlinked=(WORKER,))

ICON = "/assets/favicon.svg"

_NAMED = re.compile(r'url\("(/assets/[^"]+)"\)')
"""A font or picture of the theme in its stylesheet."""


@dataclass(frozen=True, slots=True)
class WorkerFile(Artefact):
    """
    The service worker; where the frame asks for none, the one that puts an end to earlier ones.

    Browsers look for it at the same address for ever, so taking it away would leave them with
    the last one they have.
    """

    frame: Frame
    offline: Page
    """What it shows without a connection."""

    @property
    def paths(self) -> tuple[str, ...]:
        """At the root: it only serves what is below its own address."""
        return (output_path(WORKER),)

    def make(self) -> tuple[bytes, ...]:
        """Return its source, with what it keeps from the beginning."""
        if not self.frame.worker:
            return (self._source("sw-off.js"),)
        shell = self._shell()
        given = {
            "version": sha256(b"".join(shell.values())).hexdigest()[:12],
            "files": list(shell),
            "offline": self.offline.address,
            "banner": BANNER,
        }
        opening = f'"use strict";\nconst SHELL = {json.dumps(given, separators=(",", ":"))};\n'
        return (opening.encode() + self._source("sw.js"),)

    def _shell(self) -> dict[str, bytes]:
        """Return what is kept from the beginning: address → bytes."""
        theme = Path(self.frame.theme)
        css = bundled_css(theme)
        named = {file.name: file for file in (theme / "static").glob("*/*")}
        dress = (ICON, *dict.fromkeys(_NAMED.findall(css)))
        return {
            self.frame.stylesheet: css.encode(),
            self.frame.text_stylesheet: text_css(theme).encode(),
            self.frame.script: script_of(theme),
            self.offline.address: self.offline.product()[0],
            **{each: named[each.rpartition("/")[2]].read_bytes() for each in dress},
        }

    def _source(self, name: str) -> bytes:
        return (Path(self.frame.theme) / "static" / "js" / name).read_bytes()


@dataclass(frozen=True, slots=True)
class ManifestFile(Artefact):
    """The web application manifest."""

    frame: Frame

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(MANIFEST),)

    def make(self) -> tuple[bytes, ...]:
        """Return the manifest."""
        return (render(self.frame, "manifest.webmanifest"),)
