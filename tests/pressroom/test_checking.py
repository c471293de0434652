"""A check finds whatever was done to the shown tree, and mends it."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from plugins.pressroom.build import build
from plugins.pressroom.checking import Found, found
from plugins.pressroom.plan import Planner
from plugins.pressroom.store import Store
from plugins.pressroom.trees import locked
from tests.pressroom.sites import artefacts, published, shown

SITE = {"index.html": "uno", "a/b.html": "b", "a/c.html": "c", "d.css": "d"}


def checked(site: Mapping[str, str], output: Path, release: bytes = b"1") -> Found:
    with locked(output, waiting="", doubting=True) as trees:
        before = trees.state
        store = Store(output.with_name("store"))
        planner = Planner(replace(before, release=b""), release, store)
        planner.add(artefacts(site))
        plan = planner.plan(now=0, grace=0)
        there = trees.distrust()
        changes = build(plan, trees, store, workers=1)
    return found(before, plan, changes, there)


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


def test_bytes_of_another_program_are_nobodys_edit(tmp_path: Path) -> None:
    published(SITE, tmp_path / "output")
    (tmp_path / "output/index.html").write_text("de otro programa")

    assert checked(SITE, tmp_path / "output", release=b"2").edited == ()
    assert shown(tmp_path / "output") == SITE
