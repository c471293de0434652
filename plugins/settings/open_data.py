"""What can be set of the data that the site publishes."""

from typing import ClassVar

from plugins.newsroom import CC_BY
from plugins.settings.config import Config, SecureAddress, Words


class OpenDataConfig(Config):
    """The `OPEN_DATA` setting."""

    setting: ClassVar[str] = "OPEN_DATA"

    license: Words = CC_BY.name
    """What anybody may do with the data, by the name people know."""

    license_url: SecureAddress = CC_BY.url
    """Where it is explained."""
