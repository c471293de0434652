"""The command that says where an article, or a photo, is, and once it was withdrawn, that it is gone."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from plugins.channels import declared
from plugins.commands import FAULT, near
from plugins.desk import read_content
from plugins.editors.public_site import SETTINGS, public_site
from plugins.editors.sound_content import cache_beside
from plugins.newsroom import report
from plugins.spanish import SANTIAGO
from plugins.takedown import Order, files_asked, has_inventory, take_down

WHAT = "Diga qué se retira: make retiro RUTA=content/cultura/2026-11-20-feria.md, o una foto"
NO_SITE = "No hay un sitio en «{output}».\n    → Hágalo (make build) y repita la orden"
UNASKED = (
    "No se pudo preguntar a la construcción qué se hace de él ({why}): lo que sigue es lo que se"
    " encontró mirando los archivos."
)


def tell_takedown(path: Path | None, content: Path, output: Path) -> int:
    """
    Say where what is at *path* is, or that nothing of it is left; return 1 if something is.

    Args:
        path: The article, or the photo, document or recording; it may be deleted already.
        content: The folder of the articles; beside it are the settings of the public site.
        output: The public site, as it was built.

    Raises:
        SettingError: The settings of the site are not there, or its address is wrong.
        BuildError: An inventory or a ledger was changed by somebody.
    """
    if path is None:
        return _refused("Falta RUTA", WHAT)
    source = _source(path, content)
    if not source:
        return _refused(f"«{path}» no está en «{near(content)}»", WHAT)
    if not path.exists() and not has_inventory(source, content.resolve().parent):
        return _refused(f"No existe «{path}»", WHAT)
    if not output.is_dir():
        sys.stderr.write(f"{NO_SITE.format(output=near(output))}\n")
        return FAULT
    now = datetime.now(SANTIAGO)  # noqa: TID251 - the one clock of this command
    reading = read_content(content, moment=now, declared=declared(), cache=cache_beside(content))
    wrong = [each for each in reading.problems if each.source == source]
    if wrong:
        sys.stderr.write(f"{report(wrong)}\n")
    reached, why = _reached(files_asked(source, content, reading, now), content)
    return take_down(
        Order(
            source=source,
            content=content,
            output=output,
            reading=reading,
            moment=now,
            reached=reached,
            site_url=public_site(content).url,
            commit=_commit(content),
            notes=(UNASKED.format(why=why),) if why else (),
        )
    )


def _source(path: Path, content: Path) -> str:
    whole, root = path.resolve(), content.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else ""


def _reached(sources: Sequence[str], content: Path) -> tuple[tuple[Mapping[str, object], ...], str]:
    """Return what the pressroom says that *sources* reach; and why it does not, if it cannot be asked."""
    root = content.resolve().parent
    command = [sys.executable, "-m", "plugins.pressroom", str(content.resolve())]
    asked = subprocess.run(  # noqa: S603 - ourselves
        [*command, "--settings", str(root / SETTINGS), "--alcance", *sources],
        capture_output=True,
        text=True,
        check=False,
    )
    last = asked.stdout.strip().rpartition("\n")[2]
    if asked.returncode or not last.startswith("{"):
        why = asked.stderr.strip().rpartition("\n")[2] or f"terminó con {asked.returncode}"
        return (), why
    return tuple(json.loads(last)["files"]), ""


def _commit(content: Path) -> str:
    """Return which version of *content* git has, with a word if it was changed since; nothing without git."""
    folder = str(content.resolve())
    try:
        head = _git(folder, "rev-parse", "HEAD")
        changed = _git(folder, "status", "--porcelain", "--", ".")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return f"{head}, con cambios sin guardar" if changed else head


def _git(folder: str, *words: str) -> str:
    done = subprocess.run(  # noqa: S603 - nothing of it is typed
        ["git", "-C", folder, *words],  # noqa: S607 - git, wherever it is
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def _refused(wrong: str, fix: str) -> int:
    sys.stderr.write(f"{wrong}.\n    → {fix}\n")
    return FAULT
