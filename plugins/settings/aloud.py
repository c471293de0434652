"""What can be set of what a synthetic voice reads aloud."""

from typing import ClassVar

from plugins.settings.config import Config


class AloudConfig(Config):
    """The `ALOUD` setting."""

    setting: ClassVar[str] = "ALOUD"

    notices: bool = False
    """Whether each notice is also a sound beside its page, and in a podcast. Needs `make voz`."""

    bulletin: bool = False
    """Whether each bulletin is also a sound beside its page, and in its feed. Needs `make voz`."""
