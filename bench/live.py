"""How long a writer waits: from saving an article to reading its new page, with the server on."""

import http.client
import socket
import time
from pathlib import Path
from typing import Final

from bench.ours import Ours
from bench.process import BuildFailed, TooSlow, end_session, started
from bench.results import Run
from bench.site import Site

ASK_EVERY: Final = 0.01
"""Seconds between two requests."""

REST: Final = 3
"""Seconds before each edit: Pelican begins to watch only some time after the site is shown, and
what is saved before that it never sees."""

EDIT_LIMIT: Final = 120
"""Seconds an edit may take to be shown."""


def measure_live(site: Site, log: Path, *, repeat: int, limit: float) -> list[Run]:
    """
    Serve *site* on a free port of this machine and save *repeat* edits, one after the other.

    Raises:
        BuildFailed: The server ended by itself.
        TooSlow: The site was not there after *limit* seconds, or an edit not after EDIT_LIMIT.
    """
    if not isinstance(site.generator, Ours):
        raise TypeError("only this project's server is measured")
    port = _free_port()
    path = "/" + site.page(site.edited).removesuffix("index.html")
    with log.open("wb") as output:
        server = started(site.generator.serve_command(site.folder, port), output.fileno())
        try:
            site.change_body("vivo0")
            _wait(port, path, "vivo0", limit)
            runs = []
            for number in range(1, repeat + 1):
                time.sleep(REST)
                start = time.perf_counter()
                site.change_body(f"vivo{number}fin")
                _wait(port, path, f"vivo{number}fin", EDIT_LIMIT)
                runs.append(Run(time.perf_counter() - start))
            if server.poll() is not None:
                raise BuildFailed(f"el servidor terminó solo con {server.returncode}")
            return runs
        finally:
            end_session(server.pid)
            server.wait()


def _wait(port: int, path: str, text: str, limit: float) -> None:
    end = time.perf_counter() + limit
    while time.perf_counter() < end:
        if text.encode() in _got(port, path):
            return
        time.sleep(ASK_EVERY)
    raise TooSlow(f"la página no mostró el cambio en {limit:.0f} s")


def _got(port: int, path: str) -> bytes:
    """Return the page at *path*, or nothing while there is no server or no page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
    except (OSError, http.client.HTTPException):
        return b""
    else:
        return body if response.status == http.client.OK else b""
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
