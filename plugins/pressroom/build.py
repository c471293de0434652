"""One build: what has to be made, made in the twin, and shown in one step."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plugins.pressroom.artefact import Artefact, changed_inputs, refuse_collisions
from plugins.pressroom.digest import Digester
from plugins.pressroom.store import Store
from plugins.pressroom.trees import Origins, State, Trees
from plugins.pressroom.work import do_all


class Plan(NamedTuple):
    """What a build has to do."""

    origins: Origins
    """Of the whole new site."""

    make: list[Artefact]
    """New, or made from something else than last time; costly ones first."""

    removed: frozenset[str]
    """Paths that the new site does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a build changed for readers; paths, sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    count: int
    """Files of the whole site."""

    made: int
    """Artefacts that were made, whether their bytes are new or not."""

    seconds: float


def planned(artefacts: Sequence[Artefact], state: State, release: bytes) -> Plan:
    """
    Return what has to be done so that a tree in *state* shows *artefacts*.

    Raises:
        BuildError: Two of them are for one file, or one leads out of the output.
    """
    refuse_collisions(artefacts)
    digester = Digester()
    origins = {each.paths: each.origin(digester) for each in artefacts}
    known = state.origins if state.release == release else {}
    make = [each for each in artefacts if known.get(each.paths) != origins[each.paths]]
    make.sort(key=lambda artefact: (not artefact.key, artefact.paths))
    return Plan(origins, make, frozenset(_paths(state.origins) - _paths(origins)))


def build(
    artefacts: Sequence[Artefact], trees: Trees, store: Store, *, release: bytes, workers: int
) -> Changes:
    """
    Show the site of *artefacts* in *trees*, making what changed since last time.

    Args:
        artefacts: Everything the site is.
        trees: The open trees of the output folder.
        store: Keeps costly bytes.
        release: Digest of the program; artefacts of another one are made again.
        workers: Processes to use.

    Raises:
        BuildError: Something could not be made; the shown site is as it was.
    """
    start = time.perf_counter()
    plan = planned(artefacts, trees.state, release)
    before = _paths(trees.state.origins)
    making = {path for each in plan.make for path in each.paths}
    changed: set[str] = set()
    if making or plan.removed or trees.state.release != release:
        now = _paths(plan.origins)
        trees.touch(frozenset(trees.state.stale | making | plan.removed))
        trees.drop(sorted((trees.state.stale - now) | plan.removed))
        for path in sorted(trees.state.stale & now - making):
            trees.share(path)

        def job(artefact: Artefact) -> list[str]:
            made = zip(artefact.paths, store.made(artefact), strict=True)
            return [path for path, data in made if trees.put(path, data)]

        for paths in do_all(plan.make, job, workers=workers):
            changed.update(paths)
        trees.show(plan.origins, release, touched=frozenset(changed | plan.removed))
    return Changes(
        added=tuple(sorted(changed - before)),
        changed=tuple(sorted(changed & before)),
        removed=tuple(sorted(plan.removed)),
        count=sum(map(len, plan.origins)),
        made=len(plan.make),
        seconds=time.perf_counter() - start,
    )


def reasons(plan: Plan, state: State) -> dict[str, list[int]]:
    """Return the first path of what has to be made -> which inputs differ from last time."""
    return {
        each.paths[0]: changed_inputs(state.origins.get(each.paths, b""), plan.origins[each.paths])
        for each in plan.make
    }


def _paths(origins: Origins) -> set[str]:
    return {path for paths in origins for path in paths}
