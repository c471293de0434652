"""What stands inside the fields of a front matter: corrections, documents, addresses."""

from pathlib import PurePosixPath
from typing import Annotated, Self
from urllib.parse import quote, unquote, urlsplit

from pydantic import BeforeValidator, Field, model_validator

from plugins.desk.file_names import ADDRESS_LIMIT, NAME_LIMIT, fits, is_plain, is_short
from plugins.newsroom import CorrectionSort
from plugins.newsroom.values import (
    NO_MEND,
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


def _paths_of(value: object) -> tuple[str, ...]:
    paths = value.split(",") if isinstance(value, str) else value
    if not isinstance(paths, list):
        raise wrong("debe ser una lista de direcciones", "Escríbala así: [/noticias/vieja/]")
    meant = [_path_meant(path) if isinstance(path, str) else "" for path in paths]
    is_sure = not any("://" in each and "/noticias/" not in each for each in map(str, paths))
    mend = Instead(meant, is_sure=is_sure) if all(meant) else NO_MEND
    for path, told in zip(paths, meant, strict=True):
        if not isinstance(path, str) or not _is_path(path.strip(" ")):
            message = f"«{in_short(path)}» no es una dirección de este sitio"
            if told and "://" in path:
                message = (
                    f"«{in_short(path)}» es una dirección entera, y aquí va desde la primera barra"
                )
            fix = f"Escríbala así: {told or '/camino/viejo/'}"
            raise wrong(message, fix, instead=mend)
        if not is_plain(path.strip(" ")):
            raise wrong(
                f"la dirección «{in_short(path)}» tiene signos que no se admiten",
                f"Escríbala así: {told}"
                if told
                else "Use letras sin tilde, números, guiones y barras",
                instead=mend,
            )
        if not is_short(unquote(path.strip(" "))):
            raise wrong(
                f"la dirección «{in_short(path)}» es demasiado larga",
                f"Se admiten {NAME_LIMIT} letras entre dos barras y {ADDRESS_LIMIT} en total; quítela si nadie la usa",
            )
    return tuple(path.strip(" ") for path in paths)


def _path_meant(written: str) -> str:
    """Return the address of this site that *written* means: one that is copied whole, or typed."""
    try:
        address = urlsplit(written.strip(" <>\"'").replace("\\", "/"))
    except ValueError:  # `https://[x`
        return ""
    if address.scheme not in {"", "http", "https"} or address.path.lower().endswith(".md"):
        return ""
    host, slash, rest = address.path.lstrip("/").partition("/")
    is_host = not address.scheme and not address.netloc and "." in host and slash
    path = quote(
        unquote(f"/{rest}" if is_host else f"/{address.path.lstrip('/')}"), safe="/!$&'()+;=@~"
    )
    return path if _is_path(path) and is_plain(path) and is_short(unquote(path)) else ""


def _is_path(path: str) -> bool:
    """Return whether *path* is `/one/or/more/parts`, none of which leads elsewhere."""
    parts = unquote(path).removeprefix("/").removesuffix("/").split("/")
    return path.startswith("/") and not {"", ".", ".."}.intersection(parts)


def _slug_of(value: object) -> str:
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


_DATED = r"(?:(?:el )?(?P<date>\d{4}-\d{2}-\d{2}(?: \d{1,2}:\d{2})?)[\s.,;:—–-]+)?"


class CorrectionFields(PartFields):
    """One entry of `correcciones`."""

    spoken = (rf"{_DATED}(?P<text>.+)",)

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
                code="missing-words",
            )
        if self.sort is CorrectionSort.RIGHT and not self.said:
            raise wrong(
                "una rectificación dice qué decía y qué dice ahora",
                "Agregue «decia» y «dice»",
                code="missing-words",
            )
        if not self.text and not self.said:
            raise wrong(
                "la corrección no dice qué cambió",
                "Agregue «texto», o «decia» y «dice»",
                code="missing-words",
            )
        return self

    @property
    def words(self) -> str:
        """What was put right, in a sentence or two."""
        change = f"Decía «{self.said}»; dice «{self.says}»." if self.said else ""
        told = self.text
        if told and change and told[-1] not in ".!?…":
            told = f"{told}."
        return " ".join(filter(None, (told, change)))


class ChangeFields(PartFields):
    """One entry of `cambios`."""

    spoken = (rf"{_DATED}(?P<text>.+)",)

    date: Moment = Field(alias="fecha")
    text: Line = Field(alias="texto", min_length=1)


class WithdrawalFields(PartFields):
    """The value of `retirada`."""

    spoken = (r"(?P<date>\d{4}-\d{2}-\d{2}(?: \d{1,2}:\d{2})?)", rf"{_DATED}(?P<reason>.+)")

    date: Moment = Field(alias="fecha")
    reason: Line = Field(alias="motivo", min_length=1, max_length=MAX_SUMMARY)


class DocumentFields(PartFields):
    """One entry of `documentos`."""

    spoken = (
        r"\[(?P<name>[^\]]+)\]\((?P<file>[^)]+)\)",
        r"(?:(?P<name>[^:]+):\s+)?(?P<file>[^:]+\.\w{2,5})",
        r"(?P<name>.+)",
    )

    file: Line = Field(alias="archivo", min_length=1)
    name: Line = Field(alias="nombre", min_length=1)
    text: Line = Field(default="", alias="texto")

    @model_validator(mode="after")
    def _a_pdf_has_words(self) -> Self:
        if PurePosixPath(self.file).suffix.lower() == ".pdf" and not self.text:
            raise wrong(
                f"«{self.file}» es un PDF y no dice qué contiene",
                "Agregue «texto» con lo esencial, para quien no puede abrirlo",
                code="missing-words",
            )
        return self
