"""The command that writes a digest of any days, as the bulletin of a week is."""

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from plugins.bulletin import Period, digest_of_period, issue_files
from plugins.commands import FAULT, near, number_of, write_whole
from plugins.editors.public_site import public_site
from plugins.editors.sound_content import sound_content
from plugins.newsroom import edition_at
from plugins.spanish import SANTIAGO, day_begins

FOLDER = "boletines"
"""Beside the folder of the articles."""

MOST_DAYS = 366
A_DATE = date(1900, 1, 1)
"""The first year of all dates here."""
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=6)
NO_FORM = (
    "Falta la forma del boletín, boletin/boletin.yaml: dice cómo se llama y qué día sale.\n"
    "    → Recupérela (con git, «git restore content/boletin»), o escríbala como dice docs/boletin.md"
)


def write_bulletin(content: Path, first: date | None, last: date | None) -> int:
    """
    Write what was published from the day *first* to *last*, as a bulletin; return the exit code.

    Args:
        content: The folder of the articles; beside it are the settings of the public site.
        first: In Santiago; None for a week before *last*.
        last: None for today.

    Raises:
        ContentError: Something is wrong in the articles.
        SettingError: The settings of the site are not there, or its address is wrong.
    """
    now = datetime.now(SANTIAGO)  # noqa: TID251 - the one clock of this command
    last = last or now.date()
    first = first or max(last, A_DATE) - A_WEEK
    if fault := _fault(first, last, now.date()):
        sys.stderr.write(f"{fault}\n")
        return FAULT
    moment = min(day_begins(last + A_DAY) - timedelta(microseconds=1), now)
    reading = sound_content(content, now)
    form = reading.registry.newsletter
    if form is None:
        sys.stderr.write(f"{NO_FORM}\n")
        return FAULT
    # As it is known now: what was withdrawn since is in no bulletin any more.
    edition = edition_at(now, reading.stories, registry=reading.registry, kinds=reading.kinds)
    period = Period(day_begins(first) - timedelta(microseconds=1), moment.astimezone(UTC))
    issue = digest_of_period(
        form,
        period,
        (*edition.stories, *edition.expired),
        first=first,
        withdrawn=edition.withdrawn,
    )
    files = issue_files(issue, public_site(content))
    folder = content.resolve().parent / FOLDER / f"{first}_{last}"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        write_whole(folder / name, data)
    count = number_of(len(issue.items), "noticia", "noticias")
    sys.stdout.write(
        f"El boletín {issue.period} está en {near(folder)}, con {count}: {', '.join(files)}.\n"
    )
    return 0


def _fault(first: date, last: date, today: date) -> str:
    """Return what is wrong with those days, and the mend; nothing if they can be told of."""
    if first < A_DATE:
        return f"DESDE ({first}) es de antes de todo lo publicado.\n    → Escriba un día desde el {A_DATE}"
    if first > today:
        return (
            f"DESDE ({first}) todavía no llega: no hay nada publicado desde entonces.\n"
            "    → Escriba el día de hoy, o uno de antes"
        )
    if first > last:
        return (
            f"DESDE ({first}) es después de HASTA ({last}).\n"
            f"    → Escríbalas al revés: make boletin DESDE={last} HASTA={first}"
        )
    if (last - first).days >= MOST_DAYS:
        return (
            f"Son {(last - first).days + 1} días, y en un boletín cabe a lo más un año.\n"
            "    → Acerque DESDE o HASTA"
        )
    return ""
