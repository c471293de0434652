"""What was asked for on the command line, checked, and done."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.commands import FAULT, BuildError
from plugins.mailing.issue import issue_file, newest_file, read_issue
from plugins.mailing.letter import Letter, read_letter
from plugins.mailing.refusals import refusal_of
from plugins.mailing.sending import Sending
from plugins.mailing.services.accounts import Accounts
from plugins.mailing.showing import show
from plugins.mailing.words import SHOWN, called
from plugins.outbox import Report, is_asked, read_ledger, writing

ADDRESS: Final = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for, as it was typed; "" for what was not."""

    tree: Path
    ledger: Path
    sends: str = ""
    issue: str = ""
    tries: str = ""


def do(order: Order, accounts: Accounts, say: Callable[[str], None]) -> int:
    """
    Do what *order* says through *accounts*, and tell it to *say*; return the exit code.

    Raises:
        BuildError: It cannot be done; nothing was sent.
    """
    accounts.keep_secrets()
    report = Report(lambda line: say(accounts.secrets.clean(line)))
    with accounts.secrets.kept():
        _do(order, accounts, report)
    return FAULT if report.is_wrong else 0


def _do(order: Order, accounts: Accounts, report: Report) -> None:
    sends, tries = is_asked("ENVIAR", order.sends), _addresses(order.tries)
    if sends and tries:
        raise BuildError("PRUEBA y ENVIAR no van juntas: pruebe primero, y envíe después.")
    file = issue_file(order.tree, order.issue) if order.issue else newest_file(order.tree)
    letter = read_letter(file, read_issue(file))
    missing = accounts.missing()
    refusal = refusal_of(letter, accounts.clock.now(), is_named=bool(order.issue))
    if not sends and not tries:
        account = None if missing else accounts.account()
        show(letter, account, missing, read_ledger(order.ledger, accounts.secrets), report)
        if refusal:
            report.warn(f"No se enviaría: {refusal}.")
        report.say(SHOWN)
    elif refusal:
        report.warn(f"{called(letter.issue)}: no se envía: {refusal}.")
    elif missing:
        raise BuildError(f"No se puede enviar: {missing}. Vea docs/enviar-boletin.md.")
    else:
        _send(letter, order, accounts, report, tries)


def _send(
    letter: Letter, order: Order, accounts: Accounts, report: Report, tries: list[str]
) -> None:
    account = accounts.account()
    service = accounts.open(account)
    with writing(order.ledger, accounts.secrets) as ledger:
        sending = Sending(
            letter=letter,
            account=account,
            service=service,
            ledger=ledger,
            clock=accounts.clock,
            report=report,
        )
        if tries:
            sending.try_out(tries)
        else:
            sending.send()


def _addresses(text: str) -> list[str]:
    addresses = [each.strip() for each in text.split(",") if each.strip()]
    for each in addresses:
        if not ADDRESS.fullmatch(each):
            raise BuildError(f"PRUEBA=«{each}» no es un correo. Va como PRUEBA=usted@muni.cl.")
    return addresses
