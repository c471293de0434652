"""What more than one rival's site is written with."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench.corpus import photo_alt, photo_name
from bench.pieces import RELATED, Corpus, Piece


def install_python(requirements: Path, folder: Path) -> None:
    """
    Make a virtual environment in *folder* with the pinned packages of *requirements*, once.

    Raises:
        subprocess.CalledProcessError: pip failed.
    """
    done = folder / "installed.txt"
    wanted = requirements.read_text(encoding="utf-8")
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    pip = [str(folder / "bin/pip"), "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "--requirement", str(requirements)], check=True)
    done.write_text(wanted, encoding="utf-8")


def installed_version(folder: Path, package: str) -> str:
    """Return the version of the Python *package* in the virtual environment *folder*."""
    code = f"from importlib.metadata import version; print(version({package!r}))"
    done = subprocess.run(
        [str(folder / "bin/python"), "-c", code], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def body_with_photo(piece: Piece, photo: str, link: str) -> str:
    """Return the Markdown of *piece*, its photo first: *photo* and *link* are addresses."""
    name = photo_name(piece)
    image = f"![{photo_alt(piece)}]({photo}/{piece.department}/{name})\n\n" if name else ""
    return image + piece.body.replace(RELATED, link)


def standing_pages(corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    """Yield slug, title and Markdown of every standing page of the project."""
    for path in sorted((corpus.content / "paginas").glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        # Their links are this project's own addresses, which a rival does not have.
        plain = re.sub(r"!?\[([^]]*)\]\([^)]*\)", r"\1", body)
        yield path.stem, str(yaml.safe_load(head)["titulo"]), plain
