"""A server of this machine, which the command takes for any other."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Reply:
    """What the server gives."""

    data: bytes = b""
    type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    is_silent: bool = False
    """Whether it says nothing until the test is over."""

    promised: int = 0
    """Bytes that it says will come, if more than it gives."""


class Town(ThreadingHTTPServer):
    """Gives `replies`; remembers who asked for what."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies: dict[str, Reply] = {}
        self.asked: list[tuple[str, str]] = []
        self.over = threading.Event()

    @property
    def address(self) -> str:
        """Return where it is."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that leave."""


class _Handler(BaseHTTPRequestHandler):
    server: Town

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers["User-Agent"]))
        reply = self.server.replies.get(self.path, Reply(status=404))
        if reply.is_silent:
            self.server.over.wait()
            return
        self.send_response(reply.status)
        if reply.type:
            self.send_header("Content-Type", reply.type)
        self.send_header("Content-Length", str(reply.promised or len(reply.data)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator[Town]:
    """Serve until the end of the test."""
    with Town() as town:
        thread = threading.Thread(target=lambda: town.serve_forever(poll_interval=0.01))
        thread.start()
        try:
            yield town
        finally:
            town.over.set()
            town.shutdown()
            thread.join()
