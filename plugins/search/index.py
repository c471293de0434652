"""The index as artefacts: its files are not known before it is made."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.metadata import version

import cbor2

from plugins.pressroom import Artefact, BuildError, Group, Place, Store
from plugins.search.document import Document, entry_document, story_document
from plugins.search.indexer import indexed
from plugins.search.shard import FOLDER, Entry, Shard

ENGINE = ("pagefind.js", "pagefind-worker.js", "wasm.es.pagefind")
"""The program that searches, in the browser; it comes with every index, and one is enough."""

_INDEX = ("pagefind-entry.json", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
"""How the names of the files end that are the index itself; the rest is a search page we do not use."""


def index_groups(
    shards: Sequence[Shard], entries: tuple[Entry, ...], store: Place
) -> Iterator[Group]:
    """Yield the index of each of *shards*, and that of *entries*, which has the program with it."""
    yield Group(name=f"buscar{FOLDER}", expand=entry_index, inputs=(entries, store), is_costly=True)
    for shard in shards:
        yield Group(
            name=f"buscar{shard.path}", expand=shard_index, inputs=(shard, store), is_costly=True
        )


def entry_index(entries: tuple[Entry, ...], store: Place) -> Iterator[Artefact]:
    """Yield the files of the index of *entries*, and the program that searches."""
    yield _files(FOLDER, [entry_document(entry) for entry in entries], store, ENGINE)


def shard_index(shard: Shard, store: Place) -> Iterator[Artefact]:
    """Yield the files of the index of *shard*."""
    yield _files(shard.path, [story_document(story) for story in shard.told.stories], store)


def make_index(documents: tuple[Document, ...]) -> tuple[bytes]:
    """Return every file of an index of *documents*, in one piece."""
    return (cbor2.dumps(indexed(documents)),)


def unpacked(store: Place, key: str, names: tuple[str, ...]) -> tuple[bytes, ...]:
    """
    Return the files called *names* of the index that *store* keeps under *key*.

    Raises:
        BuildError: It keeps it no longer: somebody has emptied it during the build.
    """
    kept = Store(store.path).kept(key, 1)
    if kept is None:
        raise BuildError("La carpeta .cache cambió mientras se construía. Repita el comando.")
    files = cbor2.loads(kept[0])
    return tuple(files[name] for name in names)


def _files(
    folder: str, documents: Sequence[Document], store: Place, besides: Sequence[str] = ()
) -> Artefact:
    key = f"pagefind {version('pagefind-bin')} {_digest(documents)}"
    index = Artefact(paths=("indice",), make=make_index, inputs=(tuple(documents),), key=key)
    (packed,) = Store(store.path).made(index)
    names = tuple(name for name in cbor2.loads(packed) if name.endswith(_INDEX) or name in besides)
    paths = tuple(f"{folder[1:]}{name}" for name in names)
    return Artefact(paths=paths, make=unpacked, inputs=(store, key, names))


def _digest(documents: Sequence[Document]) -> str:
    whole = sha256()
    for path, html in documents:
        whole.update(f"{path}\0{html}\0".encode())
    return whole.hexdigest()
