"""What is remembered of a group of artefacts: packed, because most builds need not look inside."""

import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple, TypeAlias

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.digest import SIZE
from plugins.pressroom.disk.files import DIGEST

_UNKNOWN = bytes(DIGEST)

Origins: TypeAlias = dict[tuple[str, ...], bytes]
"""The paths of every artefact -> what it was made from (`Artefact.origin`)."""


class Key(NamedTuple):
    """What the store keeps of one artefact."""

    name: str
    pieces: int


class Rows(NamedTuple):
    """One group, as it was handed over in the last build."""

    digest: bytes
    """Of all that the group was made from."""

    files: int
    """How many its artefacts have."""

    lasting: tuple[str, ...]
    """Paths that stay for a while when nothing needs them (`Artefact.lingers`)."""

    packed_origins: bytes
    packed_pages: bytes
    packed_keys: bytes
    top: tuple[str, ...] = ()
    """Names at the root of the site that its files have or are in, sorted."""

    packed_bytes: bytes = b""
    """Digests of what its files are, one after the other, in the order of their paths."""

    def with_bytes(self, known: Mapping[str, bytes]) -> "Rows":
        """Return it with the digests that are *known* of its files."""
        digests = (known.get(path, _UNKNOWN) for paths in self.origins for path in paths)
        return self._replace(packed_bytes=b"".join(digests))

    @property
    def digests(self) -> dict[str, bytes]:
        """What its files are, by path; without those of which it is not known."""
        paths = [path for paths in self.origins for path in paths] if self.packed_bytes else ()
        packed = self.packed_bytes
        each = {
            path: packed[number * DIGEST : (number + 1) * DIGEST]
            for number, path in enumerate(paths)
        }
        return {path: digest for path, digest in each.items() if digest != _UNKNOWN}

    @property
    def origins(self) -> Origins:
        """What its artefacts were made from."""
        origins: Origins = pickle.loads(self.packed_origins)  # noqa: S301 - read with a checksum
        return origins

    @property
    def pages(self) -> tuple[object, ...]:
        """What its web pages show, by path."""
        pages: tuple[object, ...] = pickle.loads(self.packed_pages)  # noqa: S301 - read with a checksum
        return pages

    @property
    def keys(self) -> tuple[Key, ...]:
        """What the store keeps of them."""
        keys: tuple[Key, ...] = pickle.loads(self.packed_keys)  # noqa: S301 - read with a checksum
        return keys


def rows_of(
    digest: bytes,
    artefacts: Iterable[Artefact],
    origin: Callable[[Artefact], bytes],
    needs: Iterable[Artefact] = (),
) -> Rows:
    """
    Return what to remember of a group of *artefacts*, which *digest* names; *origin* tells theirs.

    *needs* are what it took to tell them.
    """
    listed = sorted(artefacts, key=lambda artefact: artefact.paths)
    origins = {each.paths: origin(each) for each in listed}
    return Rows(
        digest=digest,
        files=sum(map(len, origins)),
        lasting=tuple(path for each in listed if each.lingers for path in each.paths),
        top=tuple(sorted({path.partition("/")[0] for paths in origins for path in paths})),
        packed_origins=pickle.dumps(origins, protocol=5),
        packed_pages=pickle.dumps(
            tuple(page for each in listed if (page := each.page) is not None), protocol=5
        ),
        packed_keys=pickle.dumps(
            tuple(
                Key(kept.key, len(kept.paths)) for each in (*needs, *listed) for kept in each.kept
            ),
            protocol=5,
        ),
    )


@dataclass(frozen=True)
class Pages:
    """The web pages of a whole site; unpacked only where somebody lists them."""

    rows: tuple[Rows, ...]

    def digest_key(self) -> bytes:
        """Return the digest of all of them."""
        return blake2b(b"\0".join(row.packed_pages for row in self.rows), digest_size=SIZE).digest()

    @cached_property
    def listed(self) -> tuple[object, ...]:
        """Every page, group by group."""
        return tuple(page for row in self.rows for page in row.pages)
