"""
A small server for one's own machine.

It adds to each page, on its way to the browser, a script that listens for builds: the files of
the site stay as they are published. What happened in the last build is read from the status that
the pressroom leaves (`report.note_status`).
"""

import json
import os
import socket
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

from plugins.commands import ending_of
from plugins.pressroom import state_folder
from plugins.preview.ranges import UnsatisfiableError, asked_part

EVENTS = "/__vista-previa__/eventos"
SCRIPT = "/__vista-previa__/vista-previa.js"
POLL = 0.03
"""Seconds between two looks at the status: what an editor waits for at most."""

PATIENCE = 15
"""Seconds after which an idle stream says something, so that a closed one is noticed."""

HEARD = 1 << 24
"""Bytes that are taken of what a browser sends along, to be able to say that nobody wants it."""

_DIGITS = 18
_ALLOWED = MappingProxyType({"Allow": "GET, HEAD, OPTIONS"})
_WORDS = {
    HTTPStatus.BAD_REQUEST: "Eso no es un pedido de página",
    HTTPStatus.FORBIDDEN: "Este archivo no se puede leer: revise sus permisos y su dueño",
    HTTPStatus.METHOD_NOT_ALLOWED: "La vista previa solo muestra el sitio: no recibe nada",
    HTTPStatus.REQUEST_URI_TOO_LONG: "La dirección es demasiado larga",
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: "Los encabezados del pedido son demasiado largos",
    HTTPStatus.HTTP_VERSION_NOT_SUPPORTED: "Se responde a HTTP/1.0 y HTTP/1.1",
}
"""What the server does not answer, in words."""

_TAG = f'<script src="{SCRIPT}" defer></script>\n</body>'.encode()


class Handler(SimpleHTTPRequestHandler):
    """Answers out of the shown tree, which may be another one at each request."""

    timeout = PATIENCE * 4
    """Seconds that a browser may say nothing in the middle of what it asks."""

    extensions_map = {  # noqa: RUF012 - as the base class declares it
        **SimpleHTTPRequestHandler.extensions_map,
        ".xml": "application/xml",
    }
    """Also the type of feeds, as in docs/operacion.md: here, too, they are pages to read."""

    def do_OPTIONS(self) -> None:
        """Say what can be asked (RFC 9110, 9.3.7)."""
        self._answer(HTTPStatus.NO_CONTENT, b"", "", _ALLOWED)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Say in Spanish why there is no answer; the base class asks for it, in English."""
        del message, explain
        status = HTTPStatus(code)
        headers: Mapping[str, str] = {}
        if status == HTTPStatus.NOT_IMPLEMENTED:  # there is no `do_POST`: known, and not allowed
            status, headers = HTTPStatus.METHOD_NOT_ALLOWED, _ALLOWED
            self._hear_out()
        words = _WORDS.get(status, "No se pudo responder")
        self.close_connection = True
        # What is no request at all passes for one of HTTP/0.9, which has no status to say.
        self.request_version, self.command = "HTTP/1.0", self.command or "GET"
        self._answer(status, f"{words}.\n".encode(), "text/plain", headers)

    def _hear_out(self) -> None:
        """Take what comes with a request, up to a bound: else its sender may never see the answer."""
        length = self.headers.get("Content-Length", "")
        if length.isascii() and length.isdecimal() and len(length) < _DIGITS:
            left = min(int(length), HEARD)
            while left > 0 and (heard := self.rfile.read1(min(left, 1 << 16))):
                left -= len(heard)

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
            try:
                self._file()
            except PermissionError:
                self.send_error(HTTPStatus.FORBIDDEN)

    def _file(self) -> None:
        path, address = Path(self.translate_path(self.path)), self.path.partition("?")[0]
        is_folder = os.path.isdir(path)  # noqa: PTH112 - a Path fails at a name that is too long
        if is_folder and not address.endswith("/"):
            self._redirect(f"/{address.strip('/')}/")  # two at its beginning would name a host
            return
        file = path / "index.html" if is_folder else path
        status = HTTPStatus.OK
        if not os.path.isfile(file):  # noqa: PTH113 - the same
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
        if type_:
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
        told: dict[str, object] | None = None
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

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's names
        """Say nothing: what an editor has to see is what the build says."""


def status_of(output: Path) -> dict[str, object]:
    """Return the status of the last build of *output*; empty before the first."""
    try:
        status = json.loads((state_folder(output) / "status.json").read_bytes())
    except FileNotFoundError:
        return {}
    return status if isinstance(status, dict) else {}


class Server(ThreadingHTTPServer):
    """Answers each request in a thread of its own, in the kind of network its host is of."""

    daemon_threads = True

    def __init__(self, host: str, port: int, directory: Path) -> None:
        """
        Listen at *host* and *port*; show what is in *directory*.

        Raises:
            OSError: The port is taken or not ours to take, or *host* is not this machine.
        """
        self.address_family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        self.directory = str(directory)
        super().__init__((host, port), partial(Handler, directory=self.directory))
        name = f"[{host}]" if ":" in host else host
        self.address = f"http://{name}:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 - the base class's names
        """Say in one sentence what is wrong with an answer; a reader who left is nothing wrong."""
        error = sys.exc_info()[1]
        if error is None or isinstance(error, ConnectionError | TimeoutError):
            return
        sys.stderr.write(f"{ending_of(error, [state_folder(Path(self.directory))]).text}\n")
