"""The articles for a command that does nothing while one of them has an error."""

from datetime import datetime
from pathlib import Path

from plugins import desk
from plugins.channels import declared
from plugins.newsroom import ContentError, has_errors


def cache_beside(content: Path) -> Path:
    """Return where a build keeps what it read of the folder *content*; it can be deleted at any time."""
    return content.resolve().parent / ".cache/pressroom/reading"


def sound_content(content: Path, moment: datetime) -> desk.Reading:
    """
    Return what the folder *content* holds at *moment*.

    Raises:
        ContentError: Something in it has an error.
    """
    reading = desk.read_content(
        content, moment=moment, declared=declared(), cache=cache_beside(content)
    )
    if has_errors(reading.problems):
        raise ContentError(reading.problems)
    return reading
