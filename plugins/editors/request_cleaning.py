"""The command that takes out of the requests of the press the personal data that are kept no longer."""

import sys
from datetime import datetime
from pathlib import Path

from plugins.channels import declared
from plugins.commands import FAULT, near, number_of, write_whole
from plugins.desk import cleaned, read_content, read_requests
from plugins.editors.sound_content import cache_beside
from plugins.editors.staff_settings import kept_days
from plugins.newsroom import PressRequest, Severity, report
from plugins.outbox import is_asked
from plugins.spanish import SANTIAGO, folded, short_date_words

DO_IT = "make requerimientos-limpiar LIMPIAR=si"
IN_GIT = (
    "Lo que ya se guardó en git sigue en su historial, y en las copias: docs/prensa-requerimientos.md"
    " dice qué hacer. Y construya de nuevo la edición interna, dos veces: make interna."
)


def clean_requests(content: Path, wanted: str) -> int:
    """
    Say whose data are kept for too long and, if that is *wanted* (`si`), take them out.

    Returns the exit code: 1 if there are requests that nobody could look at.

    Raises:
        BuildError: *wanted* is neither yes nor no.
        SettingError: The setting is no number of days.
    """
    does_it = is_asked("LIMPIAR", wanted)
    now = datetime.now(SANTIAGO)  # noqa: TID251 - the one clock of this command
    # Not only of sound articles: a slip in one of them is no reason to keep anybody's data.
    reading = read_content(content, moment=now, declared=declared(), cache=cache_beside(content))
    days = kept_days(content)
    register = read_requests(content, reading.registry, reading.stories, now, lambda: days)
    old = [each for each in register.requests if each.is_past_keeping(now, days)]
    hard = [each for each in old if not _clean(content, each, does_it=does_it)]
    sys.stdout.write(_told(content, [each for each in old if each not in hard], days, does_it))
    wrong = [each for each in register.problems if each.severity is Severity.ERROR]
    if wrong:
        sys.stderr.write(f"{report(wrong)}\nDe estos no se sabe: arréglelos y repita la orden.\n")
    for each in hard:
        sys.stderr.write(
            f"{_file(content, each)}: «periodista» y «contacto» comparten línea con otra cosa.\n"
            "    → Quítelos a mano\n"
        )
    return FAULT if wrong or hard else 0


def _clean(content: Path, request: PressRequest, *, does_it: bool) -> bool:
    """Take the personal data out of *request*, if *does_it*; return whether a program can."""
    try:
        text = cleaned(content, request.source)
    except ValueError:
        return False
    if does_it:
        write_whole(content / request.source, text.encode())
    return True


def _told(content: Path, old: list[PressRequest], days: int, does_it: bool) -> str:
    if not old:
        return f"Nada que quitar: ningún requerimiento guarda datos de una persona hace más de {days} días.\n"
    count = number_of(len(old), "requerimiento", "requerimientos")
    verb = "Se quitó" if does_it else "Se quitaría"
    lines = [f"{verb} quién pidió y cómo ubicarlo de {count}:"]
    for each in old:
        also = (
            f"; «{'», «'.join(named)}» también lo nombra: quítelo a mano"
            if (named := _still_named(each))
            else ""
        )
        lines.append(
            f"  {_file(content, each)} (recibido el {short_date_words(each.received.day)}{also})"
        )
    lines.append(IN_GIT if does_it else f"No se cambió nada. Para quitarlos: {DO_IT}")
    return "".join(f"{each}\n" for each in lines)


def _still_named(request: PressRequest) -> list[str]:
    """Return the keys of texts in which who asked is named too."""
    texts = {"asunto": request.subject, "pide": request.asks, "respuesta": request.answer}
    names = [folded(each) for each in (request.person, request.reach) if each]
    return [key for key, text in texts.items() if any(name in folded(text) for name in names)]


def _file(content: Path, request: PressRequest) -> Path:
    return near(content.resolve() / request.source)
