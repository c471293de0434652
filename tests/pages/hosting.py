"""What hosts that read `/_headers` say with each file."""

import re
from collections.abc import Iterable

from plugins.pages.files.headers import Rule, written


def headers_file(*media: str, links: Iterable[Rule] = ()) -> str:
    """Return the text of `/_headers`."""
    data = written(media, links=links)
    return data.decode()


def by_rules(text: str, address: str) -> list[tuple[str, str]]:
    """Return the headers that the `_headers` file *text* gives *address*, as Netlify reads it."""
    found = []
    for block in text.strip().split("\n\n"):
        pattern, *lines = block.split("\n")
        if re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), address):
            found += [_header(line) for line in lines]
    return found


def _header(line: str) -> tuple[str, str]:
    name, _, value = line.strip().partition(": ")
    return name, value
