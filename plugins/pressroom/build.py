"""One build: what has to be made, made in the twin, and shown in one step."""

import time
from dataclasses import dataclass, replace

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.plan import Plan
from plugins.pressroom.progress_bar import progress
from plugins.pressroom.store import Store
from plugins.pressroom.trees import Trees
from plugins.pressroom.work import do_all

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
    if plan.make or plan.removed:
        _prepare(trees, plan)

        def job(artefact: Artefact) -> list[str]:
            made = zip(artefact.paths, store.made(artefact), strict=True)
            return [path for path, data in made if trees.put(path, data)]

        with progress("Haciendo el sitio", len(plan.make)) as advance:
            for part in do_all(plan.make, job, workers=workers):
                changed.update(part.changed)
                advance(part.made)
        trees.show(replace(plan.state, stale=frozenset(changed | plan.removed)))
    elif plan.state.rows != trees.state.rows or plan.state.leaving != trees.state.leaving:
        trees.remember(plan.state)
    return Changes(
        added=tuple(sorted(changed - known)),
        changed=tuple(sorted(changed & known)),
        removed=tuple(sorted(plan.removed)),
        count=sum(row.files for row in plan.state.rows.values()) + len(plan.state.leaving),
        made=tuple(each.paths[0] for each in plan.make),
        seconds=time.perf_counter() - start,
    )


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
