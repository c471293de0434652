"""Programs that people read feeds with, against a server of ours."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.feeds.published import published, varied_edition


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".css": "text/css"}  # noqa: RUF012

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve *folder* on a free port while the block runs, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("output")
    for path, data in published(varied_edition()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    with served(folder) as address:
        yield address


@pytest.mark.parametrize("ending", [".rss.xml", ".atom.xml"])
def test_newsboat_shows_the_feed(site: str, ending: str, tmp_path: Path) -> None:
    (tmp_path / "urls").write_text(f"{site}/feeds/todo{ending}\n")
    (tmp_path / "config").write_text("")
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}

    names = ["-C", "config", "-u", "urls", "-c", "cache.db"]
    result = subprocess.run(
        ["newsboat", *names, "-x", "reload", "print-unread"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **home},
        capture_output=True,
        text=True,
        check=True,
    )

    assert result.stdout.startswith("30 ")
    with closing(sqlite3.connect(tmp_path / "cache.db")) as cache:
        (feed,) = cache.execute("SELECT title FROM rss_feed").fetchall()
        items = cache.execute(
            "SELECT guid, title, author, url, content FROM rss_item WHERE guid LIKE '%/charla/'"
        ).fetchall()
    assert feed == ("Municipalidad de María Elena",)
    ((guid, title, author, url, content),) = items
    assert guid == url == "https://mariaelena.example.com/noticias/2026/11/charla/"
    assert title == "La feria vuelve a la plaza"
    assert "Deportes y Recreación" in author
    assert "Contenido de muestra" in content
