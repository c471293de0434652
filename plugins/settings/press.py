"""What can be set for the press that is no content: the dict setting `PRESS`."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from plugins.newsroom import License
from plugins.settings.config import Config, SecureAddress, Words, unfit
from plugins.settings.open_data import OpenDataConfig


class PressConfig(Config):
    """The `PRESS` setting."""

    setting: ClassVar[str] = "PRESS"

    license: Words | None = Field(default=None, examples=["CC BY 4.0"])
    """Under which texts, photos and sounds may be published elsewhere; without it, that of `OPEN_DATA`."""

    license_url: SecureAddress | None = Field(
        default=None, examples=["https://creativecommons.org/licenses/by/4.0/deed.es"]
    )
    """Where it is explained."""

    @model_validator(mode="after")
    def _is_explained(self) -> Self:
        if (self.license is None) != (self.license_url is None):
            missing = "license" if self.license is None else "license_url"
            raise unfit(
                f"una licencia es un nombre y una dirección, y falta «{missing}»",
                "Escriba las dos opciones, o quite la que está",
            )
        return self

    def terms(self, data: OpenDataConfig) -> License:
        """Return the licence; that of the *data* unless it says another."""
        if self.license and self.license_url:
            return License(self.license, self.license_url)
        return License(data.license, data.license_url)
