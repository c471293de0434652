"""Where the preview is served: Pelican's own settings."""

from pydantic import Field

from plugins.settings import Config, Words
from plugins.web import PORT_LIMIT


class PreviewConfig(Config):
    """`BIND` and `PORT`."""

    bind: Words = Field(default="localhost", alias="BIND")
    """Host name, or address of the machine."""

    port: int = Field(default=8000, alias="PORT", ge=1, le=PORT_LIMIT)
