"""Which file was meant by a name that no file has."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from posixpath import relpath
from urllib.parse import unquote

from plugins.desk.front_matter.yaml_mends import unquoted
from plugins.desk.path_error import PathError
from plugins.spanish import folded, nearest
from plugins.web import is_on_a_disk

_ALIKE = {"jpeg": "jpg", "tiff": "tif", "htm": "html", "markdown": "md"}


def missing_file(target: str, path: str, files: Iterable[str], *, start: str) -> PathError:
    """
    Return what is said of *target*, which would be the file *path*, of which there is none.

    *files* are those there are; *start* is the folder of who writes it. One beside it that is called the same, but for its ending, accents,
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
        return _elsewhere(message, name, start, files)
    stem = target[: -len(name)] if target.endswith(name) else ""
    if unquoted(target) != target:
        message = f"el archivo «{target}» no existe: las comillas son parte del nombre"
    return PathError("missing-file", message, f"¿Es este? {meant}", f"{stem}{meant}")


_SHOWN = 3
"""Places of a file that are named."""


def _elsewhere(message: str, name: str, start: str, files: Iterable[str]) -> PathError:
    """Return what is said of a file *name* that is not there: where, from *start*, one is that is called so."""
    wanted = unquoted(name).casefold()
    found = sorted(each for each in files if each.rpartition("/")[2].casefold() == wanted)
    if not found:
        fix = "Revise el nombre, o ponga el archivo junto al artículo"
        return PathError("missing-file", message, fix)
    paths = [relpath(each, start or ".") for each in found]
    where = " y en ".join(f"«{PurePosixPath(each).parent}/»" for each in found[:_SHOWN])
    where = where.replace("«./»", "la carpeta de los artículos")
    if wanted.endswith(".md"):
        fix = f"Está en {where}: escriba {paths[0]}"
    else:
        fix = f"Está en {where}: muévalo o cópielo junto al artículo, o escriba {paths[0]}"
    return PathError("missing-file", message, fix, paths[0] if len(found) == 1 else "")


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
