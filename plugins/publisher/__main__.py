"""
Show what the plan of a built site would post to the networks, or post it.

    python -m plugins.publisher [output] [--publicar si] [--solo mastodon,bluesky]
        [--hasta "2026-11-28 12:00"] [--registro redes-publicadas.jsonl]
    python -m plugins.publisher --saldar "/redes/…#dia-antes:publicado"
    python -m plugins.publisher --esquema
"""

import argparse
import os
import sys
from pathlib import Path

from plugins.commands import Parser, begin, end_on_signals, guarded

ABOUT = "Muestra qué se publica en las redes según el plan del sitio, y lo publica si se pide."
LEDGER = "redes-publicadas.jsonl"
OPEN = "Lo que quedó a medias se averigua la próxima vez que se publique."


def main(arguments: list[str] | None = None) -> int:
    """Show or post; return 1 if something failed, is in doubt or has to be put right, else 0."""
    return guarded(lambda: _main(arguments))


def _main(arguments: list[str] | None) -> int:
    parser = Parser(prog="python -m plugins.publisher", description=ABOUT)
    parser.add_argument(
        "sitio", nargs="?", type=Path, default=Path("output"), metavar="CARPETA", help="el sitio"
    )
    for option, metavar, help_ in (
        ("--publicar", "si", "publica; sin esto, solo muestra"),
        ("--solo", "REDES", "en cuáles, con comas"),
        ("--hasta", "FECHA", "solo lo que sale hasta entonces"),
        ("--saldar", "NOMBRE:publicado", "qué pasó con una que está en duda, o :no-publicado"),
        ("--registro", "ARCHIVO", f"lo que ya se publicó; si no se dice, {LEDGER}"),
    ):
        parser.add_argument(option, default="", metavar=metavar, help=help_)
    parser.add_argument("--esquema", action="store_true", help="la forma del plan (JSON Schema)")
    given = parser.read(arguments)
    if given.esquema:
        from plugins.publisher.plan import schema

        sys.stdout.write(schema())
        return 0
    return _do(given)


def _do(given: argparse.Namespace) -> int:
    from plugins.outbox import Machine, Secrets, write_line
    from plugins.publisher.order import Order, do
    from plugins.publisher.outlets.every import Ways

    order = Order(
        tree=given.sitio,
        ledger=Path(given.registro or LEDGER),
        publishes=given.publicar,
        only=given.solo,
        until=given.hasta,
        settles=given.saldar,
    )
    return do(order, Ways(os.environ, Secrets(), Machine()), write_line)


if __name__ == "__main__":
    begin()
    end_on_signals(lambda: OPEN)
    sys.exit(main())
