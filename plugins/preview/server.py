"""
A small server for one's own machine.

It adds to each page, on its way to the browser, a script that listens for builds: the files of
the site stay as they are published. What happened in the last build is read from the status that
the pressroom leaves (`report.note_status`).
"""

import json
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plugins.pressroom import ending_of, state_folder
from plugins.preview.ranges import UnsatisfiableError, asked_part

EVENTS = "/__vista-previa__/eventos"
SCRIPT = "/__vista-previa__/vista-previa.js"
POLL = 0.03
"""Seconds between two looks at the status: what an editor waits for at most."""

PATIENCE = 15
"""Seconds after which an idle stream says something, so that a closed one is noticed."""

_TAG = f'<script src="{SCRIPT}" defer></script>\n</body>'.encode()


class Handler(SimpleHTTPRequestHandler):
    """Answers out of the shown tree, which may be another one at each request."""

    def do_HEAD(self) -> None:
        """Answer as to GET, without what was asked for (RFC 9110, 9.3.2)."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answer one request."""
        address = self.path.partition("?")[0]
        if address == EVENTS:
            self._stream()
        elif address == SCRIPT:
            script = files(__package__).joinpath("preview.js").read_bytes()
            self._answer(HTTPStatus.OK, script, "text/javascript")
        else:
            self._file()

    def _file(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            self._redirect(f"{self.path.partition('?')[0]}/")
            return
        file = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK
        if not file.is_file():
            file, status = Path(self.directory, "404.html"), HTTPStatus.NOT_FOUND
        try:
            if file.suffix != ".html":
                self._whole_or_part(file)
                return
            data = file.read_bytes()
        except FileNotFoundError:
            data = b"Todav\xc3\xada no hay sitio: se espera la primera construcci\xc3\xb3n.</body>"
            status = HTTPStatus.NOT_FOUND
        self._answer(status, data.replace(b"</body>", _TAG), "text/html")

    def _whole_or_part(self, file: Path) -> None:
        """Answer with *file*, or with the part of it that is asked for: players seek by that."""
        with file.open("rb") as source:
            state = os.fstat(source.fileno())
            mark = f'"{state.st_mtime_ns:x}-{state.st_size:x}"'
            asked = self.headers["Range"] or ""
            if self.command != "GET" or self.headers.get("If-Range", mark) != mark:
                asked = ""  # only GET has parts, and only those of the same version go together
            headers = {"Accept-Ranges": "bytes", "ETag": mark}
            try:
                part = asked_part(asked, state.st_size)
            except UnsatisfiableError:
                status = HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
                headers["Content-Range"] = f"bytes */{state.st_size}"
                self._answer(status, b"", "text/plain", headers)
                return
            if part is None:
                self._answer(HTTPStatus.OK, source.read(), self.guess_type(str(file)), headers)
                return
            source.seek(part.first)
            headers["Content-Range"] = f"bytes {part.first}-{part.last}/{state.st_size}"
            data = source.read(part.last - part.first + 1)
        self._answer(HTTPStatus.PARTIAL_CONTENT, data, self.guess_type(str(file)), headers)

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(
        self,
        status: HTTPStatus,
        data: bytes,
        type_: str,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.send_response(status)
        text = type_.startswith("text/") or type_.endswith(("xml", "json"))
        self.send_header("Content-Type", f"{type_}; charset=utf-8" if text else type_)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            with suppress(BrokenPipeError, ConnectionResetError):  # a player has heard enough
                self.wfile.write(data)

    def _stream(self) -> None:
        """Send every status of the build as it comes (server-sent events, WHATWG HTML 9.2)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        told: dict[str, Any] | None = None
        quiet_since = time.monotonic()
        try:
            while True:
                status = status_of(Path(self.directory))
                if status != told:
                    self._send(f"data: {json.dumps(status)}\n\n")
                    told, quiet_since = status, time.monotonic()
                elif time.monotonic() - quiet_since > PATIENCE:
                    self._send(": sigo aquí\n\n")
                    quiet_since = time.monotonic()
                time.sleep(POLL)
        except (BrokenPipeError, ConnectionResetError):
            return  # the page was closed

    def _send(self, event: str) -> None:
        self.wfile.write(event.encode())
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's names
        """Say nothing: what an editor has to see is what the build says."""


def status_of(output: Path) -> dict[str, Any]:
    """Return the status of the last build of *output*; empty before the first."""
    try:
        status = json.loads((state_folder(output) / "status.json").read_bytes())
    except FileNotFoundError:
        return {}
    return status if isinstance(status, dict) else {}


class Server(ThreadingHTTPServer):
    """Answers each request in a thread of its own."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 - the base class's names
        """Say in one sentence what is wrong with an answer; a reader who left is nothing wrong."""
        error = sys.exc_info()[1]
        if error is None or isinstance(error, ConnectionError):
            return
        folder = state_folder(Path(self.directory)) if self.directory else None
        sys.stderr.write(f"{ending_of(error, [folder] if folder else []).text}\n")

    directory = ""
    """What it serves."""


def server(output: Path, host: str, port: int) -> ThreadingHTTPServer:
    """
    Return a server of *output*; `serve_forever` starts it.

    Raises:
        OSError: The port is taken, or not ours to take.
    """
    httpd = Server((host, port), partial(Handler, directory=str(output)))
    httpd.directory = str(output)
    return httpd
