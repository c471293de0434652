"""A run that sends nothing, and shows what one that does would send."""

from plugins.mailing.letter import LIMIT, Letter, kilobytes
from plugins.mailing.services.account import NAMES, Account
from plugins.mailing.step import Part, Step
from plugins.mailing.words import already, called
from plugins.outbox import Ledger, Place, Report, What
from plugins.spanish import moment_words

INDENT = "    "
LATEST = 5
"""Issues that are named among those that were sent."""


def show(
    letter: Letter, account: Account | None, missing: str, ledger: Ledger, report: Report
) -> None:
    """
    Tell in *report* what would be sent, to whom, and what was sent already.

    Args:
        letter: The issue.
        account: Where it would go; None if that is not known.
        missing: Why it is not, in Spanish.
        ledger: What was sent.
        report: Is told.
    """
    issue = letter.issue
    report.say(f"{called(issue)}, del {moment_words(issue.issued)}.")
    size = f"{kilobytes(letter.size)} de los {kilobytes(LIMIT)} que Gmail muestra"
    lines = [
        f"Vista previa: {issue.preheader}",
        f"Correo: {size}; texto: {kilobytes(len(''.join(letter.text).encode()))}.",
        f"Su página: {issue.url}",
        f"Por {account.name} ({account.address}), {account.to}."
        if account
        else f"No se puede enviar: {missing}.",
    ]
    for line in lines:
        report.say(f"{INDENT}{line}")
    _show_standing(letter, account, ledger, report)
    _show_others(issue.id, ledger, report)


def _show_standing(letter: Letter, account: Account | None, ledger: Ledger, report: Report) -> None:
    for slug in NAMES:
        place = Place(slug, letter.issue.id, Part.START)
        standing = ledger.standing(place)
        if standing.what is What.PUBLISHED:
            digest = standing.digest
            if account and account.slug == slug:
                step = Step(service=slug, part=Part.START, letter=letter, audience=account.audience)
                digest = step.digest
            report.say(already(letter.issue, slug, standing, digest))
    for place in ledger.open_places():
        report.warn(
            f"Boletín {place.post}: no se sabe si llegó a {NAMES.get(place.network, place.network)}."
            " Lo primero que hace un envío es averiguarlo."
        )


def _show_others(name: str, ledger: Ledger, report: Report) -> None:
    sent = {
        place.post
        for place, standing in ledger.standings.items()
        if place.part == Part.START and standing.what is What.PUBLISHED
    }
    if others := sorted(sent - {name}, reverse=True)[:LATEST]:
        report.say(f"Enviados antes: {', '.join(others)}.")
    elif not sent:
        report.say("Nada se envió antes.")
