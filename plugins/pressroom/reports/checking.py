"""What is in the shown tree that should not be, or is not there, or has other bytes."""

from typing import Final, NamedTuple

from plugins.commands import number_of
from plugins.pressroom.build import Changes
from plugins.pressroom.plan import Plan
from plugins.pressroom.trees import Look, State

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

    closed: tuple[str, ...] = ()
    """What a server could not read; folders end in a slash."""

    @property
    def code(self) -> int:
        """What the command ends with."""
        return DIFFERENT if self.edited or self.missing or self.foreign or self.closed else 0

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
            ("un servidor no podía leerlo", self.closed),
        ):
            lines += [f"  {what}: {path}" for path in paths[:_LISTED]]
            if len(paths) > _LISTED:
                more = number_of(len(paths) - _LISTED, "archivo", "archivos")
                lines.append(f"  {what}: {more} más")
        return "\n".join(lines)


def found(state: State, plan: Plan, changes: Changes, look: Look) -> Found:
    """
    Return what was wrong with the shown tree.

    Args:
        state: What was known of it; without any memory, what should be there is what *plan* says.
        plan: Of a build that made everything again.
        changes: What that changed.
        look: What the tree was like before.
    """
    is_known = bool(state.rows)
    before = plan.before if is_known else plan.after
    promised = {path for paths in before for path in paths} | state.leaving.keys()
    return Found(
        edited=tuple(sorted(look.edited | _guessed(state, plan, changes, look))),
        missing=tuple(sorted(promised - look.there)),
        foreign=tuple(sorted(look.there - promised)),
        files=changes.count,
        closed=tuple(sorted(look.closed)),
    )


def _guessed(state: State, plan: Plan, changes: Changes, look: Look) -> set[str]:
    """
    Return files that somebody changed, of those of which it is not known what a build wrote.

    Such are those of an older program, or all when what was remembered is lost. One that is made of
    the same as before by the same program, and has other bytes now, was changed by somebody.
    """
    is_known = bool(state.rows)
    if is_known and state.release != plan.state.release:
        return set()
    before = plan.before if is_known else plan.after
    same = {path for paths in before if plan.after.get(paths) == before[paths] for path in paths}
    return {*changes.changed, *changes.added} & same & (look.there - look.known)
