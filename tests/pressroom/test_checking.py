"""A check finds whatever was done to the shown tree, and mends it."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from plugins.pressroom.build import build
from plugins.pressroom.disk.keeping import keep, kept
from plugins.pressroom.plan import Planner
from plugins.pressroom.reports.checking import Found, found
from plugins.pressroom.store import Store
from plugins.pressroom.trees import State, locked, state_folder
from tests.pressroom.artefacts import Opened
from tests.pressroom.sites import artefacts, published, shown
from tests.unprivileged import as_nobody, open_folder

SITE = {"index.html": "uno", "a/b.html": "b", "a/c.html": "c", "d.css": "d"}


def checked(site: Mapping[str, str], output: Path, release: bytes = b"1") -> Found:
    with locked(output, waiting="", doubting=True) as trees:
        before = trees.state
        store = Store(output.with_name("store"))
        planner = Planner(replace(before, release=b""), release, store)
        planner.add(artefacts(site))
        plan = planner.plan(now=0, grace=0)
        look = trees.look()
        trees.distrust()
        changes = build(plan, trees, store, workers=1)
    return found(before, plan, changes, look)


def harm(output: Path) -> None:
    (output / "index.html").write_text("otro")  # its twin is the same file
    (output / "a/b.html").unlink()
    (output / "z").mkdir()
    (output / "z/ajeno.txt").write_text("x")
    (output / "d.css").unlink()
    (output / "d.css").symlink_to("/dev/null")


def test_what_is_right_is_said_to_be(tmp_path: Path) -> None:
    output = tmp_path / "output"
    for site in (SITE, SITE | {"index.html": "dos"}):
        published(site, output)
        assert checked(site, output) == Found((), (), (), 4)
        assert checked(site, output).code == 0


def test_what_was_edited_removed_or_added_is_named_and_mended(tmp_path: Path) -> None:
    output = tmp_path / "output"
    published(SITE | {"index.html": "cero"}, output)
    published(SITE, output)
    harm(output)
    difference = checked(SITE, output)

    assert difference[:3] == (("d.css", "index.html"), ("a/b.html",), ("z/ajeno.txt",))
    assert difference.code == 3
    for name in ("index.html", "a/b.html", "z/ajeno.txt"):
        assert name in difference.told
    assert shown(output) == SITE
    assert checked(SITE, output).code == 0
    for site in (SITE | {"index.html": "dos"}, SITE):
        published(site, output)
        assert shown(output) == site


def test_an_edit_of_the_content_is_no_difference(tmp_path: Path) -> None:
    output = tmp_path / "output"
    published(SITE, output)
    new = {"index.html": "dos", "a/b.html": "b", "nuevo.html": "n", "d.css": "d"}

    assert checked(new, output).code == 0
    assert shown(output) == new


def test_without_any_memory_it_is_compared_with_what_it_should_be(tmp_path: Path) -> None:
    output = tmp_path / "output"
    published(SITE, output)
    harm(output)
    shutil.rmtree(tmp_path / ".output.state")
    difference = checked(SITE, output)

    assert difference[:3] == (("d.css", "index.html"), ("a/b.html",), ("z/ajeno.txt",))
    assert shown(output) == SITE


def test_an_edit_is_told_from_what_another_program_or_text_makes(tmp_path: Path) -> None:
    output = tmp_path / "output"
    published(SITE, output)
    published({**SITE, "a/b.html": "b2", "d.css": "d2"}, output)
    (output / "index.html").write_text("a mano")
    (output / "d.css").write_text("a mano")
    new = {"index.html": "uno, de otro programa", "a/b.html": "b3", "a/c.html": "c", "d.css": "d3"}
    difference = checked(new, output, release=b"2")

    assert difference[:3] == (("d.css", "index.html"), (), ())
    assert shown(output) == new
    assert checked(new, output, release=b"2").code == 0


def test_what_a_build_wrote_is_known_however_it_came_there(tmp_path: Path) -> None:
    """In groups that are made, kept or moved; by one process or two."""
    output = tmp_path / "output"
    many = {f"a/{number}.html": str(number) for number in range(120)}
    for site in (many, {**many, "a/7.html": "siete"}, {**many, "b.html": "b"}):
        published(
            [Opened("a", tuple, (tuple(artefacts(site)),)), *artefacts(SITE)],
            output,
            workers=2,
        )
        with locked(output, waiting="") as trees:
            look = trees.look()
        assert look.known == {*site, *SITE} == look.there
        assert not look.edited


def test_what_nobody_wrote_down_is_nobodys_edit_if_the_program_changed(tmp_path: Path) -> None:
    published(SITE, tmp_path / "output")
    forget_bytes(tmp_path / "output")
    (tmp_path / "output/index.html").write_text("de otro programa")

    assert checked(SITE, tmp_path / "output", release=b"2").edited == ()
    assert shown(tmp_path / "output") == SITE


def test_what_nobody_wrote_down_is_compared_with_what_the_same_program_makes(
    tmp_path: Path,
) -> None:
    published(SITE, tmp_path / "output")
    forget_bytes(tmp_path / "output")
    (tmp_path / "output/index.html").write_text("a mano")

    assert checked(SITE, tmp_path / "output").edited == ("index.html",)


def forget_bytes(output: Path) -> None:
    """Let the state be that of a program that did not write down what its files are."""
    file = state_folder(output) / "shown"
    state = kept(file, State)
    rows = {name: row._replace(packed_bytes=b"") for name, row in state.rows.items()}
    keep(file, replace(state, rows=rows))


def test_what_a_server_cannot_read_is_told_and_opened(tmp_path: Path) -> None:
    output = tmp_path / "output"
    published(SITE, output)
    (output / "index.html").chmod(0)
    (output / "a/b.html").chmod(0o600)
    (output / "a").chmod(0o700)
    difference = checked(SITE, output)

    assert difference == Found((), (), (), 4, ("a/", "a/b.html", "index.html"))
    assert difference.code == 3
    assert "un servidor no podía leerlo: a/b.html" in difference.told
    for path in (output, output / "a", output / "a/b.html", output / "index.html"):
        needed = 0o555 if path.is_dir() else 0o444
        assert path.stat().st_mode & needed == needed & ~umask()
    assert checked(SITE, output).code == 0


def test_what_the_account_gives_to_nobody_is_no_fault(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        published(SITE, tmp_path / "output")
        assert checked(SITE, tmp_path / "output").closed == ()
    finally:
        os.umask(before)
    assert checked(SITE, tmp_path / "output").closed == ("./", "a/", *sorted(SITE))


def umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def test_whoever_may_not_read_it_may_not_check_it_but_its_owner_may() -> None:
    with open_folder() as folder:
        folder.chmod(0o777)

        def closed_and_checked() -> list[object]:
            published(SITE, folder / "output")
            (folder / "output/a/b.html").chmod(0)
            (folder / "output/a").chmod(0)
            return [checked(SITE, folder / "output").closed, shown(folder / "output")]

        assert as_nobody(closed_and_checked) == [["a/", "a/b.html"], SITE]
