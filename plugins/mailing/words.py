"""The sentences that whoever sends the bulletin reads."""

from typing import Final

from plugins.mailing.issue import Issue
from plugins.mailing.services.account import NAMES, NEEDED, Account
from plugins.outbox import End, Ended, Standing
from plugins.spanish import moment_words

COMMAND: Final = "make enviar-boletin"
SHOWN: Final = f"Fue solo una prueba: no se envió nada. Para enviar: {COMMAND} ENVIAR=si"


def called(issue: Issue) -> str:
    """Return how *issue* is spoken of: «Boletín 2026-48, «Feria y cortes de agua»»."""
    return f"Boletín {issue.id}, «{issue.subject}»"


def already(issue: Issue, service: str, standing: Standing, digest: str) -> str:
    """Return that *issue* was sent by *service*, and whether it is another one since."""
    when = f" el {moment_words(standing.at)}" if standing.at else ""
    sent = f"{called(issue)}: ya se entregó a {NAMES.get(service, service)}{when}."
    if not standing.digest or standing.digest == digest:
        return sent
    return (
        f"{sent} Después cambió (el texto o la lista), y no se envía de nuevo: si hay que corregir"
        " algo, va en el boletín que viene."
    )


def ended_words(name: str, account: Account, ended: Ended) -> str:
    """Return how sending what is called *name* to *account* ended, and what to do about it."""
    why = f": {ended.why}" if ended.why else ""
    match ended.end:
        case End.PUBLISHED:
            return (
                f"{name}: entregado a {account.name}, que lo envía {account.to}."
                f" {ended.remote.address}".rstrip()
            )
        case End.REFUSED:
            return f"{name}: {account.name} no lo quiso{why}. Corrija eso y repita el comando."
        case End.LATER:
            return f"{name}: queda para más tarde{why}. No se envió nada; repita el comando."
        case End.LOCKED:
            names = ", ".join(NEEDED[account.slug])
            return f"{name}: {account.name} no deja enviar{why}. Revise {names} y sus permisos."
        case End.WAITING | End.DOUBT:
            return (
                f"{name}: no se sabe aún si llegó a {account.name}{why}. Espere dos minutos y repita"
                " el comando: lo primero que hace es averiguarlo."
            )
        case _:
            return f"{name}: no se pudo enviar{why}. No se envió nada; repita el comando."
