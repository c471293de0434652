"""The command that writes the poster of an article, public or not yet."""

import sys
from datetime import datetime
from pathlib import Path

from plugins.cards import undrawn
from plugins.commands import FAULT, near, write_whole
from plugins.editors.public_site import public_site
from plugins.editors.sound_content import sound_content
from plugins.newsroom import Story
from plugins.posters import Poster, poster_of
from plugins.site import has_poster
from plugins.spanish import SANTIAGO

FOLDER = "afiches"
"""Beside the folder of the articles."""

WHAT = "Diga de qué artículo: make afiche RUTA=content/cultura/2026-11-19-un-siglo-en-la-pampa.md"
NONE = (
    "Llevan afiche los eventos, los cursos, los empleos, los avisos y las rondas. Si es uno de ellos,"
    " cambie su «tipo:»"
)


def write_poster(path: Path | None, content: Path) -> int:
    """
    Write the poster of the article at *path*: a PDF and a picture; return the exit code.

    Args:
        path: The article, public or not.
        content: The folder of the articles; beside it are the settings of the public site.

    Raises:
        ContentError: Something is wrong in the articles.
        SettingError: The settings of the site are not there, or its address is wrong.
    """
    if path is None:
        return _refused("Falta RUTA", WHAT)
    if not path.is_file():
        return _refused(f"No existe «{path}»", WHAT)
    story = _story_in(path, content)
    if story is None:
        return _refused(f"«{path}» no es un artículo de «{near(content)}»", WHAT)
    if not has_poster(story):
        return _refused(
            f"«{path}» es de tipo «{story.kind.slug}», y ese tipo no lleva afiche", NONE
        )
    poster = poster_of(story, public_site(content))
    folder = content.resolve().parent / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    sheet, picture = folder / f"{path.stem}.pdf", folder / f"{path.stem}.jpg"
    for file, artefact in ((sheet, poster.sheet), (picture, poster.picture)):
        write_whole(file, artefact.make()[0])
    sys.stdout.write(
        f"El afiche está en {near(sheet)} (para imprimir, A4) y {near(picture)} (para el teléfono).\n"
    )
    sys.stdout.write(_doubts(story, poster))
    return 0


def _story_in(file: Path, content: Path) -> Story | None:
    reading = sound_content(content, datetime.now(SANTIAGO))  # noqa: TID251 - the one clock of this command
    whole = content.resolve()
    return next((s for s in reading.stories if whole / s.source == file.resolve()), None)


def _doubts(story: Story, poster: Poster) -> str:
    """Return what who hangs it up has to know: what it does not say, in lines."""
    said = []
    if poster.left_out:
        said.append(f"En el papel no cupo: {'; '.join(poster.left_out)}.")
    if lost := undrawn(story.title):
        signs = ", ".join(f"«{each}»" for each in lost)
        said.append(f"Del título, {signs} no sale: escríbalo con otras letras o déjelo fuera.")
    if story.is_demo:
        said.append("Dice «Muestra»: no anuncia nada real.")
    return "".join(f"{each}\n" for each in said)


def _refused(wrong: str, fix: str) -> int:
    sys.stderr.write(f"{wrong}.\n    → {fix}\n")
    return FAULT
