"""
Build the site, show it, and do so again at every change.

    python -m plugins.preview [--port 8000] [pelican's own options: content -s pelicanconf.py …]
"""

import argparse
import signal
import subprocess
import sys
from http.server import ThreadingHTTPServer
from threading import Thread
from types import FrameType
from typing import NoReturn

from plugins.pressroom.ending import begin, guarded
from plugins.pressroom.refusals import reason

WITHOUT_SITE = "La vista previa termina: sin construcción no hay qué mostrar."


def main(arguments: list[str]) -> int:
    """Serve until interrupted; return 1 if the port is taken, and what the builder ended with."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)
    return guarded(lambda: _preview(arguments))


def _preview(arguments: list[str]) -> int:
    from plugins.preview.plugin import address_of  # takes long: Ctrl+C is listened to before
    from plugins.preview.server import server

    parser = argparse.ArgumentParser(prog="python -m plugins.preview", add_help=False)
    parser.add_argument("--port", type=int)
    own, pelican = parser.parse_known_args(arguments)
    address = address_of(pelican)
    port = own.port or address.port
    try:
        httpd = server(address.output, address.host, port)
    except (OSError, OverflowError) as error:
        why = reason(error) if isinstance(error, OSError) else "los hay de 1 a 65535"
        sys.stderr.write(
            f"No se puede usar el puerto {port} ({why})."
            " Cierre lo que lo ocupa, o elija otro: make serve PORT=8001\n"
        )
        return 1
    sys.stdout.write(f"El sitio se ve en http://{address.host}:{port} (Ctrl+C termina).\n")
    sys.stdout.flush()
    return _serve(httpd, pelican)


def _serve(httpd: ThreadingHTTPServer, pelican: list[str]) -> int:
    """Serve while Pelican builds at every change; return what it ended with."""
    command = [sys.executable, "-m", "plugins.pressroom", *pelican, "--autoreload"]
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
