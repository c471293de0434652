"""The command that writes the script of the radio programme of a day."""

import sys
from datetime import date, datetime
from pathlib import Path

from plugins.commands import FAULT, near, number_of
from plugins.editors.sound_content import sound_content
from plugins.newsroom import edition_at
from plugins.script import TooShortError, rundown_of, script_files
from plugins.spanish import SANTIAGO, clock

FOLDER = "guiones"
"""Beside the folder of the articles."""

NO_FORM = (
    "Falta la forma del programa, radio/programa.yaml: dice sus bloques, cuánto duran y qué se dice siempre.\n"
    "    → Recupérela (con git, «git restore content/radio»), o escríbala como dice docs/radio.md"
)


def write_script(content: Path, day: date | None, minutes: int) -> int:
    """
    Write the script of the programme of *day*, today without one; return the exit code.

    It tells what is public when the programme begins.

    Args:
        content: The folder of the articles.
        day: In Santiago.
        minutes: Its length; 0 for that of its form.

    Raises:
        ContentError: Something is wrong in the articles.
    """
    day = day or datetime.now(SANTIAGO).date()  # noqa: TID251 - the one clock of this command
    reading = sound_content(content, datetime(day.year, day.month, day.day, 12, tzinfo=SANTIAGO))
    form = reading.registry.broadcast
    if form is None:
        sys.stderr.write(f"{NO_FORM}\n")
        return FAULT
    edition = edition_at(
        datetime.combine(day, form.hour, SANTIAGO),
        reading.stories,
        registry=reading.registry,
        kinds=reading.kinds,
        pages=reading.pages,
        procedures=reading.procedures,
    )
    try:
        rundown = rundown_of(edition, form, day, minutes)
    except TooShortError as error:
        sys.stderr.write(f"No hay guion: {error}.\n    → {error.fix}\n")
        return FAULT
    folder = content.resolve().parent / FOLDER / f"{day}"
    folder.mkdir(parents=True, exist_ok=True)
    files = script_files(rundown)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    told = f"dura {clock(rundown.seconds)} de {rundown.minutes} minutos"
    count = number_of(len(rundown.left_out), "noticia quedó", "noticias quedaron")
    out = f"; {count} fuera por tiempo" if rundown.left_out else ""
    names = ", ".join(files)
    sys.stdout.write(f"El guion está en {near(folder)}: {names}. {told.capitalize()}{out}.\n")
    return 0
