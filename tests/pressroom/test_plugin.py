"""What the pressroom takes from channels."""

import pytest

from plugins.commands.errors import BuildError
from plugins.pressroom.artefact import Artefact, output_path, refuse_collisions
from plugins.pressroom.plugin import is_autoreloading
from tests.pressroom.artefacts import Made


def make() -> tuple[bytes]:
    return (b"",)


def artefact(*paths: str) -> Artefact:
    return Made(paths, make, ())


def test_two_channels_may_not_make_one_file() -> None:
    with pytest.raises(BuildError, match=r"mismo archivo «a\.html»"):
        refuse_collisions([artefact("a.html"), artefact("b.html", "a.html")])


def test_a_file_may_not_be_a_folder_too() -> None:
    with pytest.raises(BuildError, match=r"«a\.html» es un archivo y también una carpeta"):
        refuse_collisions([artefact("a.html"), artefact("a.html/b/index.html")])


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", ""])
def test_no_file_leaves_the_output(path: str) -> None:
    with pytest.raises(BuildError, match="no es una ruta"):
        refuse_collisions([artefact(path)])


@pytest.mark.parametrize(
    ("address", "path"),
    [("/", "index.html"), ("/temas/", "temas/index.html"), ("/404.html", "404.html")],
)
def test_addresses_become_files(address: str, path: str) -> None:
    assert output_path(address) == path


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["/x/bin/pelican", "content", "-lr"], True),
        (["/x/bin/pelican", "--autoreload", "--listen"], True),
        (["/x/bin/pelican", "content", "-s", "publishconf.py"], False),
        (["/x/bin/pytest", "-r"], False),
    ],
)
def test_autoreload_is_seen_in_the_command(argv: list[str], expected: bool) -> None:
    assert is_autoreloading(argv) is expected
