"""
The same index in the same bytes.

Pagefind 1.5 writes what one can filter by in the order of a hash table, which is another in every
run, and names files by their bytes. Here both get one order. The formats are its own
(pagefind/src/output and pagefind_web in its repository): a mark, and CBOR (RFC 8949); what is read
has to be written again as it was, so that another format stops the build and is not misread.
"""

import gzip
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import cbor2

from plugins.commands import BuildError

_MARK = b"pagefind_dcd"
"""What a file begins with once it is unpacked; the browser takes it unpacked as well."""

_FILTERS = 3
"""Where the filters stand in the list that `.pf_meta` holds: pairs of a name and a file."""

ENTRY = "pagefind-entry.json"


def canonical(files: Mapping[str, bytes], language: str) -> dict[str, bytes]:
    """
    Return *files* of an index in *language*, the same for the same documents, by name.

    Raises:
        BuildError: They are not in the format this was written for.
    """
    found = dict(files)
    entry = json.loads(found[ENTRY])
    named = entry["languages"][language]
    meta = _read(found.pop(f"pagefind.{named['hash']}.pf_meta"))
    filters = []
    for name, mark in meta[_FILTERS]:
        data = _written(_ordered(_read(found.pop(f"filter/{mark}.pf_filter"))))
        filters.append([name, _name(data, language)])
        found[f"filter/{filters[-1][1]}.pf_filter"] = data
    meta[_FILTERS] = sorted(filters)
    data = _written(meta)
    named["hash"] = _name(data, language)
    found[f"pagefind.{named['hash']}.pf_meta"] = data
    found[ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return dict(sorted(found.items()))


def _ordered(chunk: list[Any]) -> list[Any]:
    name, values = chunk
    return [name, sorted(values)]


def _read(packed: bytes) -> list[Any]:
    data = gzip.decompress(packed)
    value: list[Any] = cbor2.loads(data.removeprefix(_MARK))
    if _written(value) != data:
        raise BuildError("El índice de búsqueda tiene un formato que este programa no conoce.")
    return value


def _written(value: list[Any]) -> bytes:
    return _MARK + cbor2.dumps(value)


def _name(data: bytes, language: str) -> str:
    return f"{language}_{sha256(data).hexdigest()[:10]}"
