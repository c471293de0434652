"""The site on one's own machine follows the builds, in a real browser."""

import errno
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from runpy import run_path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.media_files.publishing import published
from plugins.pressroom.reports.outcome import note_status
from plugins.preview.__main__ import refused
from plugins.preview.server import EVENTS, HEARD, SCRIPT, Server
from tests.conftest import ROOT, hears_ctrl_c, tree, write_files
from tests.media_files.carriers import CARRIERS
from tests.recordings import mp3
from tests.small_site import SITE
from tests.unprivileged import as_nobody, open_folder

PAGE = "<!doctype html><html lang='es'><title>x</title><body><h1>{}</h1></body></html>"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    write_files(
        tmp_path / "output",
        {
            "index.html": PAGE.format("Uno"),
            "404.html": PAGE.format("No está"),
            "temas/index.html": PAGE.format("Temas"),
            "feeds/todo.json": "{}</body>",
        },
    )
    return tmp_path / "output"


@pytest.fixture
def address(output: Path) -> Iterator[str]:
    httpd = Server("127.0.0.1", 0, output)
    thread = threading.Thread(target=httpd.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def got(address: str) -> tuple[int, str, str]:
    try:
        with urlopen(address) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read().decode()


def test_pages_get_the_script_on_their_way_and_files_stay(address: str, output: Path) -> None:
    before = tree(output)

    status, type_, text = got(f"{address}/")
    assert (status, type_) == (200, "text/html; charset=utf-8")
    assert SCRIPT in text
    assert got(f"{address}/temas")[2] == got(f"{address}/temas/")[2]
    assert got(f"{address}/feeds/todo.json")[2] == "{}</body>"
    status, _, text = got(f"{address}/no/esta/")
    assert status == 404
    assert "No está" in text
    assert got(f"{address}{SCRIPT}")[0] == 200
    assert tree(output) == before


def test_nothing_outside_the_site_is_shown(address: str, output: Path) -> None:
    (output.parent / "secreto.txt").write_text("secreto")

    for path in ("/../secreto.txt", "/%2e%2e/secreto.txt", "/temas/..%2f..%2fsecreto.txt"):
        assert "secreto" not in got(f"{address}{path}")[2]


TOLD = """
window.told = 0;
window.EventSource = class extends EventSource {
  constructor(address) { super(address); this.addEventListener("message", () => { told++; }); }
};
"""
"""Counts what a page is told of the builds."""


@pytest.mark.browser
def test_a_build_reloads_the_page_and_a_failed_one_is_told_on_it(
    address: str, output: Path, page: Page
) -> None:
    page.add_init_script(TOLD)
    note_status(output)
    with page.expect_response(f"**{EVENTS}"):
        page.goto(f"{address}/")
    expect(page.locator("h1")).to_have_text("Uno")
    page.wait_for_function("told === 1")  # the first status, which reloads nothing

    note_status(output, problems="cultura/feria.md:3: falta «resumen» <b>.")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("cultura/feria.md:3: falta «resumen» <b>.")
    expect(page.locator("h1")).to_have_text("Uno")

    (output / "index.html").write_text(PAGE.format("Dos"))
    note_status(output)
    expect(page.locator("h1")).to_have_text("Dos")
    expect(alert).to_have_count(0)


SOUND = mp3(30)


def asked(address: str, method: str = "GET", **headers: str) -> tuple[int, Message, bytes]:
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    try:
        with urlopen(Request(address, headers=named, method=method)) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.fixture
def sound(address: str, output: Path) -> str:
    write_files(output, {"documentos/1/a.mp3": SOUND})
    return f"{address}/documentos/1/a.mp3"


LENGTH = len(SOUND)


@pytest.mark.parametrize(
    ("range_", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-", 0, LENGTH - 1),
        ("bytes=100-199", 100, 199),
        ("Bytes=100-199", 100, 199),
        (f"bytes={LENGTH - 1}-", LENGTH - 1, LENGTH - 1),
        (f"bytes=100-{LENGTH * 9}", 100, LENGTH - 1),
        ("bytes=-10", LENGTH - 10, LENGTH - 1),
        (f"bytes=-{LENGTH * 9}", 0, LENGTH - 1),
        (f"bytes=5-{'9' * 5000}", 5, LENGTH - 1),
    ],
)
def test_a_part_is_answered_as_it_is_asked_for(
    sound: str, range_: str, first: int, last: int
) -> None:
    status, headers, data = asked(sound, Range=range_)

    assert status == 206
    assert data == SOUND[first : last + 1]
    assert headers["Content-Range"] == f"bytes {first}-{last}/{LENGTH}"
    assert headers["Content-Length"] == str(last - first + 1)
    assert headers["Content-Type"] == "audio/mpeg"
    assert asked(sound, "HEAD", Range=range_)[0] == 200  # RFC 9110, 14.2: of GET only


@pytest.mark.parametrize(
    "range_",
    [
        *("", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=9-5", "lines=1-2"),
        *("bytes=0-1,5-6", "bytes 0-1", "bytes=0--1", "bytes=１-２"),
    ],
)
def test_what_no_part_is_asked_by_gets_the_whole(sound: str, range_: str) -> None:
    status, headers, data = asked(sound, Range=quote(range_, safe="=,- "))

    assert (status, data) == (200, SOUND)
    assert headers["Accept-Ranges"] == "bytes"
    assert "Content-Range" not in headers


@pytest.mark.parametrize("range_", [f"bytes={LENGTH}-", f"bytes={'9' * 5000}-", "bytes=-0"])
def test_a_part_behind_the_end_is_refused(sound: str, range_: str) -> None:
    status, headers, data = asked(sound, Range=range_)

    assert (status, data) == (416, b"")
    assert headers["Content-Range"] == f"bytes */{LENGTH}"


def test_a_part_of_an_older_version_is_not_given(sound: str, output: Path) -> None:
    mark = asked(sound, "HEAD")[1]["ETag"]
    assert asked(sound, Range="bytes=0-9", If_Range=mark)[0] == 206

    (output / "documentos/1/a.mp3").write_bytes(SOUND[96:])
    status, _, data = asked(sound, Range="bytes=0-9", If_Range=mark)
    assert (status, data) == (200, SOUND[96:])


def test_head_tells_the_length_and_no_more(address: str, sound: str) -> None:
    status, headers, data = asked(sound, "HEAD")

    assert (status, data, headers["Content-Length"]) == (200, b"", str(LENGTH))
    for path in ("/", "/no/esta/", SCRIPT):
        assert asked(f"{address}{path}", "HEAD")[2] == b""


@pytest.mark.browser
def test_a_recording_can_be_sought(sound: str, address: str, output: Path, page: Page) -> None:
    audio = f"<audio controls preload=metadata src={sound.removeprefix(address)}></audio>"
    write_files(output, {"index.html": PAGE.format(audio)})
    page.goto(f"{address}/")
    sought = page.evaluate(
        """() => new Promise(done => {
          const audio = document.querySelector("audio");
          audio.onseeked = () => done([audio.currentTime, audio.seekable.end(0)]);
          const seek = () => { audio.currentTime = 20; };
          audio.readyState ? seek() : audio.onloadedmetadata = seek;
        })"""
    )

    assert sought[0] == pytest.approx(20, abs=0.1)
    assert sought[1] == pytest.approx(30, abs=1)


@pytest.mark.browser
@pytest.mark.parametrize("name", ["recorrido.mp4", "programa.mp3"])
def test_what_was_cleaned_still_plays(name: str, address: str, output: Path, page: Page) -> None:
    made = published(CARRIERS[name], name)
    write_files(output, {name: made, "index.html": PAGE.format(f"<video muted src=/{name}>")})
    page.goto(f"{address}/")
    length = page.evaluate(
        """() => new Promise((done, fail) => {
          const film = document.querySelector("video");
          film.onended = () => done(film.currentTime);
          film.onerror = () => fail(new Error(film.error.message));
          film.playbackRate = 4;
          film.play().catch(fail);
        })"""
    )

    assert length == pytest.approx(2, abs=0.2)


def said_to(address: str, request: bytes) -> tuple[bytes, bytes]:
    """Return the status line and headers, and the text, of what *request* is answered with."""
    host, _, number = address.removeprefix("http://").rpartition(":")
    with socket.create_connection((host, int(number)), timeout=30) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(1 << 16):
            answer += part
    head, _, body = answer.partition(b"\r\n\r\n")
    return head, body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "X"])
