"""What can be set of the data that the site publishes."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator

from plugins.settings.config import Address, Config, Words, unfit


def _secure(value: str) -> str:
    if not value.startswith("https://"):
        raise unfit(f"debe empezar con https://, no «{value}»", "Escríbala con https://")
    return value


class OpenDataConfig(Config):
    """The `OPEN_DATA` setting."""

    setting: ClassVar[str] = "OPEN_DATA"

    license: Words = "CC BY 4.0"
    """What anybody may do with the data, by the name people know."""

    license_url: Annotated[Address, AfterValidator(_secure)] = (
        "https://creativecommons.org/licenses/by/4.0/deed.es"
    )
    """Where it is explained."""
