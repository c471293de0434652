"""The options of the feeds."""

from dataclasses import dataclass

from plugins.newsroom.config import Config
from plugins.newsroom.paging import FEED_SIZE
from plugins.newsroom.problems import SettingError


@dataclass(frozen=True, slots=True)
class FeedsConfig(Config):
    """The `FEEDS` setting."""

    size: int = FEED_SIZE
    """Stories in a feed; the older ones are in its archives, half as many in each."""

    def __post_init__(self) -> None:
        if not isinstance(self.size, int) or self.size < 1:
            raise SettingError(f"FEEDS: «size» debe ser un número desde 1, no «{self.size}».")
