"""Whatever kills a build, a reader of the site sees all of the old one or all of the new one."""

import os
import random
import re
import signal
import threading
import time
from pathlib import Path

import pytest

from tests.conftest import write_files
from tests.project import Project
from tests.small_site import SITE

KILLS = 200
NAME = re.compile(rb"<title>[^<]*Sitio (\d+)</title>")
LINK = re.compile(rb'<a href="(/[^"#]*/)(?:#[^"]*)?"')


class Reader(threading.Thread):
    """Goes through the pages of a site all the time, following links as a person does."""

    def __init__(self, output: Path) -> None:
        super().__init__(daemon=True)
        self.output = output
        self.is_done = threading.Event()
        self.walks = 0
        self.wrong: list[str] = []
        self.seen: set[bytes] = set()

    def run(self) -> None:
        while not self.is_done.is_set():
            self._walk()

    def _walk(self) -> None:
        folder = os.open(self.output, os.O_RDONLY | os.O_DIRECTORY)
        try:
            found, missing = self._pages(folder)
            # A tree that is shown no longer may change; what was read of it proves nothing.
            if not os.path.samestat(os.fstat(folder), self.output.stat()):
                return
            self.walks += 1
            self.seen |= found
            if missing or len(found) != 1:
                self.wrong.append(f"versions {found}, missing {missing}")
        finally:
            os.close(folder)

    def _pages(self, folder: int) -> tuple[set[bytes], list[bytes]]:
        versions, missing, seen = set[bytes](), list[bytes](), {b"/"}
        waiting = [b"/"]
        while waiting and len(seen) < 25:
            address = waiting.pop()
            try:
                handle = os.open(address[1:] + b"index.html", os.O_RDONLY, dir_fd=folder)
            except FileNotFoundError:
                missing.append(address)
                continue
            with open(handle, "rb") as file:  # noqa: PTH123 - relative to the folder, wherever it is
                page = file.read()
            name = NAME.search(page)
            if b'http-equiv="refresh"' not in page:
                versions.add(name[1] if name else b"none")
            new = [link for link in LINK.findall(page) if link not in seen]
            seen.update(new)
            waiting += new
        return versions, missing


def named(version: int) -> tuple[str, str]:
    """Return the options that put *version* on every page."""
    return "-e", f'SITENAME="Sitio {version}"'


@pytest.mark.slow
def test_a_reader_never_meets_a_mixture_whenever_a_build_is_killed(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    write_files(project.content, SITE)
    output = tmp_path / "output"
    start = time.monotonic()
    assert project.built(output, *named(0)) == 0, project.said.read_text()
    usual = time.monotonic() - start
    reader = Reader(output)
    reader.start()
    chance = random.Random(1926)  # noqa: S311 - moments, not secrets
    killed = 0
    for version in range(1, 10 * KILLS):
        build = project.started(output, *named(version))
        time.sleep(chance.uniform(0, usual * 1.1))
        os.kill(build, signal.SIGKILL)
        killed += os.waitstatus_to_exitcode(os.waitpid(build, 0)[1]) == -signal.SIGKILL
        if killed == KILLS:
            break
    assert project.built(output, *named(9999)) == 0, project.said.read_text()
    reader.is_done.set()
    reader.join()

    assert killed == KILLS
    assert reader.wrong == []
    assert reader.walks > KILLS
    assert len(reader.seen) > 5  # some of the builds were shown before they were killed
    assert project.built(tmp_path / "clean", *named(9999)) == 0
    assert files(output) == files(tmp_path / "clean")


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
