"""What a build has to do, found out group by group."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from plugins.commands import BuildError
from plugins.pressroom.artefact import Artefact, Group, Handed, folders_of, refuse_collisions
from plugins.pressroom.digest import Digester
from plugins.pressroom.rows import Origins, Pages, Rows, rows_of
from plugins.pressroom.store import Store
from plugins.pressroom.trees import State
from plugins.pressroom.work import named, stored

LOOSE = ""
"""The group of all artefacts that were handed over without one; it is always looked at."""


class Plan(NamedTuple):
    """What a build has to do."""

    state: State
    """What the new site will be."""

    needed: list[Artefact]
    """What those to make need and the store does not have, once each: it is made before them."""

    make: list[Artefact]
    """New, or made from something else than last time; costly ones first, then by their order."""

    fills_store: bool
    """Whether the store gets, or got, something more to keep."""

    removed: frozenset[str]
    """Paths that the new site does not have."""

    before: Origins
    """What the artefacts of the groups that changed were made from last time."""

    after: Origins
    """And this time."""


class Planner:
    """Takes what channels hand over and compares it with the *state* of the shown tree."""

    def __init__(self, state: State, release: bytes, store: Store, *, workers: int = 1) -> None:
        self._state = state
        self._release = release
        self._store = store
        self._workers = workers
        self._digester = Digester()
        self._loose: list[Artefact] = []
        self._expanded: list[Artefact] = []
        self._names: set[str] = set()
        """Of all groups."""

        self._has_provided = False
        self._rows: dict[str, Rows] = {}
        self._origins: dict[int, bytes] = {}
        """Of loose artefacts, by identity; they are asked for twice, before and after the last ones
        are handed over."""

    def add(self, handed: Iterable[Handed]) -> None:
        """
        Take *handed*; a group that is what it was last time is not looked into.

        Raises:
            BuildError: Two groups share a name, or one could not be looked into.
        """
        changed: list[tuple[Group, bytes, tuple[Artefact, ...]]] = []
        for item in handed:
            if isinstance(item, Artefact):
                self._loose.append(item)
                continue
            self._register(item)
            digest = self._digester.digest_of(item)
            if not self._is_known(item, digest):
                with named(item.name):
                    changed.append((item, digest, item.needs))
        self._provide([needed for *_, needs in changed for needed in needs])
        for group, digest, needs in changed:
            self._look_into(group, digest, needs)

    def _register(self, group: Group) -> None:
        if group.name in self._names:
            raise BuildError(f"Dos canales entregan un grupo llamado «{group.name}».")
        self._names.add(group.name)

    def _provide(self, needed: list[Artefact]) -> None:
        """Let the store have *needed*, each made once, by whichever process is free."""
        lacking = self._store.lacking(needed)
        self._has_provided = self._has_provided or bool(lacking)
        for _ in stored(lacking, self._store, workers=self._workers):
            pass

    def _is_known(self, group: Group, digest: bytes) -> bool:
        """Return whether *group* is what it was last time; its rows are then the same."""
        known = self._state.rows.get(group.name)
        if known and known.digest == digest and self._state.release == self._release:
            self._rows[group.name] = known
            return True
        return False

    def _look_into(self, group: Group, digest: bytes, needs: tuple[Artefact, ...]) -> None:
        with named(group.name):
            found = list(group.artefacts())
        origin = partial(Artefact.origin, digester=self._digester)
        self._rows[group.name] = rows_of(digest, found, origin, needs)
        self._expanded += found

    def pages(self) -> Pages:
        """Return the web pages of all that was added until now."""
        loose = rows_of(b"", self._loose, self._origin)
        return Pages((loose, *(self._rows[name] for name in sorted(self._rows))))

    def top(self) -> frozenset[str]:
        """Return the names at the root of the site that all that was added until now gives."""
        loose = (path for artefact in self._loose for path in artefact.paths)
        grouped = (name for row in self._rows.values() for name in row.top)
        return frozenset((*grouped, *(path.partition("/")[0] for path in loose)))

    def plan(self, *, now: int, grace: int) -> Plan:
        """
        Return what has to be done so that the tree shows all that was added.

        Raises:
            BuildError: Two artefacts are for one file, or one leads out of the output.
        """
        state = self._state
        self._add_loose()
        changed = {name for name, row in self._rows.items() if row is not state.rows.get(name)}
        before = _origins(
            row for name, row in state.rows.items() if row is not self._rows.get(name)
        )
        after = _origins(self._rows[name] for name in changed)
        self._refuse_collisions(changed, new=_paths(after) - _paths(before))
        gone = (_paths(before) | state.leaving.keys()) - _paths(after)
        leaving = {path: since for path, since in self._leaving(gone, now) if now - since < grace}
        known = before if state.release == self._release else {}
        make = [each for each in self._looked_at() if each.paths in after]
        make = [each for each in make if known.get(each.paths) != after[each.paths]]
        make.sort(key=lambda artefact: (not artefact.key, artefact.order, artefact.paths))
        needed = self._store.lacking(need for each in make for need in each.needs)
        return Plan(
            state=State(rows=self._rows, release=self._release, leaving=leaving),
            needed=needed,
            make=make,
            fills_store=self._has_provided or bool(needed) or any(each.key for each in make),
            removed=frozenset(gone - leaving.keys()),
            before=before,
            after=after,
        )

    def _origin(self, artefact: Artefact) -> bytes:
        known = self._origins.get(id(artefact))
        if known is None:
            known = self._origins[id(artefact)] = artefact.origin(self._digester)
        return known

    def _looked_at(self) -> list[Artefact]:
        return [*self._loose, *self._expanded]

    def _add_loose(self) -> None:
        row, known = rows_of(b"", self._loose, self._origin), self._state.rows.get(LOOSE)
        is_same = (
            known
            and row == known._replace(packed_bytes=b"")
            and self._state.release == self._release
        )
        self._rows[LOOSE] = known if is_same and known else row

    def _leaving(self, gone: set[str], now: int) -> Iterator[tuple[str, int]]:
        """Yield what of *gone* stays for a while, and since when nothing needs it."""
        lasting = {path for row in self._state.rows.values() for path in row.lasting}
        for path in gone & (lasting | self._state.leaving.keys()):
            yield path, self._state.leaving.get(path, now)

    def _refuse_collisions(self, changed: set[str], *, new: set[str]) -> None:
        refuse_collisions(self._looked_at())
        if not new:
            return
        others = (row for name, row in self._rows.items() if name not in changed)
        taken = _paths(_origins(others))
        for path in sorted(new & (taken | folders_of(taken)) | taken & folders_of(new)):
            raise BuildError(f"Dos canales hacen el mismo archivo «{path}», o está dentro de otro.")


def _origins(rows: Iterable[Rows]) -> Origins:
    found: Origins = {}
    for row in rows:
        found |= row.origins
    return found


def _paths(origins: Origins) -> set[str]:
    return {path for paths in origins for path in paths}
