"""The command that reads a script, or an article, aloud into a file."""

import sys
from datetime import datetime
from pathlib import Path

from plugins.commands import FAULT, near
from plugins.editors.sound_content import sound_content
from plugins.script import said_in
from plugins.spanish import SANTIAGO, clock
from plugins.voice import seconds_of, wave_of
from plugins.wording import said_of

SCRIPT = "guion.txt"
WHAT = (
    "Diga qué se oye: la carpeta de un guion (RUTA=guiones/2026-11-28, después de «make guion») o un"
    " artículo (RUTA=content/cultura/2026-11-20-feria.md)"
)


def listen(path: Path | None, content: Path) -> int:
    """
    Write what is at *path* aloud into a WAV file; return the exit code.

    Args:
        path: The folder of a script, its text, or an article.
        content: The folder of the articles.

    Raises:
        ContentError: Something is wrong in the articles.
    """
    if path is None:
        return _refused(f"Falta RUTA.\n    → {WHAT}")
    text = path / SCRIPT if path.is_dir() else path
    if not text.is_file():
        return _refused(f"No existe «{path}».\n    → {WHAT}")
    if text.name == SCRIPT:
        said, target = said_in(text.read_text("utf-8")), text.with_suffix(".wav")
    else:
        said = _of_article(text, content)
        target = content.resolve().parent / "guiones" / f"{text.stem}.wav"
    if not said:
        return _refused(f"En «{path}» no hay nada que leer en voz alta.\n    → {WHAT}")
    sound = wave_of(said)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(sound)
    sys.stdout.write(
        f"Se oye en {near(target)}: dura {clock(seconds_of(sound))}. La voz es sintética.\n"
    )
    return 0


def _of_article(file: Path, content: Path) -> tuple[str, ...]:
    """Return what is said of the article in *file*, public or not; nothing if it is no article."""
    reading = sound_content(content, datetime.now(SANTIAGO))  # noqa: TID251 - the one clock of this command
    story = next(
        (each for each in reading.stories if content.resolve() / each.source == file.resolve()),
        None,
    )
    return said_of(story, reading.registry.broadcast) if story else ()


def _refused(message: str) -> int:
    sys.stderr.write(f"{message}\n")
    return FAULT
