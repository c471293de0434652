"""Posts to the networks what the plan of a built site says, each thing once."""

from plugins.publisher.ledger import published_in
from plugins.publisher.local_hosts import is_local, is_sample
from plugins.publisher.plan import Picture, Plan, PlannedPost, read_plan, schema

__all__ = [
    "Picture",
    "Plan",
    "PlannedPost",
    "is_local",
    "is_sample",
    "published_in",
    "read_plan",
    "schema",
]
