"""Finding a page, and its pictures, in the folder of a built site."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.commands import BuildError, near
from plugins.link_preview.pictures import Got
from plugins.spanish import nearest

INDEX = "index.html"


def file_of(asked: str, output: Path) -> Path:
    """
    Return the page that *asked* names: a file, a folder with one, or an address of the site.

    Args:
        asked: `output/noticias/…/index.html`, `/noticias/…/`.
        output: The folder of the site, where addresses are looked up.

    Raises:
        BuildError: There is none.
    """
    path = unquote(asked.split("?")[0].split("#")[0]).strip("/")
    for file in (Path(asked), output / path):
        if page := _page_at(file):
            return page
    if not output.is_dir():
        raise BuildError(
            f"No hay página en «{asked}», y el sitio no está en «{near(output)}». Constrúyalo con"
            " make build, y repita el comando."
        )
    raise BuildError(
        f"No hay página en «{asked}», ni en «{near(output / path)}». {_meant(path, output)}"
    )


def _meant(path: str, output: Path) -> str:
    """Return what to write instead of *path*: a page beside it with a name like its own."""
    file = output / path
    beside = file.parent.iterdir() if file.parent.is_dir() else ()
    pages = {each.name for each in beside if (each / INDEX).is_file()}
    if name := nearest(file.name, pages):
        return f"¿Quiso decir /{(file.parent / name).relative_to(output).as_posix()}/?"
    return "Escriba la dirección como termina en el navegador, o el archivo de la página."


def _page_at(file: Path) -> Path | None:
    try:
        return next((page for page in (file, file / INDEX) if page.is_file()), None)
    except (OSError, ValueError):  # no name of a file: too long, or with a NUL in it
        return None


def root_of(file: Path, address: str) -> Path:
    """Return the folder of the site in which *file* is the page of *address*; its own if unknown."""
    path = _path_of(address)
    whole = file.resolve()
    parts = (path if path.endswith(".html") else f"{path}/{INDEX}").strip("/").split("/")
    if list(whole.parts[-len(parts) :]) == parts:
        return Path(*whole.parts[: -len(parts)])
    return whole.parent


def picture_in(root: Path, site: str, address: str) -> Got:
    """Return the picture of *address*, a whole one, in the folder *root* of the site at *site*."""
    if _server(address) != _server(site):
        return Got(is_unknown=True)
    path = _path_of(address)
    file = root / path
    try:
        if not file.resolve().is_relative_to(root.resolve()) or not file.is_file():
            return Got(
                fault=f"La imagen no está en el sitio: no hay «{path}» en «{near(root)}»",
                fix="Revise su nombre, o construya el sitio de nuevo",
            )
        return Got(file.read_bytes())
    except (OSError, ValueError):
        return Got(fault=f"La imagen no se puede leer: «{path}»")


def _path_of(address: str) -> str:
    try:
        return unquote(urlsplit(address).path).strip("/")
    except ValueError:
        return ""


def _server(address: str) -> str:
    try:
        return urlsplit(address).netloc.casefold()
    except ValueError:
        return ""
