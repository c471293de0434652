"""Posts to the networks what the plan of a built site says, each thing once."""

from plugins.publisher.plan import Picture, Plan, PlannedPost, read_plan, schema

__all__ = ["Picture", "Plan", "PlannedPost", "read_plan", "schema"]
