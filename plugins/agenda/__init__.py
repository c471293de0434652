"""The agenda for people's own calendars (iCalendar, RFC 5545)."""
