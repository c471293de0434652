"""What to write instead: the mend of a problem as data, for programs and forms."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """Some lines of one file, and those that take their place."""

    first: int
    """Counted from 1, in the text as `source.decoded` gives it: any line end is one."""

    last: int
    """The last one that goes; `first - 1` if none does, and the new ones stand before `first`."""

    lines: tuple[str, ...]
    """The new lines, without their ends; none if the old ones are only taken out."""


@dataclass(frozen=True, order=True, slots=True)
class Proposal:
    """
    Every edit that mends one problem; there is none where only a person knows.

    Applied, the problem is gone, and none is new at its place.
    """

    edits: tuple[Edit, ...] = ()
    """In the order of their lines; no two touch the same line."""

    is_sure: bool = True
    """
    Whether it says what was surely meant. If not, it is an example, or one way among several: it
    mends the form, and a person has to write what it should say.
    """

    def __bool__(self) -> bool:
        return bool(self.edits)

    def applied(self, text: str) -> str:
        r"""Return the *text* of the file with every edit made; its lines end with `\n`."""
        rows = text.split("\n")
        for edit in reversed(self.edits):
            rows[edit.first - 1 : edit.last] = edit.lines
        return "\n".join(rows)


NOTHING = Proposal()
"""Only a person knows what to write."""


def in_place(text: str, line: int, old: str, new: str) -> Proposal:
    """
    Return the edit that writes *new* for *old* in a *line* of *text*; none if that does not hold it.

    Only whole words, file names or addresses are taken for *old*, and no key.
    """
    rows = text.split("\n")
    row = rows[line - 1] if 1 <= line <= len(rows) else ""
    found = re.search(rf"(?<![\w./-]){re.escape(old)}(?![\w/-]|\.\w|:\s)", row) if old else None
    if not found or old == new:
        return NOTHING
    changed = f"{row[: found.start()]}{new}{row[found.end() :]}"
    return Proposal((Edit(line, line, (changed,)),))