@pytest.mark.parametrize("path", ["/", "/no/esta/", SCRIPT, EVENTS])
def test_nothing_is_taken_from_browsers(address: str, method: str, path: str) -> None:
    status, headers, data = asked(f"{address}{path}", method)

    assert (status, headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert headers["Content-Type"] == "text/plain; charset=utf-8"
    assert data.decode() == "La vista previa solo muestra el sitio: no recibe nada.\n"


def test_what_can_be_asked_is_told(address: str) -> None:
    for path in ("/", "/no/esta/"):
        status, headers, data = asked(f"{address}{path}", "OPTIONS")
        assert (status, headers["Allow"], data) == (204, "GET, HEAD, OPTIONS", b"")
    head, _ = said_to(address, b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n")
    assert b" 204 " in head.splitlines()[0]


@pytest.mark.parametrize("size", [0, 1000, HEARD // 4])
def test_who_sends_much_still_hears_why_it_is_not_taken(address: str, size: int) -> None:
    head = f"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {size}\r\n\r\n".encode()
    answer, body = said_to(address, head + b"x" * size)

    assert b" 405 " in answer.splitlines()[0]
    assert "no recibe nada" in body.decode()


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", b"414"),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * 70_000 + b"\r\n\r\n", b"431"),
        (b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 200 + b"\r\n", b"431"),
        (b"GET / HTTP/9.9\r\n\r\n", b"505"),
        (b"GET / HTTP/x\r\n\r\n", b"400"),
        (b"GET / / HTTP/1.1\r\n\r\n", b"400"),
        (b"hola\r\n\r\n", b"400"),
        (b"\x16\x03\x01\x02\x00\x01\r\n\r\n", b"400"),  # a browser that tries https
        (b"POST / HTTP/1.1\r\nContent-Length: mucho\r\n\r\n", b"405"),
        (b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\n\r\n", b"404"),
        (b"GET /" + b"a/" * 5000 + b" HTTP/1.1\r\n\r\n", b"404"),
        (b"GET /%00 HTTP/1.1\r\n\r\n", b"404"),
        (b"GET /%ff%fe HTTP/1.1\r\n\r\n", b"404"),
        (b"GET /\xff HTTP/1.1\r\n\r\n", b"404"),
        (b"GET //temas HTTP/1.1\r\n\r\n", b"301"),
    ],
)
def test_whatever_is_asked_is_answered_in_spanish(
    address: str, request_: bytes, status: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    head, body = said_to(address, request_)

    assert head.split()[1] == status
    assert b"Location: //" not in head
    assert b"rror" not in body  # neither Error nor error: the base class's own page
    assert body or status == b"301"
    assert capsys.readouterr().err == ""
    assert got(f"{address}/")[0] == 200


def test_who_hangs_up_is_no_failure(
    address: str, sound: str, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (output / "documentos/1/a.mp3").write_bytes(SOUND * 200)
    host, _, number = address.removeprefix("http://").rpartition(":")
    for request in (b"", b"GE", b"GET / HT", f"GET {sound} HTTP/1.1\r\n\r\n".encode()):
        with socket.create_connection((host, int(number))) as connection:
            reset = struct.pack("ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)  # hung up, not closed
            connection.sendall(request)

    assert got(f"{address}/")[0] == 200
    assert capsys.readouterr().err == ""


def test_what_cannot_be_read_is_told_to_the_browser() -> None:
    def asked_as_nobody() -> list[Any]:
        httpd = Server("127.0.0.1", 0, folder / "output")
        threading.Thread(target=httpd.serve_forever, args=(0.05,), daemon=True).start()
        return [*got(f"{httpd.address}/a.txt"), got(f"{httpd.address}/b/a.txt")[0]]

    with open_folder() as folder:
        write_files(folder / "output", {"a.txt": "x", "b/a.txt": "x"})
        for closed in ("a.txt", "b"):
            (folder / "output" / closed).chmod(0)
        status, _, text, inside = as_nobody(asked_as_nobody)
        (folder / "output/b").chmod(0o755)

    assert (status, inside) == (403, 404)
    assert text == "Este archivo no se puede leer: revise sus permisos y su dueño.\n"


def test_a_machine_that_has_only_the_new_addresses_is_served_too(output: Path) -> None:
    try:
        httpd = Server("::1", 0, output)
    except OSError:
        pytest.skip("no IPv6 here")
    threading.Thread(target=httpd.serve_forever, args=(0.05,), daemon=True).start()
    assert httpd.address.startswith("http://[::1]:")
    assert got(f"{httpd.address}/")[0] == 200
    httpd.shutdown()
    httpd.server_close()


@pytest.mark.parametrize(
    ("error", "host", "number", "words"),
    [
        (OSError(errno.EACCES, ""), "localhost", 80, "Los menores de 1024 son del sistema"),
        (OSError(errno.EACCES, ""), "localhost", 8000, "falta permiso"),
        (OSError(errno.EADDRINUSE, ""), "localhost", 8000, "otro programa lo ocupa"),
        (OSError(errno.EADDRNOTAVAIL, ""), "10.9.8.7", 8000, "«10.9.8.7» no es una dirección"),
        (socket.gaierror(-2, "x"), "no.hay", 8000, "«no.hay» no es una dirección"),
    ],
)
def test_why_nothing_can_be_shown_there(error: OSError, host: str, number: int, words: str) -> None:
    assert words in refused(error, host, number)


def test_a_port_that_is_taken_is_explained(address: str) -> None:
    port = address.rpartition(":")[2]
    done = subprocess.run(
        [sys.executable, "-m", "plugins.preview", "--port", port, "--bind", "127.0.0.1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert f"No se puede usar el puerto {port}" in done.stderr
    assert "make serve PORT=8001" in done.stderr


def test_a_preview_has_a_tree_of_its_own_that_nobody_publishes() -> None:
    live, preview = (
        Path(run_path(str(ROOT / name))["OUTPUT_PATH"])
        for name in ("publishconf.py", "pelicanconf.py")
    )
    ignored = (ROOT / ".gitignore").read_text().split()

    assert live == Path("output")
    assert preview.parts[0] == ".cache"
    assert "/.cache/" in ignored
    assert " .cache " in (ROOT / "Makefile").read_text().partition("\nclean:")[2]


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (("--settings", "/no/hay.py"), 1, "«/no/hay.py»: no existe"),
        (("--theme-path", "/no/hay"), 1, "carpeta del estilo"),
        (("--port", "99999"), 1, "No se puede usar el puerto 99999"),
        (("--port", "0"), 1, "No se puede usar el puerto 0"),
        (("--port", "ocho"), 1, "No se puede usar el puerto ocho"),
        (("--bind", "no.hay.invalid"), 1, "no es una dirección de esta máquina"),
        (("--output", "/"), 1, "es el disco entero"),
        (("--puerto", "8000"), 1, "no se entiende: --puerto 8000"),
        (("-e", "x"), 1, "NOMBRE=valor"),
        (("-e", "PLUGINS=3"), 1, "PLUGINS debe ser una lista"),
        (("-e", "LOG_FILTER=3"), 1, "LOG_FILTER debe ser una lista"),
    ],
)
def test_a_preview_that_cannot_begin_says_why_and_ends(
    options: tuple[str, ...], code: int, words: str, tmp_path: Path
) -> None:
    (tmp_path / "content").mkdir()
    port = () if "--port" in options else ("--port", str(free_port()))
    output = ("--output", str(tmp_path / "vista"))
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "plugins.preview",
            str(tmp_path / "content"),
            *output,
            *port,
            *options,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == code, done.stderr
    assert words.casefold() in done.stderr.casefold()
    assert "Traceback" not in done.stderr + done.stdout


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("localhost", 0))
        return int(asked.getsockname()[1])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_whoever_ends_a_preview_sees_no_failure(number: signal.Signals, tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "vista"
    write_files(content, SITE)
    cache = f'PRESSROOM_CACHE="{tmp_path / "cache"}"'
    options = ["--output", str(output), "--port", str(free_port()), "-e", cache]
    with subprocess.Popen(
        [sys.executable, "-m", "plugins.preview", str(content), *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hears_ctrl_c,
    ) as preview:
        assert preview.stdout
        for line in preview.stdout:
            if line.startswith("El sitio está listo"):
                break
        os.killpg(preview.pid, number)
        _, said = preview.communicate()

    assert preview.returncode == 0
    assert "Traceback" not in said
    assert (output / "index.html").is_file()
