"""Press releases: what the Municipality tells the media."""

from pydantic import Field

from plugins.newsroom.kinds.base import Details, Fact, Kind
from plugins.newsroom.kinds.types import Line


class ReleaseDetails(Details):
    """Fields of a press release."""

    place: Line = Field(
        default="María Elena",
        alias="lugar",
        description="Ciudad de la línea de fecha.",
        examples=["María Elena"],
    )
    contact: Line = Field(
        default="",
        alias="contacto",
        description="Oficina que responde a los medios.",
        examples=["Área de Comunicaciones"],
    )

    @property
    def label(self) -> str:
        """What it is."""
        return "COMUNICADO"

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Who answers the media, when it is known."""
        return (Fact("Contacto para medios", self.contact),) if self.contact else ()


KIND = Kind(
    slug="comunicado",
    name="Comunicado",
    plural="Prensa",
    path="/prensa/",
    summary="Los comunicados de prensa, para los medios de comunicación.",
    details=ReleaseDetails,
)
