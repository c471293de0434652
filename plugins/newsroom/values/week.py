"""Days of the week as search engines read them (https://schema.org/DayOfWeek)."""

from collections.abc import Iterable

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def linked_days(days: Iterable[int]) -> list[str]:
    """Return the addresses that name *days*, from 0, Monday."""
    return [f"https://schema.org/{_NAMES[day]}" for day in days]
