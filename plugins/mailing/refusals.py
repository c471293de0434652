"""Why an issue is not sent, whatever the service would say."""

from datetime import datetime, timedelta
from typing import Final

from plugins.mailing.letter import Letter
from plugins.spanish import moment_words
from plugins.web import is_local, local_address

OLDEST: Final = timedelta(days=10)
"""Since it was issued; an older one has to be asked for by its name."""


def refusal_of(letter: Letter, now: datetime, *, is_named: bool) -> str:
    """
    Return why *letter* is not sent *now*, in Spanish, as it follows a colon; "" if it may be.

    Args:
        letter: The mail.
        now: This moment.
        is_named: Whether somebody asked for this very issue.
    """
    issue = letter.issue
    if issue.is_sample:
        return "es contenido de muestra"
    if local := _local(letter):
        return (
            f"lleva la dirección {local}, que nadie de fuera puede abrir. Construya con la dirección"
            " del sitio (SITEURL) o corrija el texto"
        )
    if issue.issued > now:
        return f"sale el {moment_words(issue.issued)}, y todavía no es la hora"
    if now - issue.issued > OLDEST and not is_named:
        return (
            f"es del {moment_words(issue.issued)}: tiene más de {OLDEST.days} días. Si es el que"
            f" quiere enviar, dígalo: BOLETIN={issue.id}"
        )
    return ""


def _local(letter: Letter) -> str:
    """Return the first address in *letter* that no reader can open."""
    issue = letter.issue
    if is_local(issue.url):
        return issue.url
    texts = (issue.subject, issue.preheader, *letter.text, *letter.html)
    return next(filter(None, map(local_address, texts)), "")
