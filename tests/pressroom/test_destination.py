"""A build replaces its own folder and nothing that is anybody else's."""

import shutil
from pathlib import Path

import pytest

from plugins.commands.errors import BuildError
from plugins.pressroom.destination import (
    MARK,
    Mark,
    mark_of,
    marked,
    refuse_output,
)
from plugins.pressroom.trees import state_folder
from tests.conftest import tree
from tests.pressroom.sites import artefacts, published, shown

NAME = "Municipalidad de María Elena"
SITE = {"index.html": "uno", "a/b.html": "b"}


def refused(
    output: Path, *sources: Path, site: str = NAME, kept_whole: tuple[Path, ...] = ()
) -> str:
    try:
        refuse_output(output, site, sources, kept_whole)
    except BuildError as error:
        return str(error)
    return ""


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return the folder of a site with its mark."""
    published([*artefacts(SITE), mark_of(NAME, ("index.html", "a"))], tmp_path / "output")
    return tmp_path / "output"


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
        assert f"«{name.split('/')[0]}»" in refused(folder)


def test_a_site_of_ours_is_replaced_wherever_it_was_copied_to(output: Path, tmp_path: Path) -> None:
    assert refused(output) == ""
    shutil.copytree(output, tmp_path / "copia")
    assert refused(tmp_path / "copia") == ""
    shutil.rmtree(state_folder(output))
    assert refused(output) == ""
    (tmp_path / "copia" / MARK).unlink()
    assert refused(tmp_path / "copia")


@pytest.mark.parametrize("text", ["", "x", "\xff", "Sitio: Municipalidad de María Elena\n"])
def test_a_file_that_only_has_the_marks_name_gives_no_leave(text: str, tmp_path: Path) -> None:
    (tmp_path / "mías").mkdir()
    (tmp_path / "mías" / MARK).write_bytes(text.encode("latin-1"))
    (tmp_path / "mías/boda.jpg").write_text("mío")

    assert "no dice de qué sitio es" in refused(tmp_path / "mías")


def test_what_others_put_into_a_copy_is_named_and_not_lost(output: Path, tmp_path: Path) -> None:
    copy = tmp_path / "gh-pages"
    shutil.copytree(output, copy)
    (copy / ".git").mkdir()
    for name in ("CNAME", "LEAME", "z", "zz"):
        (copy / name).write_text("mío")

    assert "tiene «.git», «CNAME», «LEAME» y 2 más, que este proyecto no hizo" in refused(copy)


def test_a_site_of_another_town_is_not_replaced(output: Path, tmp_path: Path) -> None:
    shutil.copytree(output, tmp_path / "copia")

    assert "otro sitio, «Municipalidad de María Elena»" in refused(tmp_path / "copia", site="Otra")
    assert refused(output, site="Otra") == ""  # it is remembered here: the name was changed


def test_the_mark_says_what_was_written_in_it(tmp_path: Path) -> None:
    for site in ("Muni", " Muni\n de  Tal ", "«»"):
        made = mark_of(site, ("index.html", "a b"))
        (tmp_path / MARK).write_bytes(made.make()[0])
        words = " ".join(site.split())
        assert marked(tmp_path) == Mark(words, frozenset({"index.html", "a b", MARK}))
    assert marked(tmp_path / "no") is None


def test_another_folder_in_the_place_of_a_site_is_not_taken_for_it(output: Path) -> None:
    shutil.rmtree(output)
    output.mkdir()  # the system may give it the same number
    (output / "boda.jpg").write_text("mío")

    assert "«boda.jpg»" in refused(output)


def test_a_site_of_before_this_mark_is_known_by_what_is_remembered(tmp_path: Path) -> None:
    published(SITE, tmp_path / "output")
    assert refused(tmp_path / "output") == ""

    published({**SITE, MARK: "Esta carpeta la hace «make build»"}, tmp_path / "output")
    assert refused(tmp_path / "output") == ""


def test_what_is_no_folder_and_what_the_site_is_made_from_are_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("un archivo")
    assert "es un archivo" in refused(tmp_path / "output")
    (tmp_path / "content").mkdir()
    assert "está dentro de" in refused(tmp_path / "content/sitio", tmp_path / "content")
    assert "contiene" in refused(tmp_path / "content", tmp_path / "content")
    assert "contiene" in refused(tmp_path, tmp_path / "content")
    assert "contiene" in refused(tmp_path, kept_whole=(tmp_path / "content",))
    assert refused(tmp_path / "content", kept_whole=(tmp_path,)) == ""
    assert "disco aparte" in refused(Path("/proc"))
    assert "disco entero" in refused(Path("/"))


def test_a_link_to_where_people_work_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "content").mkdir(parents=True)
    (tmp_path / "output").symlink_to("home")

    assert "contiene" in refused(tmp_path / "output", kept_whole=(home,))
    assert "contiene" in refused(tmp_path / "output", home / "content")


@pytest.mark.parametrize("name", ["output", "output/noticias", "output/a/b/c"])
def test_nothing_is_shown_inside_a_site(name: str, output: Path, tmp_path: Path) -> None:
    if name != "output":
        assert "dentro de un sitio ya hecho" in refused(tmp_path / name)
        (output / MARK).unlink()
        assert "dentro de un sitio ya hecho" in refused(tmp_path / name)
    for beside in (".output.next", ".output.state", ".x.aside", ".output.lock", ".output.next/a"):
        assert "la siguiente lo borraría" in refused(tmp_path / beside)
    assert refused(tmp_path / "output.next") == ""


def test_a_refusal_touches_nothing(output: Path, tmp_path: Path) -> None:
    (tmp_path / "ajeno").mkdir()
    (tmp_path / "ajeno/x").write_text("mío")
    before = tree(tmp_path)
    for name in ("ajeno", "output/sub", ".output.next", "."):
        assert refused(tmp_path / name, output / "a")
    assert tree(tmp_path) == before


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
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")

    for name in ("output", "a"):
        assert "vuelve sobre sí mismo" in refused(tmp_path / name)
