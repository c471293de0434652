"""A host as in docs/operacion.md, on this machine: its headers, and brotli."""

from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import lru_cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread

import brotli

from plugins.pages.files.headers import ASK_AGAIN, rules
from plugins.pressroom.artefact import output_path

_PACKED = ("text/", "application/json", "application/javascript", "image/svg", "application/xml")


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve *site*; the value is the address of its home page, without its last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site=site))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *given: object, site: Path) -> None:
        self._site = site
        super().__init__(*given)  # type: ignore[arg-type] # as the server calls it

    def do_GET(self) -> None:
        """Answer one request."""
        address = self.path.partition("?")[0]
        file = self._site / output_path(address)
        is_there = file.is_file()
        file = file if is_there else self._site / "404.html"
        kind = guess_type(file.name)[0] or "application/octet-stream"
        said = {"Content-Type": kind, "Cache-Control": ASK_AGAIN}
        for rule in rules():
            if fnmatchcase(address, rule.pattern):
                said |= dict(rule.headers)
        data = file.read_bytes()
        if kind.startswith(_PACKED):
            said["Content-Encoding"] = "br"
            data = _packed(data)
        self.send_response(200 if is_there else 404)
        for name, value in {**said, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@lru_cache(maxsize=512)
def _packed(data: bytes) -> bytes:
    packed: bytes = brotli.compress(data)
    return packed
