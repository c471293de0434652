"""What is in the shown tree that should not be, or is not there, or has other bytes."""

from collections.abc import Set
from typing import Final, NamedTuple

from plugins.pressroom.build import Changes
from plugins.pressroom.counting import number_of
from plugins.pressroom.plan import Plan
from plugins.pressroom.trees import State

DIFFERENT: Final = 3
"""Exit code when something was found, and mended."""

_LISTED: Final = 20
"""Files that are named; the rest are counted."""


class Found(NamedTuple):
    """What a check found; paths, sorted."""

    edited: tuple[str, ...]
    missing: tuple[str, ...]
    foreign: tuple[str, ...]
    files: int
    """Files of the site."""

    @property
    def code(self) -> int:
        """What the command ends with."""
        return DIFFERENT if self.edited or self.missing or self.foreign else 0

    @property
    def told(self) -> str:
        """What was found, in Spanish."""
        if not self.code:
            count = number_of(self.files, "archivo", "archivos")
            return f"Todo está como se publicó: {count}, comparando uno por uno."
        lines = ["No todo estaba como se publicó; ya está arreglado:"]
        for what, paths in (
            ("cambió por fuera", self.edited),
            ("faltaba", self.missing),
            ("no es del sitio y se quitó", self.foreign),
        ):
            lines += [f"  {what}: {path}" for path in paths[:_LISTED]]
            if len(paths) > _LISTED:
                more = number_of(len(paths) - _LISTED, "archivo", "archivos")
                lines.append(f"  {what}: {more} más")
        return "\n".join(lines)


def found(state: State, plan: Plan, changes: Changes, there: Set[str]) -> Found:
    """
    Return what was wrong with the shown tree.

    Args:
        state: What was known of it; without any memory, what should be there is what *plan* says.
        plan: Of a build that made everything again.
        changes: What that changed. A file made of the same as before that has other bytes now was
            changed by somebody; one made of something else is an edit of the content.
        there: Every file that it had.
    """
    is_known = bool(state.rows)
    before = plan.before if is_known else plan.after
    promised = {path for paths in before for path in paths} | state.leaving.keys()
    same = {path for paths in before if plan.after.get(paths) == before[paths] for path in paths}
    is_same_program = not is_known or state.release == plan.state.release
    differing = {*changes.changed, *changes.added} & same & there if is_same_program else set()
    return Found(
        edited=tuple(sorted(differing)),
        missing=tuple(sorted(promised - there)),
        foreign=tuple(sorted(there - promised)),
        files=changes.count,
    )
