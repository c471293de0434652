"""What can be set of the kits that the press takes away."""

from typing import ClassVar

from pydantic import Field

from plugins.settings.config import Address, Config, Words


class KitsConfig(Config):
    """The `KITS` setting."""

    setting: ClassVar[str] = "KITS"

    megabytes: int = Field(default=50, ge=1)
    """Of the photos, sounds and documents of one kit, at most; what has no room stays at its own address."""

    license: Words = "CC BY 4.0"
    """What anybody may do with the texts, by the name people know."""

    license_url: Address = "https://creativecommons.org/licenses/by/4.0/deed.es"
    """Where it is explained."""

    photo_terms: Words = "Uso periodístico, con esta noticia y con su crédito."
    """What may be done with a photo: in the kit, and inside the file of the photo."""
