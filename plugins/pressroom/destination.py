"""Which folder a site may be shown in: it replaces all that is there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from plugins.commands import BuildError, near
from plugins.pressroom.artefact import Artefact
from plugins.pressroom.disk import files
from plugins.pressroom.disk.keeping import DamagedFile, kept
from plugins.pressroom.trees import State, real, state_folder

MARK: Final = ".sala-de-prensa"
"""A file at the root of every site, by which a build knows a folder that it may replace."""

_RULE: Final = "Esta carpeta la hace «make build» y la reemplaza entera cada vez: no guarde ni cambie nada aquí."
_SITE: Final = "Sitio: "
_HOLDS: Final = "Lo que hay en ella:"

_BESIDE: Final = re.compile(r"\..+\.(?:next|state|aside|lock)", re.DOTALL)
"""Names of what a build keeps beside a site (`trees`): the next one would sweep what is there."""

_NAMED: Final = 3
"""Files of others that are named; the rest are counted."""

_ELSEWHERE: Final = "Elija otra con --output."


@dataclass(frozen=True, slots=True)
class Mark(Artefact):
    """The mark of a site: the file that says whose folder it is."""

    site: str
    """Its name, on one line."""

    names: frozenset[str]
    """All that the site has at its root."""

    @property
    def paths(self) -> tuple[str, ...]:
        """At the root."""
        return (MARK,)

    def make(self) -> tuple[bytes, ...]:
        """Return what it says, to people and to `marked`."""
        return (
            "\n".join([_RULE, f"{_SITE}{self.site}", _HOLDS, *sorted(self.names), ""]).encode(),
        )


def mark_of(site: str, names: Iterable[str]) -> Mark:
    """Return the mark of *site*, with *names* at its root."""
    return Mark(_line(site), frozenset(names))


def marked(folder: Path) -> Mark | None:
    """Return what the mark in *folder* says; None without one that a site of ours would have."""
    try:
        lines = (folder / MARK).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    if len(lines) < 3 or lines[0] != _RULE or not lines[1].startswith(_SITE) or lines[2] != _HOLDS:
        return None
    return Mark(lines[1].removeprefix(_SITE), frozenset({*lines[3:], MARK}))


def refuse_output(
    output: Path,
    site: str,
    sources: Iterable[Path],
    kept_whole: Iterable[Path],
    *,
    may_be_renamed: bool = True,
) -> None:
    """
    Refuse an *output* in which something that is not the site would be lost, touching nothing.

    Args:
        output: Where the site is to be shown.
        site: Its name, as its mark says it.
        sources: Folders that it is made from; it may neither hold them nor lie in them.
        kept_whole: Folders that it may not hold: where people work and live.
        may_be_renamed: Whether what was built there under another name is the same site.

    Raises:
        BuildError: Says what to do.
    """
    whole, made_from = real(output), tuple(sources)
    for wrong in chain(  # the first is told, and the others are not looked for
        _wrong_places(output, whole, made_from, tuple(kept_whole)),
        _inside_sites(output, whole),
        _wrong_folders(output, whole, _line(site), may_be_renamed=may_be_renamed),
    ):
        raise BuildError(f"{wrong} El sitio sigue como estaba.")


def _wrong_places(
    output: Path, whole: Path, sources: tuple[Path, ...], kept_whole: tuple[Path, ...]
) -> Iterator[str]:
    """Yield why nothing should be shown at *output*, wherever that leads to, whatever is there."""
    if whole.is_symlink():
        yield (
            f"«{output}» es un enlace que vuelve sobre sí mismo: bórrelo, o elija otra carpeta con"
            " --output."
        )
    if not whole.name:
        yield f"«{output}» es el disco entero, y ahí no va un sitio. {_ELSEWHERE}"
    for folder in (*sources, *kept_whole):
        if real(folder).is_relative_to(whole):
            yield (
                f"La carpeta de salida «{output}» contiene «{near(folder)}» y la reemplazaría."
                f" {_ELSEWHERE}"
            )
    for folder in sources:
        if whole.is_relative_to(real(folder)):
            yield (
                f"La carpeta de salida «{output}» está dentro de «{near(folder)}», de donde"
                f" sale el sitio. {_ELSEWHERE}"
            )


def _inside_sites(output: Path, whole: Path) -> Iterator[str]:
    """Yield which site, or what is kept beside one, *output* lies in: it would be swept away."""
    for folder in (whole, *whole.parents):
        if _BESIDE.fullmatch(folder.name):
            yield (
                f"«{folder.name}» es el nombre de lo que una construcción guarda junto al sitio, y"
                f" la siguiente lo borraría. {_ELSEWHERE}"
            )
    for folder in whole.parents:
        if (folder / MARK).is_file() or state_folder(folder).is_dir():
            yield (
                f"La carpeta de salida «{output}» está dentro de un sitio ya hecho,"
                f" «{near(folder)}», que se reemplaza entero. {_ELSEWHERE}"
            )


def _wrong_folders(output: Path, whole: Path, site: str, *, may_be_renamed: bool) -> Iterator[str]:
    """Yield why what is at *output* may not be replaced."""
    if whole.exists() and not whole.is_dir():
        yield (
            f"«{output}» es un archivo, y ahí va la carpeta del sitio: muévalo o bórrelo, o elija"
            " otra carpeta con --output."
        )
    if whole.is_mount():
        yield (
            f"«{output}» es un disco aparte (un punto de montaje), y una carpeta así no se cambia"
            " por otra: elija con --output una carpeta dentro de ella."
        )
    if not whole.is_dir() or not (names := frozenset(files.names_in(whole))):
        return
    said = marked(whole)
    if said and said.site == site and names <= said.names:
        return
    states = tuple(_states(whole))
    remembered = frozenset(name for state in states for name in state.top)
    is_ours = _shown_of(states, whole) and (said or names <= remembered)
    is_other_edition = said is not None and said.site.startswith(f"{site}, ")
    if is_ours and (not said or said.site == site or (may_be_renamed and not is_other_edition)):
        return
    if said and said.site != site:
        yield (
            f"«{output}» es la carpeta de otro sitio, «{said.site}». Elija otra con --output; si es"
            " el mismo con otro nombre, borre usted esa carpeta."
        )
    if not said and MARK in names:
        yield (
            f"«{output}» tiene un archivo «{MARK}» que no dice de qué sitio es: lo puso otra mano, o"
            " una versión anterior del programa. Elija con --output una carpeta vacía o nueva; si"
            " es un sitio que ya no sirve, bórrelo usted."
        )
    foreign = names - (said.names if said else frozenset())
    yield (
        f"«{output}» tiene {_listed(foreign)}, que este proyecto no hizo, y construir lo borraría."
        " Elija con --output una carpeta vacía o nueva; si eso ya no sirve, bórrelo usted."
    )


def _listed(names: frozenset[str]) -> str:
    shown = [f"«{name}»" for name in sorted(names)[:_NAMED]]
    rest = len(names) - len(shown)
    words = [*shown, *([f"{rest} más"] if rest else [])]
    return " y ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _shown_of(states: Iterable[State], folder: Path) -> bool:
    """Return whether *folder* is the one that a build showed there: no other was put in its place."""
    return any(state.shown and state.shown == files.inode(folder) for state in states)


def _states(folder: Path) -> Iterator[State]:
    for name in ("shown", "coming"):
        try:
            yield kept(state_folder(folder) / name, State)
        except (OSError, DamagedFile):
            continue


def _line(site: str) -> str:
    return " ".join(site.split())
