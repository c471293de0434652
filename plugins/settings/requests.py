"""What can be set of the register of what the press asks."""

from typing import ClassVar

from pydantic import Field

from plugins.settings.config import Config

KEPT_DAYS = 180
"""Half a year: so long somebody may come back to an answer. A choice of ours; no law names a number."""


class RequestsConfig(Config):
    """The `PRESS_REQUESTS` setting."""

    setting: ClassVar[str] = "PRESS_REQUESTS"

    kept_days: int = Field(default=KEPT_DAYS, ge=1, le=3650)
    """Days, from when a request was received, that who asked and how to reach them is kept."""
