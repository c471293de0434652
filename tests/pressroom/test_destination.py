"""A build replaces its own folder and nothing that is anybody else's."""

from pathlib import Path

import pytest

from plugins.pressroom.destination import MARK, Mark, refuse_foreign_output
from plugins.pressroom.errors import BuildError
from tests.pressroom.sites import artefacts, published, shown

SITE = {"index.html": "uno", "a/b.html": "b"}


def refused(output: Path, *sources: Path) -> str:
    try:
        refuse_foreign_output(output, *sources)
    except BuildError as error:
        return str(error)
    return ""


def test_a_new_or_empty_folder_is_fine(tmp_path: Path) -> None:
    (tmp_path / "vacía").mkdir()

    assert refused(tmp_path / "vacía") == ""
    assert refused(tmp_path / "no/está") == ""


def test_a_folder_with_anything_else_is_refused_and_told_how_to_go_on(tmp_path: Path) -> None:
    for name in ("foto.jpg", "index.html", ".git/config"):
        folder = tmp_path / name.replace("/", "-")
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text("mío")
        assert "--output" in refused(folder)


def test_a_site_of_ours_is_replaced_wherever_it_was_copied_to(tmp_path: Path) -> None:
    published([*artefacts(SITE), Mark()], tmp_path / "output")
    assert refused(tmp_path / "output") == ""
    (tmp_path / "output").rename(tmp_path / "copia")
    assert refused(tmp_path / "copia") == ""
    (tmp_path / "copia" / MARK).unlink()
    assert refused(tmp_path / "copia")


def test_a_site_of_before_this_mark_is_known_by_what_is_remembered(tmp_path: Path) -> None:
    published(SITE, tmp_path / "output")

    assert refused(tmp_path / "output") == ""


def test_what_is_no_folder_and_what_the_site_is_made_from_are_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("un archivo")
    assert "es un archivo" in refused(tmp_path / "output")
    (tmp_path / "content").mkdir()
    assert "está dentro de" in refused(tmp_path / "content/sitio", tmp_path / "content")
    assert "está dentro de" in refused(tmp_path / "content", tmp_path / "content")
    assert "disco aparte" in refused(Path("/proc"))


def test_a_link_stays_and_leads_to_the_site(tmp_path: Path) -> None:
    (tmp_path / "disco").mkdir()
    link = tmp_path / "output"
    link.symlink_to("disco/sitio")
    for site in (SITE, SITE | {"index.html": "dos"}):
        assert refused(link) == ""
        published(site, link)
        assert link.is_symlink()
        assert shown(tmp_path / "disco/sitio") == site
    (tmp_path / "disco/ajeno").mkdir()
    (tmp_path / "disco/ajeno/x").write_text("mío")
    other = tmp_path / "otro"
    other.symlink_to("disco/ajeno")

    assert refused(other)


def test_a_link_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").symlink_to("output")

    with pytest.raises((BuildError, OSError)):
        published(SITE, tmp_path / "output")
