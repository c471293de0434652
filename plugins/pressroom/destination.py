"""Which folder a site may be shown in: it replaces all that is there."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.pressroom import files
from plugins.pressroom.artefact import Artefact
from plugins.pressroom.errors import BuildError
from plugins.pressroom.keeping import DamagedFile, kept
from plugins.pressroom.trees import State, real, state_folder

MARK: Final = ".sala-de-prensa"
"""A file at the root of every site, by which a build knows a folder that it may replace."""

_MARKED: Final = """\
Esta carpeta la hace «make build» y la reemplaza entera cada vez: no guarde ni cambie nada aquí.
"""


@dataclass(frozen=True, slots=True)
class Mark(Artefact):
    """The file that says whose folder it is."""

    text: str = _MARKED
    """What it says to people."""

    @property
    def paths(self) -> tuple[str, ...]:
        """At the root."""
        return (MARK,)

    def make(self) -> tuple[bytes, ...]:
        """Return what it says."""
        return (self.text.encode(),)


def refuse_foreign_output(output: Path, *sources: Path) -> None:
    """
    Refuse an *output* that lies in one of *sources*, is no folder, or holds what others made.

    Raises:
        BuildError: Says what to do.
    """
    whole = real(output)
    for folder in sources:
        if whole.is_relative_to(real(folder)):
            raise BuildError(
                f"La carpeta de salida «{output}» está dentro de «{folder}», de donde sale el sitio:"
                " elija otra con --output."
            )
    if whole.exists() and not whole.is_dir():
        raise BuildError(
            f"«{output}» es un archivo, y ahí va la carpeta del sitio: muévalo o bórrelo, o elija"
            " otra carpeta con --output."
        )
    if whole.is_mount():
        raise BuildError(
            f"«{output}» es un disco aparte (un punto de montaje), y una carpeta así no se cambia"
            " por otra: elija con --output una carpeta dentro de ella."
        )
    if whole.is_dir() and not _is_replaceable(whole):
        raise BuildError(
            f"«{output}» tiene archivos que este proyecto no hizo, y construir los borraría todos."
            " Elija con --output una carpeta vacía o nueva; si esos archivos ya no sirven,"
            " bórrelos usted."
        )


def _is_replaceable(output: Path) -> bool:
    """Return whether the folder *output* is empty, or a site that this project showed there."""
    if (output / MARK).is_file() or not files.names_in(output):
        return True
    return any(_shown_as(output, name) == files.inode(output) for name in ("shown", "coming"))


def _shown_as(output: Path, name: str) -> int:
    try:
        state = kept(state_folder(output) / name)
    except (OSError, DamagedFile):
        return 0
    return state.shown if isinstance(state, State) else 0
