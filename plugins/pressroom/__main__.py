"""
Build the site: what Pelican's own command does, in Spanish from its first word to its last.

    python -m plugins.pressroom content --settings publishconf.py [--comprobar] [--explicar RUTA]
"""

import argparse
import sys

from plugins.commands import (
    UNTOUCHED,
    Parser,
    add_build_options,
    begin,
    end_on_signals,
    guarded,
    pelican_arguments,
)

ABOUT = "Construye el sitio: lo que los canales hacen de cada artículo, y lo muestra en un paso."


def main(arguments: list[str]) -> int:
    """Do what *arguments* say; return the exit code."""
    end_on_signals(lambda: UNTOUCHED)
    return guarded(lambda: _build(arguments))


def _build(arguments: list[str]) -> int:
    parser = Parser(prog="python -m plugins.pressroom", description=ABOUT)
    add_build_options(parser)
    parser.add_argument(
        *("-r", "--autoreload"), action="store_true", help="construye de nuevo a cada cambio"
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--comprobar",
        action="store_true",
        help="compara el sitio con lo que debe ser, archivo por archivo, y arregla lo que no",
    )
    instead.add_argument(
        "--explicar",
        type=_path,
        metavar="RUTA",
        help="dice de qué está hecho un archivo del sitio, o a dónde llega un artículo",
    )
    instead.add_argument(
        "--alcance",
        type=_path,
        nargs="+",
        metavar="ARCHIVO",
        help="a qué archivos del sitio llegan esos de content/, en JSON, para programas",
    )
    given = parser.read(arguments)
    instead_of_building: dict[str, object] = {"PRESSROOM_CHECK": True} if given.comprobar else {}
    if given.explicar:
        instead_of_building["PRESSROOM_EXPLAIN"] = given.explicar
    if given.alcance:
        instead_of_building["PRESSROOM_REACH"] = given.alcance
    pelican = pelican_arguments(given, **instead_of_building)
    # In this order: what follows --extra-settings is one of them.
    sys.argv = ["pelican", *(["--autoreload"] if given.autoreload else []), *pelican]
    from plugins.pressroom.plugin import command  # takes long: Ctrl+C is listened to before

    command(sys.argv[1:])
    return 0


def _path(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError(
            "falta decir qué: una dirección como /agenda/, o un archivo de content/"
            " (make explicar RUTA=/agenda/)"
        )
    return text


if __name__ == "__main__":
    begin()
    sys.exit(main(sys.argv[1:]))
