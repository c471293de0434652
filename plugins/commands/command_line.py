"""
Command lines of which every word is Spanish: help, usage, and what is wrong with what was typed.

Python's `argparse` speaks English, and takes its words through `gettext`, by the system's language
and from files that it does not come with. Here they come from a table, whatever the system's is.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NoReturn

from plugins.commands.errors import FAULT

PORTS: Final = range(1, 65536)

WORDS: Final[Mapping[str, str]] = {
    "usage: ": "Uso: ",
    "positional arguments": "qué va",
    "options": "opciones",
    "subcommands": "órdenes",
    "show this help message and exit": "muestra esta ayuda",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "«%(parser_name)s» no existe. Existen: %(choices)s"
    ),
    "unrecognized arguments: %s": "no se entiende: %s",
    "unexpected option string: %s": "no se entiende: %s",
    "not allowed with argument %s": "no va junto con %s",
    "ignored explicit argument %r": "no lleva nada detrás del =, y se escribió %r",
    "the following arguments are required: %s": "falta decir: %s",
    "one of the arguments %s is required": "falta decir uno de estos: %s",
    "expected one argument": "falta decir qué",
    "expected at most one argument": "va a lo más una cosa",
    "expected at least one argument": "falta decir qué",
    "expected %s argument": "va %s cosa",
    "expected %s arguments": "van %s cosas",
    "ambiguous option: %(option)s could match %(matches)s": (
        "«%(option)s» puede ser más de una: %(matches)s"
    ),
    "invalid %(type)s value: %(value)r": "«%(value)s» no es lo que va ahí",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "«%(value)s» no existe. Existen: %(choices)s"
    ),
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "«%(value)s» no existe. ¿Quiso decir «%(closest)s»? Existen: %(choices)s"
    ),
    "can't open '%(filename)s': %(error)s": "no se puede abrir «%(filename)s»",
}
"""What argparse says to whoever types -> the same in Spanish."""


class Parser(argparse.ArgumentParser):
    """A command line in Spanish; what is wrong with it ends the command with `FAULT`."""

    def __init__(self, **given: Any) -> None:
        """Take what argparse's own takes; options are not abbreviated, and descriptions stay as they are."""
        given.setdefault("allow_abbrev", False)
        given.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        with _in_spanish():
            super().__init__(**given)

    def read(self, arguments: Sequence[str] | None = None) -> argparse.Namespace:
        """Return what was typed, all of it: what argparse's `parse_args` does, in Spanish."""
        with _in_spanish():
            return self.parse_args(arguments)

    def format_usage(self) -> str:
        """Return how it is typed."""
        with _in_spanish():
            return super().format_usage()

    def format_help(self) -> str:
        """Return what can be typed."""
        with _in_spanish():
            return super().format_help()

    def error(self, message: str) -> NoReturn:
        """End the command, saying what is wrong and how it is typed."""
        self.exit(FAULT, f"{self.prog}: {message}.\n{self.format_usage()}")


@contextmanager
def _in_spanish() -> Iterator[None]:
    """Let argparse find its words in our table."""
    known = {name: vars(argparse)[name] for name in ("_", "ngettext")}
    vars(argparse).update({"_": _said, "ngettext": _counted})
    try:
        yield
    finally:
        vars(argparse).update(known)


def _said(words: str) -> str:
    return WORDS.get(words, words)


def _counted(one: str, many: str, count: int) -> str:
    return _said(one if count == 1 else many)


def whole(numbers: range, what: str) -> Callable[[str], int]:
    """Return what reads one of *numbers*, which *what* names: «un número de procesos»."""

    def read(text: str) -> int:
        digits = text.isascii() and text.isdecimal() and len(text) < 10
        if not digits or int(text) not in numbers:
            raise argparse.ArgumentTypeError(
                f"«{text}» no es {what}: va un número de {numbers[0]} a {numbers[-1]}"
            )
        return int(text)

    return read


def port(text: str) -> int:
    """
    Return the number of a port.

    Raises:
        argparse.ArgumentTypeError: There is none of that number.
    """
    if not (text.isascii() and text.isdecimal() and len(text) < 10 and int(text) in PORTS):
        raise argparse.ArgumentTypeError(
            f"No se puede usar el puerto {text}: los hay de {PORTS[0]} a {PORTS[-1]}"
        )
    return int(text)


def folder(text: str) -> Path:
    """
    Return a folder that is there.

    Raises:
        argparse.ArgumentTypeError: It is not.
    """
    if not Path(text).is_dir():
        state = "no es una carpeta" if Path(text).exists() else "no existe"
        raise argparse.ArgumentTypeError(f"la carpeta «{text}» {state}")
    return Path(text)


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take what says which site is built, of what and where: some of Pelican's own."""
    parser.add_argument("content", nargs="?", metavar="CONTENIDO", help="carpeta de los artículos")
    parser.add_argument(
        *("-s", "--settings"),
        type=_settings_file,
        default="pelicanconf.py",
        metavar="ARCHIVO",
        help="ajustes del sitio: pelicanconf.py o publishconf.py",
    )
    parser.add_argument("-o", "--output", metavar="CARPETA", help="carpeta del sitio")
    parser.add_argument("-t", "--theme-path", metavar="CARPETA", help="carpeta del estilo")
    parser.add_argument(
        *("-e", "--extra-settings"),
        type=_override,
        nargs="*",
        action="extend",
        default=[],
        metavar="NOMBRE=valor",
        help="otros ajustes, con el valor en JSON: SITENAME='\"Municipalidad\"'",
    )
    loud = parser.add_mutually_exclusive_group()
    for options, words in (
        (("-v", "--verbose"), "nombra cada cosa que se hace, y por qué"),
        (("-q", "--quiet"), "dice solo lo que impide seguir"),
        (("-D", "--debug"), "dice todo, para programadores"),
    ):
        loud.add_argument(
            *options,
            action="store_const",
            const=options[-1],
            dest="loudness",
            help=words,
        )


def pelican_arguments(given: argparse.Namespace, **settings: object) -> list[str]:
    """Return what Pelican's own command is told for what was *given*, and more *settings*."""
    options = {
        "--settings": given.settings,
        "--output": given.output,
        "--theme-path": given.theme_path,
    }
    extra = [*given.extra_settings, *(f"{name}={json.dumps(v)}" for name, v in settings.items())]
    return [
        *([given.content] if given.content else []),
        *(f"{option}={value}" for option, value in options.items() if value),
        *([given.loudness] if given.loudness else []),
        *(["--extra-settings", *extra] if extra else []),
    ]


def listed(known: Sequence[str], what: str) -> Callable[[str], list[str]]:
    """Return what reads names of *known* things, with commas between; *what* names one: «generador»."""

    def read(text: str) -> list[str]:
        names = text.split(",")
        if unknown := [name for name in names if name not in known]:
            raise argparse.ArgumentTypeError(
                f"no hay {what} «{unknown[0]}». Existen: {', '.join(known)}"
            )
        return names

    return read


def _settings_file(text: str) -> str:
    if not Path(text).is_file():
        state = "no es un archivo" if Path(text).exists() else "no existe"
        raise argparse.ArgumentTypeError(f"no se pudo usar «{text}»: {state}")
    if not text.endswith(".py"):
        raise argparse.ArgumentTypeError(f"«{text}» no son ajustes: su nombre termina en .py")
    return text


def _override(text: str) -> str:
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier() or not _is_json(value):
        raise argparse.ArgumentTypeError(
            f"«{text}» no se entiende. Se escribe NOMBRE=valor, con el valor en JSON, como"
            " SITENAME='\"Municipalidad\"'"
        )
    return text


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
