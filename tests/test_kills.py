"""Whatever kills a build, a reader of the site sees all of the old one or all of the new one."""

import os
import random
import re
import signal
import sys
import threading
from contextlib import suppress
from functools import partial
from multiprocessing import RawValue
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import write_files
from tests.project import Order, Project, ended
from tests.small_site import SITE

KILLS = 200
NAME = re.compile(rb"<title>[^<]*Sitio (-?\d+)</title>")
LINK = re.compile(rb'<a href="(/[^"#]*/)(?:#[^"]*)?"')


STEPS = {
    *("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.utime"),
    "ctypes.dlsym",  # of the call by which two folders change places
}
"""Audit events: what a build asks of the file system, and the only moments that a reader can tell."""


class Steps:
    """Counts the steps of builds in all their processes, and kills a build before one of them."""

    def __init__(self) -> None:
        self.count = RawValue("i", 0)
        self.taken, self._tell = os.pipe()
        """Gives a byte for each step of any build."""

        os.set_blocking(self._tell, False)

    def until(self, last: int) -> None:
        """Count from now on the steps of this process, which is killed before step *last*."""
        build, self.count.value = os.getpid(), 0

        def step(event: str, _arguments: tuple[Any, ...]) -> None:
            if event in STEPS:
                self.count.value += 1
                self.tell()
                if self.count.value > last:
                    os.kill(build, signal.SIGKILL)

        sys.addaudithook(step)

    def tell(self) -> None:
        """Let the reader know of a step."""
        with suppress(BlockingIOError):  # it knows of many already
            os.write(self._tell, b".")


class Reader(threading.Thread):
    """Goes through the pages of a site after every step, following links as a person does."""

    def __init__(self, output: Path, steps: Steps) -> None:
        super().__init__(daemon=True)
        self.output = output
        self.steps = steps
        self.is_done = threading.Event()
        self.walks = 0
        self.wrong: list[str] = []
        self.seen: set[bytes] = set()

    def run(self) -> None:
        while not self.is_done.is_set():
            os.read(self.steps.taken, 65_536)  # waits for a step; nothing changes before it
            self._walk()

    def _walk(self) -> None:
        try:
            folder = os.open(self.output, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:
            self.wrong.append("there is no site")
            return
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
    steps = Steps()
    for version in (-1, 0):  # one from nothing, and one on top of it as all that follow
        whole = Order(output, named(version), beginning=partial(steps.until, sys.maxsize))
        assert ended(project.started(whole)) == 0, project.said.read_text()
    usual = steps.count.value
    reader = Reader(output, steps)
    reader.start()
    chance = random.Random(1926)  # noqa: S311 - moments, not secrets
    killed = 0
    for version in range(1, 10 * KILLS):
        last = chance.randrange(usual * 11 // 10)
        order = Order(output, named(version), beginning=partial(steps.until, last))
        killed += ended(project.started(order)) == -signal.SIGKILL
        if killed == KILLS:
            break
    assert project.built(output, *named(9999)) == 0, project.said.read_text()
    reader.is_done.set()
    steps.tell()
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
