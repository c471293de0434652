"""One build: what has to be made, made in the twin, and shown in one step."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugins.commands import progress
from plugins.pressroom.artefact import Artefact
from plugins.pressroom.disk.files import digest_of
from plugins.pressroom.plan import Plan
from plugins.pressroom.store import Store
from plugins.pressroom.trees import State, Trees
from plugins.pressroom.work import Put, do_all, stored

GRACE = 7 * 24 * 3600
"""Seconds that an old stylesheet or script stays: a page may be open in a phone for a week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a build changed for readers; paths, sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    count: int
    """Files of the whole site."""

    made: tuple[str, ...]
    """First path of each artefact that was made, whether its bytes are new or not."""

    seconds: float


def build(plan: Plan, trees: Trees, store: Store, *, workers: int) -> Changes:
    """
    Show the site of *plan* in *trees*, making what changed since last time.

    Args:
        plan: What has to be done, found out from the state of *trees*.
        trees: The open trees of the output folder.
        store: Keeps costly bytes.
        workers: Processes to use.

    Raises:
        BuildError: Something could not be made; the shown site is as it was.
    """
    start = time.perf_counter()
    known = {*trees.state.leaving, *(path for paths in plan.before for path in paths)}
    changed: set[str] = set()
    digests = _digests(trees.state, plan.state)
    if plan.make or plan.removed:
        _prepare(trees, plan)

        def job(artefact: Artefact) -> list[Put]:
            made = zip(artefact.paths, store.made(artefact), strict=True)
            return [Put(path, digest_of(data), trees.put(path, data)) for path, data in made]

        with progress("Haciendo el sitio", len(plan.needed) + len(plan.make)) as advance:
            for part in stored(plan.needed, store, workers=workers):
                advance(part.made)
            for part in do_all(plan.make, job, workers=workers):
                changed.update(file.path for file in part.files if file.is_new)
                digests |= {file.path: file.digest for file in part.files}
                advance(part.made)
        state = _with_digests(plan.state, trees.state, digests)
        trees.show(replace(state, stale=frozenset(changed | plan.removed)))
    elif plan.state.rows != trees.state.rows or plan.state.leaving != trees.state.leaving:
        trees.remember(_with_digests(plan.state, trees.state, digests))
    return Changes(
        added=tuple(sorted(changed - known)),
        changed=tuple(sorted(changed & known)),
        removed=tuple(sorted(plan.removed)),
        count=sum(row.files for row in plan.state.rows.values()) + len(plan.state.leaving),
        made=tuple(each.paths[0] for each in plan.make),
        seconds=time.perf_counter() - start,
    )


def _digests(before: State, after: State) -> dict[str, bytes]:
    """Return what is known of the files of the groups of *before* that are others in *after*."""
    changed = (row for name, row in before.rows.items() if row is not after.rows.get(name))
    return {path: digest for row in changed for path, digest in row.digests.items()}


def _with_digests(state: State, before: State, digests: Mapping[str, bytes]) -> State:
    """Return *state* with *digests* in the groups that *before* has otherwise."""
    rows = {
        name: row if row is before.rows.get(name) else row.with_bytes(digests)
        for name, row in state.rows.items()
    }
    return replace(state, rows=rows)


def _prepare(trees: Trees, plan: Plan) -> None:
    """Bring the twin to what the shown tree is, but for what the *plan* makes or removes."""
    making = {path for each in plan.make for path in each.paths}
    trees.touch(trees.state.stale | making | plan.removed)
    try:
        trees.catch_up(trees.state.stale - making - plan.removed)
        trees.drop(sorted(plan.removed))
    except (OSError, ValueError):  # a name that no disk takes, noted by an older program
        trees.renew_twin()
        trees.drop(sorted(plan.removed))
