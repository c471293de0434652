"""The options of the feeds."""

from typing import ClassVar

from pydantic import Field

from plugins.settings import Config
from plugins.site import FEED_SIZE


class FeedsConfig(Config):
    """The `FEEDS` setting."""

    setting: ClassVar[str] = "FEEDS"

    size: int = Field(default=FEED_SIZE, ge=1)
    """Stories in a feed; the older ones are in its archives, half as many in each."""
