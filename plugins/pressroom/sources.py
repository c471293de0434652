"""Which files of an editor or a designer are inside a value."""

from collections.abc import Mapping
from dataclasses import is_dataclass

from plugins.pressroom.digest import parts_of


class Sources:
    """
    Finds the `source` of everything inside a value; shared parts are looked at once.

    Not the way a `Digester` goes: that ends at a `digest_key`, behind which are the sources.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, frozenset[str]]] = {}

    def of(self, value: object) -> frozenset[str]:
        """Return the name of every file or folder that *value* was read from."""
        if isinstance(value, tuple | list | frozenset):
            return frozenset[str]().union(*(self.of(part) for part in value))
        if isinstance(value, Mapping) and not hasattr(value, "digest_key"):
            return frozenset[str]().union(*(self.of(part) for part in value.values()))
        if not is_dataclass(value) or isinstance(value, type):
            return frozenset()
        known = self._known.get(id(value))
        if known is None:
            parts = [self.of(part) for _, part in parts_of(value)]
            own = getattr(value, "source", None)
            found = frozenset([own] if isinstance(own, str) and own else []).union(*parts)
            known = self._known[id(value)] = (value, found)
        return known[1]
