"""
Build the site, show it, and do so again at every change.

    python -m plugins.preview content --settings pelicanconf.py [--port 8000] [--beside internaconf.py]
"""

import errno
import os
import signal
import subprocess
import sys
from socket import gaierror
from threading import Thread
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from plugins.commands import (
    FAULT,
    Parser,
    add_build_options,
    begin,
    guarded,
    pelican_arguments,
    port,
    reason,
)

if TYPE_CHECKING:
    from plugins.preview.server import Server

ABOUT = "Construye el sitio, lo muestra en esta máquina y lo rehace a cada cambio."
WITHOUT_SITE = "La vista previa termina: sin construcción no hay qué mostrar."


STAFF_URL = "INTERNA_URL"
"""The variable in which internaconf.py finds its address."""

STAFF_FOLDER = ".cache/vista-interna"

OTHER = "make serve PORT=8001"
OPEN_PORTS = 1024
"""Those below are for who administers the machine (ip(7), `ip_unprivileged_port_start`)."""


def main(arguments: list[str]) -> int:
    """Serve until interrupted; return 1 if the port is taken, and what the builder ended with."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)
    return guarded(lambda: _preview(arguments))


def _preview(arguments: list[str]) -> int:
    parser = Parser(prog="python -m plugins.preview", description=ABOUT)
    add_build_options(parser)
    parser.add_argument("--port", type=port, metavar="PUERTO", help="en qué puerto se ve")
    parser.add_argument("--bind", metavar="DIRECCIÓN", help="en qué dirección de esta máquina")
    parser.add_argument(
        "--beside", metavar="ARCHIVO", help="ajustes de la edición interna, en el puerto siguiente"
    )
    given = parser.read(arguments)
    pelican = pelican_arguments(given)
    from plugins.preview.plugin import address_of  # takes long: Ctrl+C is listened to before
    from plugins.preview.server import Server

    address = address_of(pelican)
    host, number = given.bind or address.host, given.port or address.port
    try:
        httpd = Server(host, number, address.output)
    except OSError as error:
        sys.stderr.write(f"{refused(error, host, number)}\n")
        return FAULT
    sys.stdout.write(f"El sitio se ve en {httpd.address} (Ctrl+C termina).\n")
    sys.stdout.flush()
    if not given.beside:
        return _serve(httpd, pelican)
    with subprocess.Popen(
        _beside(given.beside, host, number + 1),
        env={**os.environ, STAFF_URL: f"http://{host}:{number + 1}"},
    ) as other:
        try:
            return _serve(httpd, pelican)
        finally:
            other.terminate()


def _beside(settings: str, host: str, number: int) -> list[str]:
    """Return the command that shows the edition of the staff, which nobody gets from a public folder."""
    place = ("--bind", host, "--port", str(number), "--output", STAFF_FOLDER)
    return [sys.executable, "-m", "plugins.preview", "--settings", settings, *place]


def refused(error: OSError, host: str, number: int) -> str:
    """Return why nothing can be shown at *host* and *number*, and what to do."""
    if isinstance(error, gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"«{host}» no es una dirección de esta máquina. Use localhost (BIND, o --bind)."
    start = f"No se puede usar el puerto {number} ({reason(error)})."
    if error.errno in {errno.EACCES, errno.EPERM} and number < OPEN_PORTS:
        return f"{start} Los menores de {OPEN_PORTS} son del sistema; elija otro: {OTHER}"
    return f"{start} Cierre lo que lo ocupa, o elija otro: {OTHER}"


def _serve(httpd: "Server", pelican: list[str]) -> int:
    """Serve while Pelican builds at every change; return what it ended with."""
    command = [sys.executable, "-m", "plugins.pressroom", "--autoreload", *pelican]
    with subprocess.Popen(command) as builder:

        def watch() -> None:
            builder.wait()
            httpd.shutdown()

        Thread(target=watch, daemon=True).start()
        try:
            httpd.serve_forever(poll_interval=0.1)
        finally:
            builder.terminate()
            httpd.server_close()
    sys.stderr.write(f"{WITHOUT_SITE}\n")
    return max(builder.returncode, 1)  # negative: a signal ended it


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    """End as whoever previews wants it: that is no failure."""
    sys.exit(0)


if __name__ == "__main__":
    begin()
    sys.exit(main(sys.argv[1:]))
