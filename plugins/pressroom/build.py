"""One build: what has to be made, made in the twin, and shown in one step."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from plugins.pressroom.artefact import Artefact, differing, refuse_collisions
from plugins.pressroom.digest import Digester
from plugins.pressroom.store import Store
from plugins.pressroom.trees import State, Trees
from plugins.pressroom.work import do_all

GRACE = 7 * 24 * 3600
"""Seconds that an old stylesheet or script stays: a page may be open in a phone for a week."""


class Plan(NamedTuple):
    """What a build has to do."""

    state: State
    """What the new site will be."""

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

    made: Mapping[str, tuple[str, ...]]
    """First path of each artefact that was made, whether its bytes are new or not -> which of its
    inputs differ from last time; none if it is new, or the program is."""

    seconds: float


def planned(
    artefacts: Sequence[Artefact], state: State, release: bytes, *, now: int, grace: int
) -> Plan:
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
    gone = paths_of(state) - paths_of(State(origins=origins))
    since = {path: state.leaving.get(path, now) for path in gone & _may_linger(state)}
    leaving = {path: start for path, start in since.items() if now - start < grace}
    return Plan(
        State(
            origins=origins,
            release=release,
            lingering=frozenset(path for each in artefacts if each.lingers for path in each.paths),
            leaving=leaving,
        ),
        make,
        frozenset(gone - leaving.keys()),
    )


def build(
    artefacts: Sequence[Artefact],
    trees: Trees,
    store: Store,
    *,
    release: bytes,
    workers: int,
    now: int = 0,
    grace: int = 0,
) -> Changes:
    """
    Show the site of *artefacts* in *trees*, making what changed since last time.

    Args:
        artefacts: Everything the site is.
        trees: The open trees of the output folder.
        store: Keeps costly bytes.
        release: Digest of the program; artefacts of another one are made again.
        workers: Processes to use.
        now: Seconds of Unix time.
        grace: Seconds that what lingers stays when nothing needs it.

    Raises:
        BuildError: Something could not be made; the shown site is as it was.
    """
    start = time.perf_counter()
    before = trees.state
    plan = planned(artefacts, before, release, now=now, grace=grace)
    changed: set[str] = set()
    if plan.make or plan.removed or not _is_same_site(plan.state, before):
        _prepare(trees, plan)

        def job(artefact: Artefact) -> list[str]:
            made = zip(artefact.paths, store.made(artefact), strict=True)
            return [path for path, data in made if trees.put(path, data)]

        for paths in do_all(plan.make, job, workers=workers):
            changed.update(paths)
        trees.show(replace(plan.state, stale=frozenset(changed | plan.removed)))
    known = paths_of(before)
    return Changes(
        added=tuple(sorted(changed - known)),
        changed=tuple(sorted(changed & known)),
        removed=tuple(sorted(plan.removed)),
        count=len(paths_of(plan.state)),
        made=_reasons(plan, before),
        seconds=time.perf_counter() - start,
    )


def _is_same_site(after: State, before: State) -> bool:
    return after.release == before.release and after.origins.keys() == before.origins.keys()


def _prepare(trees: Trees, plan: Plan) -> None:
    """Bring the twin to what the shown tree is, but for what the *plan* makes or removes."""
    stale, now = trees.state.stale, paths_of(plan.state)
    making = {path for each in plan.make for path in each.paths}
    trees.touch(stale | making | plan.removed)
    trees.drop(sorted((stale - now) | plan.removed))
    for path in sorted(stale & now - making):
        trees.share(path)


def _reasons(plan: Plan, before: State) -> dict[str, tuple[str, ...]]:
    """Return the first path of what was made -> the inputs that differ from last time."""
    return {
        each.paths[0]: differing(
            each, before.origins.get(each.paths, b""), plan.state.origins[each.paths]
        )
        for each in plan.make
    }


def _may_linger(state: State) -> set[str]:
    return {*state.lingering, *state.leaving}


def paths_of(state: State) -> set[str]:
    """Return every path of a tree in *state*."""
    return {*state.leaving, *(path for paths in state.origins for path in paths)}
