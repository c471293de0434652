"""A service that answers well, or fails in one of the ways in which services do."""

import json
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit


class Fault(Enum):
    """What happens to a request that would publish."""

    DROPPED = auto()
    """The connection ends, and nothing was done."""

    DROPPED_AFTER = auto()
    """It ends when the post is there."""

    LATE = auto()
    """It ends, and the request is on its way still: see `Fake.arrive`."""

    BUSY = auto()
    """429, and nothing was done."""

    BROKEN = auto()
    """500, and nothing was done."""

    BROKEN_AFTER = auto()
    """500 when the post is there."""

    GATEWAY_AFTER = auto()
    """502 when the post is there."""

    SILENT_AFTER = auto()
    """No answer when the post is there: the client gives up."""

    UNWANTED = auto()
    """422."""

    LOCKED = auto()
    """401, which repeats the token in its text."""


BEFORE = {Fault.DROPPED, Fault.BUSY, Fault.BROKEN, Fault.UNWANTED, Fault.LOCKED}
CODES = {
    Fault.BUSY: 429,
    Fault.BROKEN: 500,
    Fault.BROKEN_AFTER: 500,
    Fault.GATEWAY_AFTER: 502,
    Fault.UNWANTED: 422,
    Fault.LOCKED: 401,
}


class Hands:
    """A clock that stands still but for what sleeps by it."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.moment

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.moment += timedelta(seconds=seconds)


@dataclass
class Posted:
    """What somebody published."""

    id: str
    text: str
    at: datetime
    key: str = ""
    parent: str = ""
    pictures: list[str] = field(default_factory=list)
    """Their alternative texts."""

    more: Any = None


@dataclass
class Asked:
    """A request."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)

    def fields(self) -> dict[str, list[bytes]]:
        """Return the fields of a form, however it was encoded."""
        kind = self.headers.get("content-type", "")
        if not kind.startswith("multipart/"):
            found = parse_qs(self.body.decode())
            return {name: [each.encode() for each in values] for name, values in found.items()}
        message = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + self.body)
        fields: dict[str, list[bytes]] = {}
        for part in message.get_payload():
            assert not isinstance(part, str)
            name = part.get_param("name", header="content-disposition")
            fields.setdefault(str(name), []).append(part.get_payload(decode=True))  # type: ignore[arg-type]
        return fields

    def field(self, name: str) -> str:
        return self.fields().get(name, [b""])[0].decode()


class Fake(HTTPServer):
    """A service on a port of its own."""

    def __init__(self, clock: Hands) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.clock = clock
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.posts: list[Posted] = []
        self.requests: list[str] = []
        self.faults: deque[Fault | None] = deque()
        """Of the requests that publish, one after the other; then all goes well."""

        self.late: list[Asked] = []
        self.around: Callable[[str], bool] = lambda _side: False
        """
        Called before and after each request is done: a test may kill who asked, and then returns
        True; before it, nothing is done for the dead.
        """

    def arrive(self) -> None:
        """Let what is late arrive."""
        for asked in self.late:
            self.answer(asked)
        self.late.clear()

    def texts(self) -> list[str]:
        return [post.text for post in self.posts]

    def publishes(self, asked: Asked) -> bool:
        """Return whether *asked* would publish."""
        raise NotImplementedError

    def answer(self, asked: Asked) -> tuple[int, Any]:
        """Do what was *asked*; return a status, and JSON or the text of a page."""
        raise NotImplementedError

    def refusal(self, status: int) -> Any:
        """Return what it says with a *status* of failure."""
        return {"error": f"status {status}"}

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that are gone."""


class _Handler(BaseHTTPRequestHandler):
    server: Fake

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self._do()

    def do_POST(self) -> None:
        self._do()

    def do_PUT(self) -> None:
        self._do()

    def do_PATCH(self) -> None:
        self._do()

    def _do(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = Asked(self.command, parts.path, query, headers, body)
        self.server.requests.append(f"{self.command} {parts.path}")
        if self.server.around("before"):
            return
        fault = None
        if self.server.publishes(asked) and self.server.faults:
            fault = self.server.faults.popleft()
        if fault is Fault.LATE:
            self.server.late.append(asked)
            return
        if fault in BEFORE:
            self._fail(fault)
            return
        status, answer = self.server.answer(asked)
        self.server.around("after")
        if fault:
            self._fail(fault)
        else:
            self._send(status, answer)

    def _fail(self, fault: Fault) -> None:
        if fault is Fault.SILENT_AFTER:
            self.connection.recv(1)  # until the client gives up
        elif fault in CODES:
            code = CODES[fault]
            self._send(code, self.server.refusal(code))

    def _send(self, status: int, answer: Any) -> None:
        is_page = isinstance(answer, str)
        data = answer.encode() if is_page else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html" if is_page else "application/json")
        self.send_header("Content-Length", str(len(data)))
        if status == 429:
            self.send_header("Retry-After", "7")
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def running(*fakes: Fake) -> Iterator[None]:
    """Let *fakes* answer, each in a thread."""
    threads = [Thread(target=fake.serve_forever, args=(0.01,), daemon=True) for fake in fakes]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for fake in fakes:
            fake.shutdown()
            fake.server_close()
