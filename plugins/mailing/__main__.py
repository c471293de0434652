"""
Show what issue of the bulletin would be sent by e-mail, or send it through a list service.

    python -m plugins.mailing [output] [--enviar si] [--boletin 2026-48] [--prueba usted@muni.cl]
        [--registro boletin-enviado.jsonl]
"""

import argparse
import os
import sys
from pathlib import Path

from plugins.commands import Parser, begin, end_on_signals, guarded

ABOUT = "Muestra qué boletín se envía por correo, y lo envía por un servicio de listas si se pide."
LEDGER = "boletin-enviado.jsonl"
OPEN = "Lo que quedó a medias se averigua la próxima vez que se envíe."


def main(arguments: list[str] | None = None) -> int:
    """Show or send; return 1 if something failed, is not known or has to be put right, else 0."""
    return guarded(lambda: _main(arguments))


def _main(arguments: list[str] | None) -> int:
    parser = Parser(prog="python -m plugins.mailing", description=ABOUT)
    parser.add_argument(
        "sitio", nargs="?", type=Path, default=Path("output"), metavar="CARPETA", help="el sitio"
    )
    for option, metavar, help_ in (
        ("--enviar", "si", "envía; sin esto, solo muestra"),
        ("--boletin", "2026-48", "cuál; si no se dice, el último"),
        ("--prueba", "CORREO", "lo envía solo a ese correo, para verlo antes"),
        ("--registro", "ARCHIVO", f"lo que ya se envió; si no se dice, {LEDGER}"),
    ):
        parser.add_argument(option, default="", metavar=metavar, help=help_)
    return _do(parser.read(arguments))


def _do(given: argparse.Namespace) -> int:
    from plugins.mailing.order import Order, do
    from plugins.mailing.services.accounts import Accounts
    from plugins.outbox import Machine, Secrets, write_line

    order = Order(
        tree=given.sitio,
        ledger=Path(given.registro or LEDGER),
        sends=given.enviar,
        issue=given.boletin,
        tries=given.prueba,
    )
    return do(order, Accounts(os.environ, Secrets(), Machine()), write_line)


if __name__ == "__main__":
    begin()
    end_on_signals(lambda: OPEN)
    sys.exit(main())
