"""Fixtures shared by all tests."""

import logging
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

pytest.register_assert_rewrite("tests.months.channels")  # so that it says what differs

ROOT = Path(__file__).parent.parent
EPOCH = "1795449600"
"""23 November 2026, 13:00 in Santiago: the moment of the builds in tests."""

SLOWEST = 2700
"""Seconds that a slow test may take: ten times what it needs where nothing else runs."""

# The same examples every time, however busy the machine is.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that nobody waits for it alone at the end; give it that time."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.timeout(SLOWEST))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text to the file that says what it should be."""

    def check(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"differs from {path}"

    return check


@pytest.fixture
def log_of_all() -> Iterator[None]:
    """Write all that any library logs on standard error; only for one test."""
    root = logging.getLogger()
    level, handlers = root.level, [*root.handlers]
    handler = logging.StreamHandler()
    root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield
    root.setLevel(level)
    root.handlers[:] = handlers


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run the system's Chromium, one for all tests of a worker: each has a context of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write *files* (relative path -> content) into *folder*."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def run_pelican(
    content: Path,
    output: Path,
    *options: str,
    settings: Path = ROOT / "publishconf.py",
    environment: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
) -> subprocess.CompletedProcess[str]:
    """Build a site with the real command, as an editor's machine does."""
    return subprocess.run(
        [
            str(Path(sys.executable).with_name("pelican")),
            str(content),
            "--output",
            str(output),
            "--settings",
            str(settings),
            *options,
        ],
        cwd=cwd,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def hears_ctrl_c() -> None:
    """
    Let a new process hear Ctrl+C (a `preexec_fn`).

    Shells start what runs in the background deaf to it, and all that is started there inherits it.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below *folder*: relative path -> bytes; empty folders count too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"<folder>"
        for path in sorted(folder.rglob("*"))
        if path.is_file() or not any(path.iterdir())
    }
