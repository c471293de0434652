"""What JSON can hold (RFC 8259, section 3): the shape of what is written for other programs."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

JsonObject: TypeAlias = Mapping[str, "Json"]
Json: TypeAlias = str | int | float | bool | Sequence["Json"] | JsonObject | None
