"""A host on this machine: service workers ask a real one, past what Playwright answers."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from threading import Event, Thread

from plugins.pages.files.headers import policy
from plugins.pressroom.artefact import Artefact, output_path
from tests.pages.browsing import PIXEL


class Host:
    """Answers with `pages`, as a static host does, and fails as a bad line does."""

    def __init__(self, pages: Mapping[str, Artefact]) -> None:
        self.pages = pages
        self.is_cut = False
        self.answers = Event()
        """Unset while the line is so slow that no answer comes."""

        self.answers.set()
        self.halves: dict[str, bytes] = {}
        """Address → what its first half ends with; the other half comes with `the_rest`."""

        self.the_rest = Event()

        self.broken: dict[str, int] = {}
        """Address → the status it is answered with."""

        self.asked: list[str] = []
        self.url = ""

    def answer(self, address: str) -> tuple[int, str, bytes]:
        """Return status, media type and body of what is at *address*."""
        name = output_path(address)
        type_ = guess_type(name)[0] or "application/manifest+json"
        text = f"{type_}; charset=utf-8" if type_.startswith("text/") else type_
        if address in self.broken:
            return self.broken[address], "text/html; charset=utf-8", b"<html lang=es>Falla</html>"
        if address.startswith("/fotos/"):
            return 200, "image/jpeg", PIXEL
        if name in self.pages:
            return 200, text, self.pages[name].make()[0]
        return 404, "text/html; charset=utf-8", self.pages["404.html"].make()[0]


@contextmanager
def hosting(pages: Mapping[str, Artefact]) -> Iterator[Host]:
    """Serve *pages* on a free port."""
    host = Host(pages)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = self.path.partition("?")[0]
            if host.is_cut:
                self.close_connection = True
                return
            host.asked.append(address)
            host.answers.wait()
            status, type_, body = host.answer(address)
            self.send_response(status)
            self.send_header("Content-Type", type_)
            self.send_header("Content-Security-Policy", policy())
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self._write(body, host.halves.get(address, b""))

        do_HEAD = do_GET

        def _write(self, body: bytes, half: bytes) -> None:
            first = body.index(half) + len(half) if half else len(body)
            self.wfile.write(body[:first])
            if half:
                host.the_rest.wait()
                self.wfile.write(body[first:])

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("localhost", 0), Handler)
    host.url = f"http://localhost:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield host
    finally:
        host.answers.set()
        host.the_rest.set()
        server.shutdown()
        thread.join()
        server.server_close()
