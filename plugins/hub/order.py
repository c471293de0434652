"""What was asked for on the command line, checked, and done."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.commands import FAULT, BuildError, number_of
from plugins.hub.topics import NETWORK, Site, Topic, digest_of, read_site
from plugins.outbox import (
    TIMEOUT,
    Clock,
    End,
    Ended,
    Ledger,
    Place,
    Posting,
    Report,
    Secrets,
    What,
    is_asked,
    read_ledger,
    writing,
)
from plugins.web import is_local

COMMAND: Final = "make avisar-hub"
SHOWN: Final = f"Fue solo una prueba: no se avisó a nadie. Para avisar: {COMMAND} ENVIAR=si"
NO_HUB: Final = (
    "El sitio no tiene hub: no hay a quién avisar. Si quiere uno, escriba su dirección en"
    ' pelicanconf.py, NEWSROOM = {"hub": "https://…"}, y construya de nuevo. Vea docs/cable.md.'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for, as it was typed; "" for what was not."""

    tree: Path
    ledger: Path
    sends: str = ""


def do(order: Order, clock: Clock, say: Callable[[str], None], timeout: float = TIMEOUT) -> int:
    """
    Do what *order* says by the *clock*, and tell it to *say*; return the exit code.

    The hub has *timeout* seconds for each answer.

    Raises:
        BuildError: It cannot be done; nothing was sent.
    """
    report, secrets = Report(say), Secrets()
    sends = is_asked("ENVIAR", order.sends)
    site = read_site(order.tree)
    if not site.hub:
        report.say(NO_HUB)
        return 0
    if sends:
        _refuse(site)
        with secrets.kept(), writing(order.ledger, secrets) as ledger:
            _send(site, Posting(ledger, clock), report, timeout)
    else:
        _show(site, read_ledger(order.ledger, secrets), report)
    return FAULT if report.is_wrong else 0


def _refuse(site: Site) -> None:
    """
    Refuse to tell of what no reader can open.

    Raises:
        BuildError: The site was built for this machine, and the hub is another one.
    """
    wrong = next((each.url for each in site.topics if is_local(each.url)), "")
    if wrong and not is_local(site.hub):
        raise BuildError(
            f"No se avisa de {wrong}, que nadie de fuera puede abrir. Construya con la dirección del"
            " sitio (SITEURL) y repita el comando."
        )


def _waiting(site: Site, ledger: Ledger) -> tuple[Topic, ...]:
    """Return what changed since *ledger* says that the hub was told; and what nobody saw end."""
    return tuple(each for each in site.topics if not _is_told(each, site.hub, ledger))


def _is_told(topic: Topic, hub: str, ledger: Ledger) -> bool:
    standing = ledger.standing(Place(NETWORK, topic.url, 0))
    done = standing.what in {What.PUBLISHED, What.REFUSED}
    return done and standing.digest == digest_of(hub, topic)


def _show(site: Site, ledger: Ledger, report: Report) -> None:
    waiting = _waiting(site, ledger)
    report.say(f"Hub: {site.hub}")
    report.say(_counted(waiting, site))
    for each in waiting:
        report.say(f"    {each.url}")
    report.say(SHOWN)


def _counted(waiting: tuple[Topic, ...], site: Site) -> str:
    if not waiting:
        return f"Nada cambió desde el último aviso ({number_of(len(site.topics), 'canal', 'canales')})."
    changed = "cambió" if len(waiting) == 1 else "cambiaron"
    return f"{changed.capitalize()} {number_of(len(waiting), 'canal', 'canales')} de {len(site.topics)}."


def _send(site: Site, posting: Posting, report: Report, timeout: float) -> None:
    from plugins.hub.ping import HubOutlet, Ping  # what stands on the client of HTTP

    outlet, told = HubOutlet(site.hub, posting.clock, timeout), 0
    waiting = _waiting(site, posting.ledger)
    for each in waiting:
        ended = posting.send(Ping(site.hub, each), outlet, None)
        if ended.end is End.PUBLISHED:
            told += 1
            continue
        report.warn(_failed(each, ended))
        if ended.closes:
            break
    if not waiting:
        report.say(_counted(waiting, site))
    else:
        report.say(
            f"Se avisó de {number_of(told, 'canal', 'canales')} de {len(waiting)} a {site.hub}."
        )


def _failed(topic: Topic, ended: Ended) -> str:
    why = f": {ended.why}" if ended.why else ""
    match ended.end:
        case End.REFUSED:
            return f"{topic.url}: el hub no lo quiso{why}. No se repite hasta que cambie."
        case End.LOCKED:
            return f"{topic.url}: el hub no acepta avisos{why}. Revise «hub» en NEWSROOM."
        case _:
            return f"{topic.url}: no se pudo avisar{why}. Repita el comando más tarde: {COMMAND} ENVIAR=si"
