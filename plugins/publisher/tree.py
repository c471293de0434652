"""The tree of a built site: what is in it, and when it was built last."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.pressroom import state_folder

NANOSECONDS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Tree:
    """A built site."""

    folder: Path
    site: str
    """Its public address."""

    built: datetime | None
    """When it was built last; None where it was not built here."""

    def has(self, path: str) -> bool:
        """Return whether the file *path* is in it."""
        return (self.folder / path).is_file()

    def has_page(self, address: str) -> bool:
        """Return whether the page of *address*, a whole one, is in it."""
        path = urlsplit(address).path.removeprefix(urlsplit(self.site).path.rstrip("/"))
        path = unquote(path).strip("/")
        return self.has(f"{path}/index.html" if path else "index.html") or self.has(path or ".")


def tree_in(folder: Path, site: str) -> Tree:
    """Return the site in *folder*, which the public finds at *site*."""
    return Tree(folder, site, _built(folder))


def _built(folder: Path) -> datetime | None:
    try:
        status = json.loads((state_folder(folder) / "status.json").read_bytes())
        if status["problems"]:  # that build showed nothing: the site is the one before
            return None
        return datetime.fromtimestamp(status["build"] / NANOSECONDS, UTC)
    except (OSError, ValueError, KeyError, TypeError):
        return None
