"""What stands inside the fields of a front matter: corrections, documents, addresses."""

from pathlib import PurePosixPath
from typing import Annotated, Any, Self
from urllib.parse import unquote

from pydantic import BeforeValidator, Field, model_validator

from plugins.desk.file_names import ADDRESS_LIMIT, NAME_LIMIT, fits, is_plain, is_short
from plugins.newsroom import CorrectionSort
from plugins.newsroom.values import (
    Instead,
    Line,
    Moment,
    PartFields,
    choice,
    in_short,
    shown,
    wrong,
)
from plugins.spanish import slugify

MAX_SUMMARY = 300
"""Characters; it is the description of every list, card and feed."""


def _paths_of(value: Any) -> tuple[str, ...]:
    paths = value.split(",") if isinstance(value, str) else value
    if not isinstance(paths, list):
        raise wrong("debe ser una lista de direcciones", "Escríbala así: [/noticias/vieja/]")
    for path in paths:
        if not isinstance(path, str) or not _is_path(path.strip(" ")):
            raise wrong(
                f"«{in_short(path)}» no es una dirección de este sitio",
                "Escríbala así: /camino/viejo/",
            )
        if not is_plain(path.strip(" ")):
            raise wrong(
                f"la dirección «{in_short(path)}» tiene signos que no se admiten",
                "Use letras sin tilde, números, guiones y barras",
            )
        if not is_short(unquote(path.strip(" "))):
            raise wrong(
                f"la dirección «{in_short(path)}» es demasiado larga",
                f"Se admiten {NAME_LIMIT} letras entre dos barras y {ADDRESS_LIMIT} en total; quítela si nadie la usa",
            )
    return tuple(path.strip(" ") for path in paths)


def _is_path(path: str) -> bool:
    """Return whether *path* is `/one/or/more/parts`, none of which leads elsewhere."""
    parts = unquote(path).removeprefix("/").removesuffix("/").split("/")
    return path.startswith("/") and not {"", ".", ".."}.intersection(parts)


def _slug_of(value: Any) -> str:
    if not isinstance(value, str) or slugify(value) != value:
        raise wrong(
            f"«{shown(value)}» no sirve como parte de una dirección",
            f"Use minúsculas sin tilde, números y guiones: {slugify(shown(value))}",
            instead=Instead(slugify(shown(value))),
        )
    if not fits(value):
        raise wrong(
            f"«{in_short(value)}» es demasiado largo para una dirección",
            f"Use hasta {NAME_LIMIT} letras; con cinco o seis palabras basta",
        )
    return value


Slug = Annotated[str, BeforeValidator(_slug_of, json_schema_input_type=str)]
"""A part of an address."""

Paths = Annotated[
    tuple[str, ...], BeforeValidator(_paths_of, json_schema_input_type=str | list[str])
]
"""Addresses of this site."""


class CorrectionFields(PartFields):
    """One entry of `correcciones`."""

    date: Moment = Field(alias="fecha")
    text: Line = Field(default="", alias="texto")
    sort: Annotated[
        CorrectionSort,
        choice({sort.value: sort for sort in CorrectionSort}, also={"errata": CorrectionSort.SLIP}),
    ] = Field(default=CorrectionSort.SLIP, alias="clase")
    said: Line = Field(default="", alias="decia")
    says: Line = Field(default="", alias="dice")

    @model_validator(mode="after")
    def _says_what_changed(self) -> Self:
        if bool(self.said) != bool(self.says):
            raise wrong(
                "«decia» y «dice» van juntos",
                "Escriba los dos, o ninguno",
                instead=Instead(more={"says" if self.said else "said": "…"}, is_sure=False),
            )
        if self.sort is CorrectionSort.RIGHT and not self.said:
            raise wrong(
                "una rectificación dice qué decía y qué dice ahora",
                "Agregue «decia» y «dice»",
                instead=Instead(more={"said": "…", "says": "…"}, is_sure=False),
            )
        if not self.text and not self.said:
            raise wrong(
                "la corrección no dice qué cambió",
                "Agregue «texto», o «decia» y «dice»",
                instead=Instead(more={"text": "…"}, is_sure=False),
            )
        return self

    @property
    def words(self) -> str:
        """What was put right, in a sentence or two."""
        change = f"Decía «{self.said}»; dice «{self.says}»." if self.said else ""
        return " ".join(filter(None, (self.text, change)))


class ChangeFields(PartFields):
    """One entry of `cambios`."""

    date: Moment = Field(alias="fecha")
    text: Line = Field(alias="texto", min_length=1)


class WithdrawalFields(PartFields):
    """The value of `retirada`."""

    date: Moment = Field(alias="fecha")
    reason: Line = Field(alias="motivo", min_length=1, max_length=MAX_SUMMARY)


class DocumentFields(PartFields):
    """One entry of `documentos`."""

    file: Line = Field(alias="archivo", min_length=1)
    name: Line = Field(alias="nombre", min_length=1)
    text: Line = Field(default="", alias="texto")

    @model_validator(mode="after")
    def _a_pdf_has_words(self) -> Self:
        if PurePosixPath(self.file).suffix.lower() == ".pdf" and not self.text:
            raise wrong(
                f"«{self.file}» es un PDF y no dice qué contiene",
                "Agregue «texto» con lo esencial, para quien no puede abrirlo",
                instead=Instead(more={"text": "…"}, is_sure=False),
            )
        return self
