"""The edition of the staff: what is in preparation, and who does what. Nobody else ever sees it."""

from plugins.staff.channel import ADDRESSES, staff_pages

__all__ = ["ADDRESSES", "staff_pages"]
