"""What the networks' own programs make of a text, and which of it stands as an editor means it."""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tests.conftest import ROOT

TOOLS = ROOT / "tests" / "tools"

_HOST = re.compile(r"((?:[\w\u0300-\u036f-]+\.)+)(\w+)(.?)", re.DOTALL)
_ENDINGS = frozenset(
    {
        *("com", "org", "net", "edu", "gov", "info", "biz", "app", "dev", "travel", "tv", "fm"),
        *("cl", "ar", "bo", "br", "co", "ec", "mx", "pe", "py", "eu", "uk", "us"),
    }
)
_MAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+")
_OPENERS = " \n([{«“‘\"'¿¡‹–—~-*`"


class Entity(NamedTuple):
    """A part of a text that a network makes something of."""

    network: str
    sort: str
    """`link`, `mention`, `tag` or `cash`."""

    before: str
    """The character before it; nothing at the beginning."""

    words: str
    is_in_mail: bool
    """Whether it lies within an address of mail."""

    @property
    def is_meant(self) -> bool:
        """Whether an editor means it: told by rules that are not those of the code."""
        if self.sort == "link":
            begins = self.words.lower().startswith(("http://", "https://", "www."))
            return self.is_in_mail or begins or _is_typed(self.words)
        return self.sort in {"mention", "tag"} and (not self.before or self.before in _OPENERS)


def _is_typed(address: str) -> bool:
    host = _HOST.match(address)
    assert host, address
    is_small = host[1].islower() and host[2].islower()
    return is_small and (host[3] == "/" or host[2] in _ENDINGS)


class Judge:
    """The programs of X and Bluesky, started once for any number of texts."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def entities(self, text: str) -> list[Entity]:
        """Return what the networks make of *text*."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{json.dumps(text)}\n")
        self._process.stdin.flush()
        units = text.encode("utf-16-le")
        mails = [match.span() for match in _MAIL.finditer(text)]
        found = []
        for each in json.loads(self._process.stdout.readline()):
            before = units[: each["start"] * 2].decode("utf-16-le")
            words = units[each["start"] * 2 : each["end"] * 2].decode("utf-16-le")
            inside = any(start <= len(before) < end for start, end in mails)
            found.append(Entity(each["network"], each["sort"], before[-1:], words, inside))
        return found

    def not_meant(self, text: str) -> list[Entity]:
        """Return what the networks make of *text* and no editor means."""
        return [each for each in self.entities(text) if not each.is_meant]


@contextmanager
def judge() -> Iterator[Judge]:
    """Start the programs for a while."""
    with subprocess.Popen(
        ["node", str(TOOLS / "read_entities.mjs")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        yield Judge(process)
