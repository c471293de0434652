"""
Build the site, show it, and do so again at every change.

    python -m plugins.preview [--port 8000] [pelican's own options: content -s pelicanconf.py …]
"""

import argparse
import signal
import subprocess
import sys
from pathlib import Path

from plugins.preview.plugin import address_of
from plugins.preview.server import server


def main(arguments: list[str]) -> int:
    """Serve until interrupted; return 1 if the port is taken."""
    parser = argparse.ArgumentParser(prog="python -m plugins.preview", add_help=False)
    parser.add_argument("--port", type=int)
    own, pelican = parser.parse_known_args(arguments)
    address = address_of(pelican)
    port = own.port or address.port
    try:
        httpd = server(address.output, address.host, port)
    except OSError as error:
        sys.stderr.write(
            f"No se puede usar el puerto {port} ({error.strerror})."
            " Cierre lo que lo ocupa, o elija otro: make serve PORT=8001\n"
        )
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.stdout.write(f"El sitio se ve en http://{address.host}:{port} (Ctrl+C termina).\n")
    sys.stdout.flush()
    command = str(Path(sys.executable).with_name("pelican"))
    with subprocess.Popen([command, *pelican, "--autoreload"]) as builder:
        try:
            httpd.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            return 0
        finally:
            builder.terminate()
            httpd.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
