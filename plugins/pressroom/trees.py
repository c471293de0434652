"""
The shown tree and its twin, and how a new site replaces the old one in one step.

`output/` is shown. `.output.next/` is its twin: the same files (hard links), but for those of the
last change. A build brings the twin up to what is to be shown and lets the two change places, so
a reader of `output/` sees the whole old site or the whole new one, and an edit touches only the
files of this change and of the one before. `.output.state/` remembers what the two hold; every
step is written there before it is taken, so the next build knows where a killed one stopped.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import NamedTuple

from plugins.pressroom.disk import files
from plugins.pressroom.disk.exchange import exchange, mend
from plugins.pressroom.disk.keeping import DamagedFile, keep, kept
from plugins.pressroom.rows import Rows

MANY = 256
"""Files. When more have changed, the twin catches up as soon as the site is shown, so that the next
edit does not wait for it; the few of an ordinary edit wait for the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the two trees hold."""

    rows: dict[str, Rows] = field(default_factory=dict)
    """Name of a group -> what is remembered of it. Of the shown tree."""

    leaving: dict[str, int] = field(default_factory=dict)
    """Paths that stay though nothing needs them -> since when, in seconds of Unix time."""

    release: bytes = b""
    """Digest of the program that made it; another one may make other bytes."""

    shown: int = 0
    """Inode of the shown tree; another folder in its place is not ours."""

    twin: int = 0
    """Inode of its twin; 0 if there is none to build on."""

    stale: frozenset[str] = frozenset()
    """Paths that the twin may have otherwise than the shown tree."""

    top: tuple[str, ...] = ()
    """Names at the root of the shown tree, sorted: a folder that lost some is not ours either."""


def real(output: Path) -> Path:
    """Return the folder that *output* stands for: a link to a folder stays, and leads to the site."""
    return Path(os.path.realpath(output))


def state_folder(output: Path) -> Path:
    """Return where a build remembers what it made for *output*: beside it, and not beside a link."""
    whole = real(output)
    return whole.parent / f".{whole.name}.state"  # of «/» too, where nobody builds


class Look(NamedTuple):
    """What a shown tree has; paths in it."""

    there: frozenset[str]
    """Every file."""

    closed: frozenset[str]
    """What only its owner could read; folders end in a slash."""

    known: frozenset[str]
    """Files of which it is known what a build wrote there."""

    edited: frozenset[str]
    """Those of them that are something else now."""


class Trees:
    """The trees of one output folder. Use them inside `locked`."""

    def __init__(self, output: Path, *, doubting: bool = False) -> None:
        """
        Take the trees of *output*.

        Args:
            output: The folder that is shown.
            doubting: Whether its own folder is taken for it even if names in it are others.
        """
        self.output = output
        self._is_doubting = doubting
        self.twin = output.with_name(f".{output.name}.next")
        self.aside = output.with_name(f".{output.name}.aside")
        self._folder = state_folder(output)
        self.notes: list[str] = []
        """What was found wrong and put right, in Spanish."""

        self.state = State()

    def open(self) -> None:
        """
        Find out what the trees hold, and finish or forget what a killed build began.

        Whatever was left by earlier builds, or done to it since, costs time at most: what cannot be
        understood is thrown away and made again.

        Raises:
            OSError: The system lets us do nothing here.
        """
        try:
            self._open()
        except OSError as error:
            self.notes.append(
                "Lo que quedó de la construcción anterior no sirve: se hace todo de nuevo."
            )
            try:
                for left in (self._folder, self.twin):
                    files.clear(left)
                self._open()
            except OSError:
                raise error from None

    def _open(self) -> None:
        if not self._folder.is_dir():
            files.clear(self._folder)  # a file in its place
        self._folder.mkdir(parents=True, exist_ok=True)
        self._sweep()
        mend(self.output, self.twin, aside=self.aside)
        state, coming = self._kept("shown"), self._kept("coming")
        if coming and coming.shown and coming.shown == files.inode(self.output):
            self._settle(coming)  # a build was killed right after it had shown it
        elif state and self._is_ours(state):
            self.state = state
            self._mark_stale(coming.stale if coming else frozenset())
        else:
            if self.output.exists() and any(self.output.iterdir()):
                self.notes.append(f"No se sabe cómo se hizo {self.output}: se hace todo de nuevo.")
            self.state = State()
        self._prepare_twin()

    def _sweep(self) -> None:
        """Remove what killed builds were writing: all is written under the lock, which we hold."""
        for name in files.names_in(self._folder):
            if name.rpartition(".")[2].isdecimal():
                files.unlink(f"{self._folder}/{name}")

    def _kept(self, name: str) -> State | None:
        try:
            state = kept(self._folder / name, State)
        except FileNotFoundError:
            return None
        except DamagedFile:
            self.notes.append(
                "La memoria de la construcción anterior está dañada o es de otra versión."
            )
            return None
        is_whole = all(hasattr(state, each.name) for each in fields(state))
        return state if is_whole else None

    def _is_ours(self, state: State) -> bool:
        if not state.shown or state.shown != files.inode(self.output):
            return False
        return self._is_doubting or state.top == files.names_in(self.output)

    def _mark_stale(self, paths: frozenset[str]) -> None:
        if not paths <= self.state.stale:
            self._write(replace(self.state, stale=self.state.stale | paths))

    def _prepare_twin(self) -> None:
        """Have a twin of the shown tree; an empty one if nothing is shown."""
        if self._is_twin():
            return
        files.clear(self.twin)
        if self.state.shown:
            files.link_all(self.output, self.twin)
        else:
            self.twin.mkdir(parents=True)
        self._write(replace(self.state, twin=files.inode(self.twin), stale=frozenset()))

    def _is_twin(self) -> bool:
        """Return whether the twin is the one that is remembered; a number may be given out again."""
        if not self.state.twin or self.state.twin != files.inode(self.twin):
            return False
        differing = set(self.state.top).symmetric_difference(files.names_in(self.twin))
        return differing <= {path.partition("/")[0] for path in self.state.stale}

    def renew_twin(self) -> None:
        """Begin the twin anew, out of the shown tree: there is something in it that we did not make."""
        self._write(replace(self.state, twin=0))
        self._prepare_twin()

    def look(self) -> "Look":
        """Return what the shown tree has, and what was done to it; let what was closed be read."""
        closed = files.reopened(self.output)
        there = files.all_in(self.output)
        known = {
            path: digest
            for row in self.state.rows.values()
            for path, digest in row.digests.items()
            if path in there
        }
        edited = {
            path
            for path, digest in known.items()
            if not files.has_digest(f"{self.output}/{path}", digest)
        }
        return Look(there, closed, frozenset(known), frozenset(edited))

    def distrust(self) -> None:
        """Empty the twin, so that all of it is put there anew."""
        files.clear(self.twin)
        self.twin.mkdir()
        promised = {
            path for row in self.state.rows.values() for each in row.origins for path in each
        }
        self._write(
            replace(
                self.state,
                shown=files.inode(self.output),
                twin=files.inode(self.twin),
                stale=frozenset(promised | self.state.leaving.keys()),
            )
        )

    def show(self, made: State) -> None:
        """
        Show what was made in the twin, as *made* describes it.

        Its `stale` are the paths that the tree shown until now has otherwise. Call `touch` first,
        and bring all those paths up to date.
        """
        had_output = self.output.exists()
        coming = replace(
            made,
            shown=self.state.twin,
            twin=self.state.shown if had_output else 0,
            top=files.names_in(self.twin),
        )
        keep(self._folder / "coming", coming)
        if had_output:
            exchange(self.output, self.twin, aside=self.aside)
        else:
            self.twin.rename(self.output)
        self._settle(coming)
        self._prepare_twin()
        if len(self.state.stale) > MANY:
            self.catch_up(self.state.stale)
            self._write(replace(self.state, stale=frozenset()))

    def catch_up(self, paths: Iterable[str]) -> None:
        """Let the twin have at *paths* what the shown tree has there, be it nothing."""
        there = {path for path in paths if os.path.isfile(f"{self.output}/{path}")}
        self.drop(sorted(set(paths) - there))
        for path in sorted(there):
            self.share(path)

    def remember(self, made: State) -> None:
        """Write down that the shown tree is what *made* describes: no byte of it is new."""
        state = replace(self.state, rows=made.rows, release=made.release, leaving=made.leaving)
        self._write(state)

    def touch(self, paths: frozenset[str]) -> None:
        """Write down that *paths* of the twin are about to change."""
        keep(self._folder / "coming", State(stale=paths))

    def _settle(self, coming: State) -> None:
        (self._folder / "coming").replace(self._folder / "shown")
        self.state = coming

    def _write(self, state: State) -> None:
        keep(self._folder / "shown", state)
        self.state = state

    def put(self, path: str, data: bytes) -> bool:
        """Let the twin have *data* at *path*; return whether the shown tree has other bytes."""
        if not self.state.shown:  # the twin is new: nothing in it is shared or read
            files.write(f"{self.twin}/{path}", data)
            return True
        if files.holds(f"{self.output}/{path}", data):
            self.share(path)
            return False
        half = self._half
        try:
            files.write(half, data)
            files.move(half, str(self.twin), path)
        except OSError:
            files.unlink(half)
            raise
        return True

    def share(self, path: str) -> None:
        """Let the twin have the file that the shown tree has at *path*."""
        shown, half, file = f"{self.output}/{path}", self._half, f"{self.twin}/{path}"
        if files.is_same(shown, file):  # renaming one link of a file over another does nothing
            return
        files.unlink(half)
        files.link(shown, half)
        files.move(half, str(self.twin), path)

    def drop(self, paths: Iterable[str]) -> None:
        """Let the twin have nothing at *paths*, nor a folder that is empty without them."""
        for path in paths:
            files.unlink(f"{self.twin}/{path}")
            folder = os.path.dirname(path)
            while folder and files.removed_if_empty(f"{self.twin}/{folder}"):
                folder = os.path.dirname(folder)

    @property
    def _half(self) -> str:
        """A file that is not whole yet, of this process; outside the twin, whatever its name is there."""
        return f"{self._folder}/half.{os.getpid()}"


@contextmanager
def locked(output: Path, *, waiting: str, doubting: bool = False) -> Iterator[Trees]:
    """Give the trees of *output* to one build at a time; a second one says *waiting* and waits."""
    output = real(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    with _only_build(output.with_name(f".{output.name}.lock"), waiting):
        trees = Trees(output, doubting=doubting)
        trees.open()
        yield trees


@contextmanager
def _only_build(lock: Path, waiting: str) -> Iterator[None]:
    try:
        import fcntl
    except ImportError:  # Windows: two builds at once are the user's to avoid
        yield
        return
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stderr.write(f"{waiting}\n")
            sys.stderr.flush()
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
