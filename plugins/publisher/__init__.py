"""Posts to the networks what the plan of a built site says, each thing once."""

from plugins.publisher.plan import Picture, Plan, PlannedPost, read_plan, schema
from plugins.publisher.published import published_in

__all__ = [
    "Picture",
    "Plan",
    "PlannedPost",
    "published_in",
    "read_plan",
    "schema",
]
