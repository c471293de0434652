"""What earlier readings of `content/` found out, and whether it is still so."""

import gc
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from plugins.commands import reason
from plugins.desk.asking import Answer, Question, Refusal, still_holds
from plugins.desk.front_matter.source import SourceError
from plugins.desk.library import Library, Stamp
from plugins.desk.links.pictures import FACTS
from plugins.desk.links.records import Record
from plugins.desk.memory.packing import Packing
from plugins.desk.memory.shelf import ForeignError, Shelf, held_shelf, hold, read_shelf, write_shelf
from plugins.desk.words import Words
from plugins.newsroom import Story, with_digests
from plugins.pressroom import release_of

CODE = Path(__file__).parents[2]
"""
What a record depends on besides the files of `content/`: all of our code. Most of it reads or is
read, and a build looks at all of it in any case.
"""

_GRAIN = 2_000_000_000
"""
Nanoseconds. A file written so shortly before a reading can be written again without another time:
two seconds on FAT, the coarsest clock of a file system.
"""

_KEPT = 30 * 24 * 3600 * 1_000_000_000
"""Nanoseconds that the shelves of other libraries, or of folders that are gone, are kept."""


class Memory:
    """
    The records and facts of earlier readings, one shelf per folder at the top of a library.

    With no *folder* to keep them in it begins empty. Nothing that is wrong with the folder stops
    a reading: it is said once, and what cannot be used is made again.
    """

    def __init__(self, folder: Path | None, library: Library) -> None:
        self._library = library
        self._shelves: dict[str, Shelf] = {}
        self._packings: dict[str, Packing] = {}
        self._was_told = False
        self._folder = folder
        self.former: dict[str, Record] = {}
        """What was known of files before they, or the registers, changed."""

        self._release = release_of(CODE) if folder else b""
        self._sure_before = self._clock() - _GRAIN

    def open(self, tops: Iterable[str], words: Words, packing: Packing) -> dict[str, Record]:
        """Return what is known of the folders *tops* and still so, with *words* as they are now."""
        known: dict[str, Record] = {}
        for top in tops:
            self._packings[top] = packing
            with _unswept():
                shelf = self._shelves[top] = self._read(top, words)
            self._drop_changed(shelf)
            self._drop_changed_facts(shelf)
            self._follow(shelf, words)
            known |= {source: record for source, (_, record) in shelf.records.items()}
        return known

    @property
    def facts(self) -> dict[Question, Answer]:
        """All that is known of photos, documents and recordings."""
        return {
            question: answer
            for shelf in self._shelves.values()
            for question, (_, answer) in shelf.facts.items()
        }

    def keep(self, source: str, record: Record) -> None:
        """Remember the new *record* of *source*, and what it was told of photos and documents."""
        shelf = self._shelves[top_of(source)]
        shelf.is_changed = True
        shelf.records.pop(source, None)
        if record.digest:
            shelf.records[source] = (self._sure_stamp(source), record)
        for question, answer in record.places:
            if question[0] in FACTS and not isinstance(answer, Refusal):
                self._keep_fact(question, answer)

    def write(self) -> None:
        """Write the shelves that changed, and throw away those nobody has used for long."""
        changed = [top for top, shelf in self._shelves.items() if shelf.is_changed]
        if not self._folder or not changed:
            return
        try:
            for top in changed:
                shelf, packing = self._shelves[top], self._packings[top]
                write_shelf(self._file(top), shelf, self._release, packing)
                shelf.is_changed = False
                hold(self._file(top), self._release, shelf)
            self._throw_away_old(self._folder)
        except OSError as error:
            self._tell(f"no se puede guardar ({reason(error)})")

    def _throw_away_old(self, folder: Path) -> None:
        ours = {self._file(top) for top in self._shelves}
        for file in folder.iterdir():
            if file not in ours and file.stat().st_mtime_ns < self._sure_before - _KEPT:
                file.unlink(missing_ok=True)

    def _read(self, top: str, words: Words) -> Shelf:
        if not self._folder:
            return Shelf()
        file = self._file(top)
        if held := held_shelf(file, self._release, words.digest):
            return held
        try:
            shelf = read_shelf(file, self._release, self._packings[top])
        except ForeignError as error:
            self._tell(str(error))
            return Shelf(is_changed=True)
        hold(file, self._release, shelf)
        return shelf

    def _file(self, top: str) -> Path:
        assert self._folder  # noqa: S101 - without one, nothing is read or written
        # A folder can hold what is known of several libraries: `--contenido`, a worktree…
        place = os.fsencode(self._library.root.resolve() / top)
        return self._folder / sha256(place).hexdigest()[:16]

    def _follow(self, shelf: Shelf, words: Words) -> None:
        """Make what is on *shelf* true of the *words* as they are now."""
        if shelf.words == words.digest:
            return
        shelf.words = words.digest
        for source, (stamp, record) in list(shelf.records.items()):
            shelf.is_changed = True
            if not still_holds(record.words, words.answer):
                self.former[source] = record
                del shelf.records[source]
            elif isinstance(record.page, Story):
                told = record._replace(page=with_digests(record.page))
                shelf.records[source] = (stamp, told)

    def _drop_changed(self, shelf: Shelf) -> None:
        """Forget the files that are gone or changed; renew the stamps of those only touched."""
        for source, (stamp, record) in list(shelf.records.items()):
            if self._is_listed(source, stamp):
                continue
            if not self._is_same(source, record.digest):
                self.former[source] = record
                del shelf.records[source]
                shelf.is_changed = True
            elif sure := self._sure_stamp(source):
                shelf.records[source] = (sure, record)
                shelf.is_changed = True

    def _drop_changed_facts(self, shelf: Shelf) -> None:
        for question, (stamp, answer) in list(shelf.facts.items()):
            if self._is_listed(question[1], stamp):
                continue
            if not self._is_same(question[1], answer[0]):
                del shelf.facts[question]
                shelf.is_changed = True
            elif sure := self._sure_stamp(question[1]):
                shelf.facts[question] = (sure, answer)
                shelf.is_changed = True

    def _keep_fact(self, question: Question, answer: Answer) -> None:
        shelf = self._shelves[top_of(question[1])]
        if question not in shelf.facts:
            shelf.facts[question] = (self._sure_stamp(question[1]), answer)
            shelf.is_changed = True

    def _sure_stamp(self, source: str) -> Stamp | None:
        """Return the stamp of *source*, if the file cannot change from now on and keep it."""
        stamp = self._library.files[source].stamp
        return stamp if max(stamp.written, stamp.changed) < self._sure_before else None

    def _is_listed(self, source: str, stamp: Stamp | None) -> bool:
        file = self._library.files.get(source)
        return file is not None and file.stamp == stamp

    def _is_same(self, source: str, digest: str) -> bool:
        if source not in self._library.files:
            return False
        try:
            return sha256(self._library.read(source)).hexdigest() == digest
        except SourceError:
            return False

    def _clock(self) -> int:
        """Return the time of the reading as the file system tells it; without a folder, 0."""
        if not self._folder:
            return 0
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._folder) as file:
                return os.fstat(file.fileno()).st_mtime_ns
        except OSError as error:
            self._tell(f"no se puede guardar ({reason(error)})")
            self._folder = None
            return 0

    def _tell(self, what: str) -> None:
        if not self._was_told:
            sys.stderr.write(
                f"Aviso: la memoria de lecturas anteriores («{self._folder}») {what}; "
                "se lee todo de nuevo.\n"
            )
            self._was_told = True


def top_of(source: str) -> str:
    """Return the folder at the top of `content/` that holds *source*; "" if none does."""
    top, slash, _ = source.partition("/")
    return top if slash else ""


@contextmanager
def _unswept() -> Iterator[None]:
    """
    Keep the garbage collector away from what is read inside, until somebody calls gc.unfreeze().

    Ten thousand records hold no garbage, and looking through them takes as long as reading them.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
