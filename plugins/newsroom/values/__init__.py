"""What a field of front matter may say: its types, and what is told when it is wrong."""

from plugins.newsroom.values.contacts import ContactFields
from plugins.newsroom.values.places import place_at
from plugins.newsroom.values.types import (
    NO_MEND,
    Count,
    Deadline,
    Fields,
    Flag,
    Instead,
    Line,
    Lines,
    Moment,
    PartFields,
    Place,
    Prose,
    choice,
    in_short,
    one_of,
    shown,
    wrong,
)
from plugins.newsroom.values.unwritten import PATIENCE

__all__ = [
    "NO_MEND",
    "PATIENCE",
    "ContactFields",
    "Count",
    "Deadline",
    "Fields",
    "Flag",
    "Instead",
    "Line",
    "Lines",
    "Moment",
    "PartFields",
    "Place",
    "Prose",
    "choice",
    "in_short",
    "one_of",
    "place_at",
    "shown",
    "wrong",
]
