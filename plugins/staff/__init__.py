"""The edition of the staff: what is in preparation, who does what, and what the press asked. Nobody else ever sees it."""

from plugins.staff.channel import ADDRESSES, staff_pages

__all__ = ["ADDRESSES", "staff_pages"]
