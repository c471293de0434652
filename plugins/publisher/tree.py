"""The tree of a built site: what is in it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Tree:
    """A built site."""

    folder: Path
    site: str
    """Its public address."""

    def has(self, path: str) -> bool:
        """Return whether the file *path* is in it."""
        return (self.folder / path).is_file()

    def has_page(self, address: str) -> bool:
        """Return whether the page of *address*, a whole one, is in it."""
        path = urlsplit(address).path.removeprefix(urlsplit(self.site).path.rstrip("/"))
        path = unquote(path).strip("/")
        return self.has(f"{path}/index.html" if path else "index.html") or self.has(path or ".")
