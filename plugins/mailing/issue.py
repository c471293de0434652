"""An issue of the bulletin as the build leaves it in the site, ready to be sent."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StrictBool, ValidationError

from plugins.commands import BuildError, near

FOLDER: Final = "boletin"
"""Of the site, with a folder for each issue."""

FILE: Final = "envio.json"
REMEDY: Final = "Construya de nuevo el sitio (make build) y repita el comando."
SHOWN: Final = 80
"""Letters of what a file says that are told."""

NAME: Final = re.compile(r"\d{4}-\d{2}")

_Line: TypeAlias = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]*\S[^\x00-\x1f\x7f]*$")]
"""A header of a mail has one line (RFC 5322, 2.2); another one in it would be another header."""

_File: TypeAlias = Annotated[str, Field(pattern=r"^[^/\\\x00-\x1f]*[^/\\\x00-\x1f.]$")]


class Issue(BaseModel):
    """What `envio.json` says."""

    model_config = ConfigDict(frozen=True)

    version: Literal[1]
    id: Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")]
    """Year and week (ISO 8601); the name of its folder."""

    subject: _Line
    preheader: str
    """What a mail program shows beside the subject."""

    issued: AwareDatetime
    url: Annotated[str, Field(pattern=r"^https?://[^\s/]+")]
    """Its page in the site."""

    html: _File
    """Name of the mail, beside this file: complete, with its styles inlined."""

    text: _File
    """Name of the same in plain text."""

    is_sample: StrictBool


MEANINGS: Final[Mapping[str, str]] = {
    "version": "1, la versión que este programa entiende",
    "id": "el año y la semana, como 2026-48",
    "subject": "el asunto, en una línea",
    "preheader": "el texto de la vista previa",
    "issued": "cuándo sale, con su zona, como 2026-11-27T09:00:00-03:00",
    "url": "la dirección de su página, que empieza con https://",
    "html": "el nombre del correo, un archivo que está al lado",
    "text": "el nombre del texto, un archivo que está al lado",
    "is_sample": "true o false: si es contenido de muestra",
}


def issue_file(tree: Path, name: str) -> Path:
    """
    Return the `envio.json` of the issue called *name* in the site in *tree*.

    Raises:
        BuildError: It is no name, or the site has no such issue.
    """
    if not NAME.fullmatch(name):
        raise BuildError(f"BOLETIN=«{name}» no se entiende. Va el año y la semana, como 2026-48.")
    file = tree / FOLDER / name / FILE
    if not file.is_file():
        others = ", ".join(sorted((each.parent.name for each in _files(tree)), reverse=True))
        has = f"Tiene: {others}." if others else "No tiene ninguno."
        raise BuildError(f"El sitio «{near(tree)}» no tiene el boletín {name}. {has}")
    return file


def newest_file(tree: Path) -> Path:
    """
    Return the `envio.json` of the issue of the site in *tree* that was issued last.

    Raises:
        BuildError: It has none, or one that is not what `Issue` says.
    """
    files = _files(tree)
    if not files:
        raise BuildError(
            f"El sitio «{near(tree)}» no tiene ningún boletín para enviar"
            f" ({FOLDER}/…/{FILE}). {REMEDY}"
        )
    issues = {file: read_issue(file) for file in files}
    return max(files, key=lambda file: (issues[file].issued, issues[file].id))


def _files(tree: Path) -> list[Path]:
    return sorted((tree / FOLDER).glob(f"*/{FILE}"))


def read_issue(file: Path) -> Issue:
    """
    Return the issue in *file*.

    Raises:
        BuildError: It is not what `Issue` says.
    """
    try:
        said: Any = json.loads(file.read_bytes())
        issue = Issue.model_validate(said)
    except json.JSONDecodeError as error:
        raise BuildError(
            f"El envío «{near(file)}» no es JSON (línea {error.lineno}). {REMEDY}"
        ) from None
    except ValidationError as error:
        raise BuildError(f"{_told(file, error)} {REMEDY}") from None
    except UnicodeDecodeError:
        raise BuildError(f"El envío «{near(file)}» no está en UTF-8. {REMEDY}") from None
    if issue.id != file.parent.name:
        raise BuildError(
            f"El envío «{near(file)}» dice que es el boletín {issue.id}, y está en la carpeta de"
            f" {file.parent.name}. {REMEDY}"
        )
    return issue


def _told(file: Path, error: ValidationError) -> str:
    """Return the first thing that is wrong in *file*, in a sentence."""
    first = error.errors()[0]
    if not first["loc"]:
        return f"El envío «{near(file)}» no describe un boletín."
    name = str(first["loc"][0])
    if first["type"] == "missing":
        return f"Al envío «{near(file)}» le falta «{name}»: {MEANINGS[name]}."
    said = json.dumps(first["input"], ensure_ascii=False, default=str)[:SHOWN]
    return f"En el envío «{near(file)}», «{name}» es {MEANINGS[name]}; dice {said}."
