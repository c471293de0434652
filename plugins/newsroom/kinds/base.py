"""What a kind of article is."""

from dataclasses import dataclass
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Fact(NamedTuple):
    """One line of the list at the top of a story: «Cuándo: sábado 28 de noviembre…»."""

    label: str
    text: str


class Details(BaseModel):
    """The fields that one kind adds to those every article has; frozen and typed."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=False
    )

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What people look for first, in reading order, in Spanish; for every channel."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of article: what it is called, where it is listed, which fields it has."""

    slug: str
    """As editors write it in `tipo:`."""

    name: str
    plural: str
    path: str
    """The page that lists it."""

    summary: str
    """What the list holds, in one sentence for readers."""

    details: type[Details]
