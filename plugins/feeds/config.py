"""The options of the feeds."""

from typing import ClassVar

from pydantic import Field

from plugins.newsroom.config import Config


class FeedsConfig(Config):
    """The `FEEDS` setting."""

    setting: ClassVar[str] = "FEEDS"

    size: int = Field(default=30, ge=1)
    """Stories in a feed; the older ones are in its archives, half as many in each."""
