"""What a field of front matter may say: its types, and what is told when it is wrong."""

from plugins.newsroom.values.contacts import (
    ContactFields,
    EmailLine,
    OpeningHours,
    SamplePhoneLine,
    WebLine,
    phone_words,
)
from plugins.newsroom.values.dates import Deadline
from plugins.newsroom.values.hours import Hour
from plugins.newsroom.values.meanings import (
    AUDIENCE_MEANT,
    NOTHING_WORDS,
    STATUS_MEANT,
    TO_WITHDRAW,
    WITHDRAWN_WORDS,
    Meant,
    field_meant,
    part_field_meant,
)
from plugins.newsroom.values.parts import in_one_part, in_parts
from plugins.newsroom.values.places import place_at
from plugins.newsroom.values.points import Point
from plugins.newsroom.values.types import (
    NO_MEND,
    Count,
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
from plugins.newsroom.values.week import linked_days
from plugins.newsroom.values.yaml_writing import Written, inline, listed, quoted, scalar

__all__ = [
    "AUDIENCE_MEANT",
    "NOTHING_WORDS",
    "NO_MEND",
    "PATIENCE",
    "STATUS_MEANT",
    "TO_WITHDRAW",
    "WITHDRAWN_WORDS",
    "ContactFields",
    "Count",
    "Deadline",
    "EmailLine",
    "Fields",
    "Flag",
    "Hour",
    "Instead",
    "Line",
    "Lines",
    "Meant",
    "Moment",
    "OpeningHours",
    "PartFields",
    "Place",
    "Point",
    "Prose",
    "SamplePhoneLine",
    "WebLine",
    "Written",
    "choice",
    "field_meant",
    "in_one_part",
    "in_parts",
    "in_short",
    "inline",
    "linked_days",
    "listed",
    "one_of",
    "part_field_meant",
    "phone_words",
    "place_at",
    "quoted",
    "scalar",
    "shown",
    "wrong",
]
