"""Which file was meant by a name that no file has."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.desk.front_matter.yaml_mends import unquoted
from plugins.desk.path_error import PathError
from plugins.spanish import folded, nearest
from plugins.web import is_on_a_disk

_ALIKE = {"jpeg": "jpg", "tiff": "tif", "htm": "html", "markdown": "md"}


def missing_file(target: str, path: str, files: Iterable[str]) -> PathError:
    """
    Return what is said of *target*, which would be the file *path*, of which there is none.

    *files* are those there are. One beside it that is called the same, but for its ending, accents,
    signs or a slip, is proposed.
    """
    if is_on_a_disk(target):
        name = PurePosixPath(unquote(target).replace("\\", "/")).name
        return PathError(
            "missing-file",
            f"«{target}» es un lugar de su computador: nadie más puede verlo",
            f"Copie el archivo junto al artículo y escriba solo su nombre: {name}",
            name,
        )
    if "://" in target:
        return PathError(
            "missing-file",
            f"«{target}» es una dirección, y aquí va un archivo que está junto al artículo",
            "Descargue el archivo junto al artículo y escriba su nombre, o enlácelo en el texto",
        )
    folder, _, name = path.rpartition("/")
    prefix = f"{folder}/" if folder else ""
    beside = [each[len(prefix) :] for each in files if each.startswith(prefix)]
    meant = _meant(name, [each for each in beside if "/" not in each])
    message = f"el archivo «{target}» no existe"
    if not meant:
        fix = "Revise el nombre, o ponga el archivo junto al artículo"
        return PathError("missing-file", message, fix)
    stem = target[: -len(name)] if target.endswith(name) else ""
    if unquoted(target) != target:
        message = f"el archivo «{target}» no existe: las comillas son parte del nombre"
    return PathError("missing-file", message, f"¿Es este? {meant}", f"{stem}{meant}")


def _meant(name: str, beside: list[str]) -> str:
    """Return the one file of *beside* that *name* is meant to be, or nothing."""
    stem, ending = _parts(unquoted(name))
    alike = [each for each in beside if _parts(each)[0] == stem]
    exact = [each for each in alike if _parts(each)[1] == ending]
    if len(exact or alike) == 1:
        return (exact or alike)[0]
    same_sort = [each for each in beside if _parts(each)[1] == ending]
    return nearest(name, same_sort) if not alike and ending else ""


def _parts(name: str) -> tuple[str, str]:
    """Return a *name* without its ending, as it is compared, and the ending."""
    stem, dot, ending = name.rpartition(".")
    if not dot or not ending.isalnum() or len(ending) > len("markdown"):
        stem, ending = name, ""
    ending = ending.lower()
    return folded(re.sub(r"[-_\s.()]+", " ", stem)).strip(), _ALIKE.get(ending, ending)
