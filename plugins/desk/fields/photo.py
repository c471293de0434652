"""The front matter that says which photo shows what a file is about."""

from typing import Self

from pydantic import Field, model_validator

from plugins.desk.descriptions import TO_DESCRIBE
from plugins.newsroom.values import Fields, Line, Place, wrong

MAX_ALT = 420
"""Characters; the least of what networks take (X card, reference: docs/redes.md)."""


class PhotoFields(Fields):
    """The photo of an article or a series; `alias` is the Spanish key, which means the same."""

    image: Line = Field(
        default="",
        alias="imagen",
        description="Foto principal, junto al archivo.",
        examples=["operativo.jpg"],
    )
    image_alt: Line = Field(
        default="",
        alias="imagen_alt",
        max_length=MAX_ALT,
        description="Qué se ve en la foto, para quien no la ve.",
        examples=["Vecinas conversan en la sede vecinal de Quillagua."],
    )
    image_credit: Line = Field(
        default="",
        alias="imagen_credito",
        description="De quién es la foto.",
        examples=["Comunicaciones IMME"],
    )
    image_focus: Place | None = Field(
        default=None,
        alias="imagen_foco",
        description="Dónde está lo importante de la foto, para que no se corte; sin esto, al centro.",
        examples=["arriba a la izquierda"],
    )

    @model_validator(mode="after")
    def _image_has_alt(self) -> Self:
        if self.image and not self.image_alt:
            raise wrong(
                "la imagen no tiene texto alternativo",
                f"Agregue «imagen_alt». {TO_DESCRIBE}",
                field="image",
                code="missing-alt",
            )
        return self
