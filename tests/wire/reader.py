"""
A desk that takes stories from the wire, as a news agency's program does.

It knows docs/cable.md and ninjs, and nothing of how the site is made: it asks one address again and
again, fetches what has another version, and keeps what it has by `uri`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

WIRE = "https://mariaelena.example.com/cable/ultimas.ninjs.json"


@dataclass
class Desk:
    """What it has, and what it did about it, in order."""

    has: dict[str, Any] = field(default_factory=dict)
    done: list[tuple[str, str]] = field(default_factory=list)
    """What, and the headline of it; of what was withdrawn, its `uri`."""

    def polls(self, files: Mapping[str, bytes]) -> list[tuple[str, str]]:
        """Ask once, of a site of these *files*; return what there was to do."""
        before = len(self.done)
        for item in reversed(_get(files, WIRE)["associations"]):
            known = self.has.get(item["uri"])
            if known is None or int(item["version"]) > int(known["version"]):
                self._takes(files, item, is_new=known is None)
            else:
                assert item["version"] == known["version"], "a version went back"
        return self.done[before:]

    def _takes(self, files: Mapping[str, bytes], item: Any, *, is_new: bool) -> None:
        [address] = [each["href"] for each in item["renditions"] if each["name"] == "ninjs"]
        document = _get(files, address)
        for name in ("uri", "version", "versionCreated", "pubStatus"):
            assert document[name] == item[name], f"{name} differs between list and document"
        self.has[document["uri"]] = document
        if document["pubStatus"] == "canceled":
            self.done.append(("kill", document["uri"]))
            return
        headline = next(each["value"] for each in document["headlines"] if each["role"] == "main")
        self.done.append(("new" if is_new else "update", headline))


def _get(files: Mapping[str, bytes], address: str) -> Any:
    return json.loads(files[urlsplit(address).path.removeprefix("/")])
