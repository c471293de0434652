"""The site on one's own machine follows the builds, in a real browser."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from runpy import run_path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.media_files.publishing import published
from plugins.pressroom.report import note_status
from plugins.preview.server import EVENTS, SCRIPT, server
from tests.conftest import ROOT, hears_ctrl_c, tree, write_files
from tests.media_files.carriers import CARRIERS
from tests.recordings import mp3
from tests.small_site import SITE

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
    httpd = server(output, "127.0.0.1", 0)
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
        (("-e", "x"), 1, "NOMBRE=valor"),
        (("-e", "PLUGINS=3"), 1, "PLUGINS debe ser una lista"),
        (("-e", "LOG_FILTER=3"), 70, "falla.txt"),
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
