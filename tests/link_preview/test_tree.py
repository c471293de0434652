"""Pages and pictures in the folder of a built site."""

from pathlib import Path
from time import monotonic

import pytest

from plugins.commands import BuildError
from plugins.link_preview.looking import look
from tests.conftest import write_files
from tests.link_preview.samples import codes, page, picture

FERIA = "noticias/2026/11/feria/index.html"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    write_files(folder, {FERIA: page(), "fotos/feria.jpg": picture(), "robots.txt": ""})
    return folder


@pytest.mark.parametrize(
    "asked",
    [
        "/noticias/2026/11/feria/",
        "noticias/2026/11/feria",
        f"/{FERIA}",
        "/noticias/2026/11/feria/?a=1#b",
    ],
)
def test_a_page_is_found_by_its_address(output: Path, asked: str) -> None:
    seen = look(asked, output, monotonic)

    assert seen.is_fine
    assert seen.findings == ()
    assert all(card.picture for card in seen.cards)


def test_a_page_is_found_by_its_file(output: Path, tmp_path: Path) -> None:
    for asked in (output / FERIA, (output / FERIA).parent):
        assert look(str(asked), tmp_path / "nowhere", monotonic).findings == ()


def test_what_is_wrong_with_the_picture_in_the_site(output: Path) -> None:
    for change, code in (
        (("/fotos/feria.jpg", "/fotos/otra.jpg"), "no-picture"),
        (("/fotos/feria.jpg", "/../../secreto.jpg"), "no-picture"),
        (("www.mariaelena.cl/fotos", "otro.cl/fotos"), "unseen-picture"),
    ):
        (output / FERIA).write_text(page(change))
        assert codes(look(f"/{FERIA}", output, monotonic)) == [code]


def test_nothing_outside_the_site_is_read(output: Path, tmp_path: Path) -> None:
    (tmp_path / "secreto.jpg").write_bytes(picture())
    (output / FERIA).write_text(page(("/fotos/feria.jpg", "/%2e%2e/secreto.jpg")))

    assert not any(card.picture for card in look(f"/{FERIA}", output, monotonic).cards)


def test_robots_of_the_site_count(output: Path) -> None:
    (output / "robots.txt").write_text("User-agent: LinkedInBot\nDisallow: /noticias/\n")

    assert codes(look(f"/{FERIA}", output, monotonic)) == ["robots"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("/noticias/2026/11/ferias/", "¿Quiso decir /noticias/2026/11/feria/?"),
        ("/x/", "Escriba la dirección como termina en el navegador"),
        ("a\0b", "Escriba la dirección"),
        ("a" * 5000, "Escriba la dirección"),
    ],
)
def test_a_page_that_is_not_there(output: Path, asked: str, words: str) -> None:
    with pytest.raises(BuildError) as raised:
        look(asked, output, monotonic)
    assert words in str(raised.value)


def test_a_site_that_is_not_built(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="Constrúyalo con make build"):
        look("/x/", tmp_path / "output", monotonic)
