"""What can be set of the kits that the press takes away."""

from typing import ClassVar

from pydantic import Field

from plugins.settings.config import Config


class KitsConfig(Config):
    """The `KITS` setting."""

    setting: ClassVar[str] = "KITS"

    megabytes: int = Field(default=50, ge=1)
    """Of the photos, sounds and documents of one kit, at most; what has no room stays at its own address."""
