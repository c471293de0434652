"""Why artefacts were made: which of their inputs differ from last time, and what changed in them."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.digest import SIZE, parts_of
from plugins.pressroom.plan import Plan
from plugins.pressroom.sources import Sources

SourceChanges: TypeAlias = Mapping[str, tuple[str, ...]]
"""Name of a source -> what changed in it since it was last read, in words."""


def reasons(plan: Plan, changes: SourceChanges) -> Iterator[str]:
    """Yield a line for each artefact of *plan*: «temas/agua/index.html (cultura/nota.md: título)»."""
    sources = Sources()
    for artefact in plan.make:
        yield f"{artefact.paths[0]} ({_reason(artefact, plan, changes, sources)})"


def _reason(artefact: Artefact, plan: Plan, changes: SourceChanges, sources: Sources) -> str:
    before, after = plan.before.get(artefact.paths, b""), plan.after[artefact.paths]
    if not before:
        return "nuevo"
    if before == after or before[:SIZE] != after[:SIZE] or len(before) != len(after):
        return "cambió el programa"
    told = []
    for name, value in _differing(artefact, before, after):
        changed = sorted(sources.of(value) & changes.keys())
        told += [f"{source}: {', '.join(changes[source])}" for source in changed] or [name]
    return "; ".join(dict.fromkeys(told))


def _differing(artefact: Artefact, before: bytes, after: bytes) -> Iterator[tuple[str, object]]:
    """Yield the name and value of each input of *artefact* that differs between two origins."""
    for number, (name, value) in enumerate(parts_of(artefact), 1):
        at = slice(number * SIZE, (number + 1) * SIZE)
        if before[at] != after[at]:
            yield name, value
