"""The fields of the words that articles are filed under."""

from pydantic import Field

from plugins.newsroom.values import (
    Fields,
    Flag,
    Line,
    Lines,
)


class TermFields(Fields):
    """One entry of `localidades.yaml`: `slug: {nombre, resumen, hashtag, alias}`."""

    name: Line = Field(alias="nombre", min_length=1, examples=["Patrimonio"])
    summary: Line = Field(default="", alias="resumen", examples=["Historia de la pampa."])
    hashtag: Line = Field(default="", pattern=r"^\w*$", examples=["PatrimonioPampino"])
    aliases: Lines = Field(default=(), alias="alias", examples=["[herencia]"])


class TopicFields(TermFields):
    """One entry of `temas.yaml`: that of a locality, and whether its posts have hashtags."""

    is_untagged: Flag = Field(
        default=False,
        alias="sin_etiquetas",
        description="Si los textos para redes de estas noticias van sin ninguna etiqueta, como en un duelo.",
        examples=["sí"],
    )
