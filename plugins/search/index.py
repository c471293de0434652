"""The index as artefacts: its files are not known before it is made."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from typing import ClassVar

import cbor2

from plugins.pressroom import Artefact, Group
from plugins.search.document import Document, entry_document, story_document
from plugins.search.indexer import indexed
from plugins.search.places import FOLDER
from plugins.search.shard import Entry, Shard

ENGINE = ("pagefind.js", "pagefind-worker.js", "wasm.es.pagefind")
"""The program that searches, in the browser; it comes with every index, and one is enough."""

_INDEX = ("pagefind-entry.json", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
"""How the names of the files end that are the index itself; the rest is a search page we do not use."""


@dataclass(frozen=True)
class Index(Artefact):
    """Every file of an index of some documents, in one piece that nobody publishes."""

    folder: str
    """Where its files will be."""

    documents: tuple[Document, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """What it is called, if it cannot be made."""
        return (f"{self.folder[1:]}indice",)

    @cached_property
    def key(self) -> str:
        """Of the program and the documents."""
        whole = sha256()
        for path, html in self.documents:
            whole.update(f"{path}\0{html}\0".encode())
        return f"pagefind {version('pagefind-bin')} {whole.hexdigest()}"

    def digest_key(self) -> bytes:
        """Return what it is told from others by, without looking through the documents once more."""
        return f"{self.folder} {self.key}".encode()

    def make(self) -> tuple[bytes, ...]:
        """Return name and bytes of each file, packed."""
        return (cbor2.dumps(indexed(self.documents)),)

    def files(self) -> dict[str, bytes]:
        """Return its files by their names."""
        files: dict[str, bytes] = cbor2.loads(self.product()[0])
        return files


@dataclass(frozen=True, slots=True)
class IndexFiles(Artefact):
    """What is published of an index."""

    index: Index
    names: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """In the folder of the index."""
        return tuple(f"{self.index.folder[1:]}{name}" for name in self.names)

    def make(self) -> tuple[bytes, ...]:
        """Return those files of the index."""
        files = self.index.files()
        return tuple(files[name] for name in self.names)


class IndexGroup(Group):
    """The files of one index: which there are, only the index tells."""

    engine: ClassVar[tuple[str, ...]] = ()
    """What is published besides the index itself."""

    @property
    @abstractmethod
    def folder(self) -> str:
        """Address of the folder of its files: `/pagefind/2026/`."""

    @property
    @abstractmethod
    def documents(self) -> tuple[Document, ...]:
        """What is found by it."""

    @cached_property
    def index(self) -> Index:
        """What the files are of; made once, though it is asked for twice."""
        return Index(self.folder, self.documents)

    @property
    def name(self) -> str:
        """`buscar/pagefind/2026/`."""
        return f"buscar{self.folder}"

    @property
    def needs(self) -> tuple[Artefact, ...]:
        """The index."""
        return (self.index,)

    def artefacts(self) -> Iterator[Artefact]:
        """Yield its files."""
        names = (
            name for name in self.index.files() if name.endswith(_INDEX) or name in self.engine
        )
        yield IndexFiles(self.index, tuple(names))


@dataclass(frozen=True)
class EntryIndex(IndexGroup):
    """The index of what is no story, and the program that searches."""

    entries: tuple[Entry, ...]

    engine: ClassVar[tuple[str, ...]] = ENGINE

    @property
    def folder(self) -> str:
        """That of the program."""
        return FOLDER

    @property
    def documents(self) -> tuple[Document, ...]:
        """The entries."""
        return tuple(map(entry_document, self.entries))


@dataclass(frozen=True)
class ShardIndex(IndexGroup):
    """The index of some stories."""

    shard: Shard

    @property
    def folder(self) -> str:
        """That of its years or months."""
        return self.shard.path

    @property
    def documents(self) -> tuple[Document, ...]:
        """The stories."""
        return tuple(map(story_document, self.shard.told.stories))


def index_groups(shards: Sequence[Shard], entries: tuple[Entry, ...]) -> Iterator[Group]:
    """Yield the index of *entries*, which has the program with it, and that of each of *shards*."""
    yield EntryIndex(entries)
    yield from map(ShardIndex, shards)
