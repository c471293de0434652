"""Small sites made of plain values, for tests of the pressroom alone."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.pressroom.artefact import Artefact, Handed, remembering
from plugins.pressroom.build import Changes, build
from plugins.pressroom.plan import Planner
from plugins.pressroom.store import Store
from plugins.pressroom.trees import locked
from tests.pressroom.artefacts import Made

RELEASE = b"1"


def page(*texts: str) -> tuple[bytes, ...]:
    return tuple(text.encode() for text in texts)


def artefacts(site: Mapping[str, str]) -> list[Artefact]:
    """Return one artefact for each file of *site* (path -> text)."""
    return [Made((path,), page, (text,)) for path, text in site.items()]


def published(
    site: Mapping[str, str] | Sequence[Handed],
    output: Path,
    *,
    release: bytes = RELEASE,
    workers: int = 1,
    now: int = 0,
    grace: int = 0,
) -> Changes:
    """Show *site* in *output*."""
    store = Store(output.with_name("store"))
    with remembering(store), locked(output, waiting="Se espera.") as trees:
        planner = Planner(trees.state, release, store, workers=workers)
        planner.add(artefacts(site) if isinstance(site, Mapping) else site)
        plan = planner.plan(now=now, grace=grace)
        return build(plan, trees, store, workers=workers)


def shown(output: Path) -> dict[str, str]:
    """Return every file of *output*, and every empty folder (which must not be)."""
    found = {}
    for folder, folders, names in os.walk(output):
        if not folders and not names and Path(folder) != output:
            found[os.path.relpath(folder, output) + "/"] = ""
        for name in names:
            file = Path(folder, name)
            found[file.relative_to(output).as_posix()] = file.read_text()
    return found
