"""
Show which feeds of a built site a WebSub hub would be told of, or tell it.

    python -m plugins.hub [output] [--enviar si] [--registro hub-avisado.jsonl]
"""

import argparse
import sys
from pathlib import Path

from plugins.commands import Parser, begin, end_on_signals, guarded

ABOUT = "Muestra de qué canales que cambiaron se avisa al hub de WebSub, y le avisa si se pide."
LEDGER = "hub-avisado.jsonl"
OPEN = "Lo que quedó a medias se avisa de nuevo la próxima vez: repetir un aviso no daña."


def main(arguments: list[str] | None = None) -> int:
    """Show or tell; return 1 if something failed or has to be put right, else 0."""
    return guarded(lambda: _main(arguments))


def _main(arguments: list[str] | None) -> int:
    parser = Parser(prog="python -m plugins.hub", description=ABOUT)
    parser.add_argument(
        "sitio", nargs="?", type=Path, default=Path("output"), metavar="CARPETA", help="el sitio"
    )
    for option, metavar, help_ in (
        ("--enviar", "si", "avisa; sin esto, solo muestra"),
        ("--registro", "ARCHIVO", f"lo que ya se avisó; si no se dice, {LEDGER}"),
    ):
        parser.add_argument(option, default="", metavar=metavar, help=help_)
    return _do(parser.read(arguments))


def _do(given: argparse.Namespace) -> int:
    from plugins.hub.order import Order, do
    from plugins.outbox import Machine, write_line

    order = Order(tree=given.sitio, ledger=Path(given.registro or LEDGER), sends=given.enviar)
    return do(order, Machine(), write_line)


if __name__ == "__main__":
    begin()
    end_on_signals(lambda: OPEN)
    sys.exit(main())
