"""What is written down before something goes, so that it can be proved afterwards that it did."""

import re
from pathlib import Path, PurePosixPath

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from plugins.commands import BuildError, near, write_whole
from plugins.spanish import slugify
from plugins.takedown.traces import Traces

FOLDER = "retiros"
"""Beside the folder of the articles; never public, never in git."""

FILE = "inventario.json"


class Carrier(BaseModel):
    """A file of the public site that carried it."""

    model_config = ConfigDict(frozen=True)

    path: str
    by: str = ""
    """The artefact that is made of it, as the pressroom says; nothing if only its bytes told."""

    holds: str = ""
    """What was found in it, in words; nothing if it is made of it and says none of it."""


class Inventory(BaseModel):
    """All of it."""

    model_config = ConfigDict(frozen=True)

    version: int = 1
    source: str
    address: str = ""
    made: AwareDatetime
    carriers: tuple[Carrier, ...]
    traces: Traces
    common: dict[str, str] = Field(default_factory=dict)
    """Phrases that stood alone in a file that is not made of it, before it went -> that file."""

    proved: AwareDatetime | None = None
    """When nothing was left; from then on the words are not kept any more."""


def folder_of(source: str, root: Path) -> Path:
    """Return where all that is told of *source* goes, in the folder *root* of the project."""
    path = PurePosixPath(source)
    suffix = "" if path.suffix == ".md" else path.suffix
    name = "-".join((*path.parent.parts, f"{path.stem}{suffix}"))
    return root / FOLDER / (slugify(re.sub(r"[._]", "-", name)) or "retiro")


def has_inventory(source: str, root: Path) -> bool:
    """Return whether something was written down of *source* in the project at *root*."""
    return (folder_of(source, root) / FILE).is_file()


def read_inventory(folder: Path) -> Inventory | None:
    """
    Return what was written down in *folder*; None if nothing was.

    Raises:
        BuildError: Somebody changed it.
    """
    file = folder / FILE
    if not file.is_file():
        return None
    try:
        return Inventory.model_validate_json(file.read_bytes())
    except ValidationError:
        raise BuildError(
            f"El inventario «{near(file)}» no se entiende: alguien lo cambió.\n"
            "    → Recupere su copia; si no la hay, bórrelo y repita la orden"
        ) from None


def keep_inventory(folder: Path, inventory: Inventory) -> None:
    """Write *inventory* down in *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / FILE, inventory.model_dump_json(indent=1).encode())
