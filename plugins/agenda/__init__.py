"""The agenda for people's own calendars (iCalendar, RFC 5545)."""

from plugins.agenda.channel import ADDRESSES

__all__ = ["ADDRESSES"]
