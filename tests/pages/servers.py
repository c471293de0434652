"""The web servers of docs/operacion.md, with the settings that stand there, on this machine."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT, write_files

GUIDE = (ROOT / "docs" / "operacion.md").read_text("utf-8")
SAID_BY_THE_SITE = "# listen, server_name y root, como corresponda"
FOLDER = "/srv/imme/"
"""Where the guide says that the site is."""
SYSTEM = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
"""Where Debian keeps servers, which is not on everybody's path."""


class Answer(NamedTuple):
    """What a server says to one request."""

    status: int
    headers: dict[str, str]
    body: bytes


class Server(NamedTuple):
    """A running server."""

    port: int

    @property
    def url(self) -> str:
        """Where its site is, without a slash at its end."""
        return f"http://localhost:{self.port}"

    def get(self, address: str, **asked: str) -> Answer:
        """Return what is at *address*, asked for with the headers *asked* (`_` for `-`)."""
        connection = HTTPConnection("localhost", self.port, timeout=60)
        names = {name.replace("_", "-"): value for name, value in asked.items()}
        connection.request("GET", address, headers=names)
        answer: HTTPResponse = connection.getresponse()
        found = Answer(answer.status, dict(answer.getheaders()), answer.read())
        connection.close()
        return found


Change = Callable[[str], str]
"""What somebody adds to the settings of the guide."""


def _as_they_are(settings: str) -> str:
    return settings


@contextmanager
def nginx(files: Mapping[str, str | bytes], change: Change = _as_they_are) -> Iterator[Server]:
    """Serve *files* with nginx, as the guide says, with what *change* adds."""
    port = free_port()

    def settings(folder: Path) -> str:
        here = f"listen 127.0.0.1:{port}; root {folder}/site;"
        return change(_settings("nginx", folder)).replace(SAID_BY_THE_SITE, here)

    with nginx_with(files, settings):
        yield Server(port)


@contextmanager
def nginx_with(files: Mapping[str, str | bytes], server: Callable[[Path], str]) -> Iterator[None]:
    """Serve *files* with nginx as the blocks say that *server* returns for the folder they are in."""
    with _folder(files) as folder:
        paths = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        config = [
            f"pid {folder}/pid;",
            f"error_log {folder}/errors;",
            "user root root;" if os.getuid() == 0 else "",
            "events {}",
            "http {",
            "access_log off;",
            *(f"{path}_temp_path {folder}/{path};" for path in paths),
            server(folder),
            "}",
        ]
        (folder / "conf").write_text("\n".join(config), "utf-8")
        command = [_program("nginx"), "-c", f"{folder}/conf", "-e", f"{folder}/errors"]
        with _running(command, [*command, "-s", "stop"]):
            yield


@contextmanager
def apache(files: Mapping[str, str | bytes], change: Change = _as_they_are) -> Iterator[Server]:
    """Serve *files* with Apache, as the guide says, with what *change* adds."""
    with _folder(files) as folder:
        port = free_port()
        modules = (
            *("mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate", "rewrite"),
            "autoindex",  # which shows folders, where nobody forbids it
        )
        config = [
            *(
                f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
                for name in modules
            ),
            f"ServerRoot {folder}",
            "ServerName localhost",
            f"Listen 127.0.0.1:{port}",
            f"PidFile {folder}/pid",
            f"ErrorLog {folder}/errors",
            "TypesConfig /dev/null",
            "User nobody",
            "Group nogroup",
            f"<Directory {folder}/site>",
            "Options Indexes FollowSymLinks",
            "Require all granted",
            "</Directory>",
            f"<VirtualHost *:{port}>",
            f"DocumentRoot {folder}/site",
            change(_settings("apache", folder)),
            "</VirtualHost>",
        ]
        (folder / "conf").write_text("\n".join(config), "utf-8")
        command = [_program("apache2"), "-f", f"{folder}/conf", "-k"]
        with _running([*command, "start"], [*command, "stop"]):
            yield Server(port)


SERVERS: dict[str, Callable[[Mapping[str, str | bytes]], AbstractContextManager[Server]]] = {
    "nginx": nginx,
    "apache": apache,
}


@contextmanager
def _folder(files: Mapping[str, str | bytes]) -> Iterator[Path]:
    """Yield a folder with *files* below `site`, which the user a server works as can read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        # Every site has the list of what was withdrawn, and nginx does not begin without it.
        write_files(folder / "site", {"_retiradas": "", **files})
        yield folder


@contextmanager
def _running(start: list[str], stop: list[str]) -> Iterator[None]:
    # Both servers listen before the command that starts them ends, so there is nothing to wait for.
    started = subprocess.run(start, capture_output=True, text=True, check=False, timeout=60)
    assert started.returncode == 0, started.stderr
    try:
        yield
    finally:
        subprocess.run(stop, capture_output=True, check=True, timeout=60)


def _settings(language: str, folder: Path) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", GUIDE, re.M | re.S)
    assert found, f"the guide has no settings for {language}"
    assert FOLDER in found[1]
    return found[1].replace(FOLDER, f"{folder}/site/")


def _program(name: str) -> str:
    found = shutil.which(name, path=SYSTEM)
    assert found, f"{name} is not installed: tests/tools/install-debian.sh"
    return found


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
