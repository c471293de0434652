"""A reader sees the whole old site or the whole new one, whatever happens to a build."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.commands.errors import BuildError
from plugins.pressroom.artefact import Artefact, Handed, remembering
from plugins.pressroom.build import build
from plugins.pressroom.disk import exchange as exchange_module
from plugins.pressroom.disk import files
from plugins.pressroom.plan import Planner
from plugins.pressroom.store import Store
from plugins.pressroom.trees import locked
from plugins.pressroom.work import FEW
from tests.conftest import ROOT
from tests.pressroom.artefacts import Made, Measured, Opened
from tests.pressroom.sites import artefacts, page, published, shown

OLD = {"index.html": "uno", "a/b/c.html": "c1", "a/d.html": "d1", "viejo": "x", "igual": "="}
NEW = {"index.html": "dos", "a/b/c.html": "c2", "nuevo/e/f.html": "f", "viejo/g": "g", "igual": "="}
NEXT = {"index.html": "tres", "a/d.html": "d3", "viejo": "otra vez", "igual": "="}


@pytest.fixture(params=["renameat2", "fallback"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "fallback":
        monkeypatch.setattr(exchange_module, "_exchanged", lambda *_: False)


@pytest.mark.usefixtures("way")
def test_each_build_shows_its_site_and_nothing_else(tmp_path: Path) -> None:
    for site in (OLD, NEW, NEXT, {}, OLD, OLD, NEXT):
        published(site, tmp_path / "output")
        assert shown(tmp_path / "output") == site


def test_after_a_large_change_the_twin_catches_up_at_once(tmp_path: Path) -> None:
    def site(text: str) -> dict[str, str]:
        return {f"p/{number}.html": f"{text} {number}" for number in range(300)}

    published(site("uno"), tmp_path / "output")
    published(site("dos") | {"solo.html": "x"}, tmp_path / "output")
    assert shown(tmp_path / ".output.next") == shown(tmp_path / "output")
    published(site("tres"), tmp_path / "output")
    assert shown(tmp_path / ".output.next") == shown(tmp_path / "output") == site("tres")


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    output = tmp_path / "output"
    published(OLD, output)
    before = (output / "igual").stat()
    for site in (NEW, NEXT, OLD):
        changes = published(site, output)
        assert "igual" not in changes.changed
        assert os.path.samestat((output / "igual").stat(), before)
        assert (output / "igual").stat().st_mtime_ns == before.st_mtime_ns


def test_it_says_what_it_changed(tmp_path: Path) -> None:
    first = published(OLD, tmp_path / "output")
    assert first.added == tuple(sorted(OLD))
    assert (first.changed, first.removed, first.count) == ((), (), 5)

    changes = published(NEW, tmp_path / "output")
    assert changes.added == ("nuevo/e/f.html", "viejo/g")
    assert changes.changed == ("a/b/c.html", "index.html")
    assert changes.removed == ("a/d.html", "viejo")
    assert published(NEW, tmp_path / "output").made == ()


def test_another_program_makes_all_again_and_changes_only_what_differs(tmp_path: Path) -> None:
    published(OLD, tmp_path / "output")
    changes = published(OLD | {"index.html": "dos"}, tmp_path / "output", release=b"2")

    assert set(changes.made) == OLD.keys()
    assert changes.changed == ("index.html",)
    assert published(OLD | {"index.html": "dos"}, tmp_path / "output", release=b"2").made == ()


@dataclass(frozen=True)
class Article:
    source: str


def broken(text: str) -> tuple[bytes]:
    raise ValueError(text)


def full(_text: str) -> tuple[bytes]:
    raise OSError(28, os.strerror(28))


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("make", "message"),
    [(broken, r"«z\.html» no se pudo hacer \(ValueError: ay\)"), (full, r"No se pudo escribir «z")],
)
def test_a_failure_leaves_the_old_site_and_the_next_build_repairs(
    make: Callable[..., Any], message: str, workers: int, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    published(OLD, output)
    many = {f"p/{number}.html": str(number) for number in range(60)}
    bad = Made(("z.html",), make, ("ay",))
    with pytest.raises(BuildError, match=message):
        published([*artefacts(NEW | many), bad], output, workers=workers)

    assert shown(output) == OLD
    published(NEXT, output)
    assert shown(output) == NEXT


def test_two_processes_make_the_same_as_one(tmp_path: Path) -> None:
    many = {f"p/{number}/index.html": f"texto {number}" for number in range(500)}
    published(many, tmp_path / "one", workers=1)
    published(many, tmp_path / "two", workers=2)

    assert shown(tmp_path / "one") == shown(tmp_path / "two") == many


def memory(output: Path) -> Path:
    return output.with_name(f".{output.name}.state") / "shown"


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(file.read_bytes()[:-3]),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes().replace(b"prensa 1", b"prensa 0")),
        lambda file: file.write_bytes(file.read_bytes()[:80] + b"\0" + file.read_bytes()[81:]),
    ],
    ids=["missing", "cut", "empty", "older version", "changed"],
)
def test_a_damaged_memory_is_noticed_and_all_is_made_again(
    damage: Callable[[Path], None], tmp_path: Path
) -> None:
    output = tmp_path / "output"
    published(OLD, output)
    damage(memory(output))
    with locked(output, waiting="") as opened:
        assert opened.notes
    published(NEW, output)

    assert shown(output) == NEW


@pytest.mark.parametrize("name", ["output", ".output.next", ".output.state"])
def test_a_folder_that_somebody_removed_or_replaced_is_made_again(
    name: str, tmp_path: Path
) -> None:
    for replacement in (False, True):
        published(OLD, tmp_path / "output")
        (tmp_path / name).rename(tmp_path / f"robado-{replacement}")
        if replacement:
            (tmp_path / name).mkdir()
            (tmp_path / name / "ajeno.html").write_text("ajeno")
        published(NEW, tmp_path / "output")
        assert shown(tmp_path / "output") == NEW
        published(NEXT, tmp_path / "output")
        assert shown(tmp_path / "output") == NEXT


def test_a_file_that_is_not_ours_does_not_stay(tmp_path: Path) -> None:
    output = tmp_path / "output"
    published(OLD, output)
    (output / "ajeno.html").write_text("ajeno")
    for site in (NEW, NEXT):
        published(site, output)
        assert shown(output) == site


def test_a_name_as_long_as_a_disk_takes_it_is_made(tmp_path: Path) -> None:
    site = {f"{'ñ' * 127}b/{'a' * 255}": "uno", f"{'b' * 252}.md": "dos"}
    for _ in range(2):
        published({}, tmp_path / "output")
        published(site, tmp_path / "output")
        published(site | {"otro": "x"}, tmp_path / "output")
        assert shown(tmp_path / "output") == site | {"otro": "x"}


IMPOSSIBLE = ["a" * 256, "ñ" * 128, "/".join(["a" * 200] * 6), "a\0b", "a\nb", "a\tb", "\udce9"]


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_no_disk_takes_is_refused_before_anything_is_written(
    name: str, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    published(OLD, output)
    bad = Made((f"temas/{name}/index.html",), page, (Article("cultura/feria.md"),))
    for handed in ([*artefacts(NEW), bad], [Opened("g", list, ((bad,),))]):
        remembered = memory(output).read_bytes()
        with pytest.raises(BuildError, match=r"No se puede hacer .*cultura/feria\.md"):
            published(handed, output)
        assert memory(output).read_bytes() == remembered
        assert {path.name for path in memory(output).parent.iterdir()} <= {"shown", "falla.txt"}
        assert shown(output) == OLD

    published(NEW, output)
    assert shown(output) == NEW


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_an_older_program_noted_stops_nothing(name: str, tmp_path: Path) -> None:
    output = tmp_path / "output"
    published(OLD, output)
    with locked(output, waiting="") as trees:
        trees.touch(frozenset({name, f"a/{name}/x", "index.html"}))
    for site in (NEW, NEXT, OLD):
        published(site, output)
        assert shown(output) == site


def as_file(path: Path) -> None:
    rmtree(path)
    path.write_text("x")


def as_link(path: Path) -> None:
    rmtree(path)
    path.symlink_to("/nada")


def as_link_to_a_folder(path: Path) -> None:
    rmtree(path)
    other = path.with_name("otra")
    other.mkdir()
    (other / "mío.txt").write_text("mío")
    path.symlink_to(other)


def with_folders_for_files(path: Path) -> None:
    for name in ("index.html", "shown", "coming", f"half.{os.getpid()}", f"shown.{os.getpid()}"):
        (path / name).unlink(missing_ok=True)
        (path / name / "x").mkdir(parents=True)


@pytest.mark.parametrize("harm", [as_file, as_link, as_link_to_a_folder, with_folders_for_files])
@pytest.mark.parametrize("name", [".output.next", ".output.state"])
def test_nothing_that_is_done_to_what_builds_leave_stops_the_next(
    name: str, harm: Callable[[Path], None], tmp_path: Path
) -> None:
    output = tmp_path / "output"
    published(OLD, output)
    harm(tmp_path / name)
    for site in (NEW, NEXT, OLD):
        published(site, output)
        assert shown(output) == site
    if (tmp_path / "otra").exists():
        assert (tmp_path / "otra/mío.txt").read_text() == "mío"


def test_what_killed_builds_were_writing_does_not_stay(tmp_path: Path) -> None:
    published(OLD, tmp_path / "output")
    left = memory(tmp_path / "output").parent
    for name in ("coming.123", "half.77", "next.json.5"):
        (left / name).write_text("a medias")
    published(NEW, tmp_path / "output")

    assert {path.name for path in left.iterdir()} == {"shown"}


EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link"}


def killed_before_step(step: int, work: Callable[[], object]) -> bool:
    """Do *work* in a process that dies before its system call number *step*; return if it did."""
    child = os.fork()
    if not child:
        left = step

        def die(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal left
            if event in EVENTS and (event != "open" or "w" in str(arguments[1] or "")):
                left -= 1
                if left < 0:
                    os._exit(9)

        sys.addaudithook(die)
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("before", [None, OLD], ids=["first", "later"])
def test_a_kill_between_any_two_system_calls(before: dict[str, str] | None, tmp_path: Path) -> None:
    is_atomic = exchange_module._exchanged.__name__ != "<lambda>"
    step, died = 0, True
    while died:
        output = tmp_path / str(step) / "output"
        if before is not None:
            published(before, output)
            published(NEXT, output)  # so that the twin lags behind
            published(before, output)

        died = killed_before_step(step, partial(published, NEW, output))

        old = before or {}
        seen = shown(output)
        assert seen in (old, NEW) or (not is_atomic and seen == {}), step
        # The next build may be of the same site, or of another one.
        following = NEW if step % 2 else NEXT
        published(following, output)
        assert shown(output) == following, step
        published(OLD, output)
        assert shown(output) == OLD, step
        step += 1
    assert step > 20


SITES = st.dictionaries(
    st.lists(st.sampled_from(["a", "b", "c.html"]), min_size=1, max_size=3).map("/".join),
    st.sampled_from(["uno", "dos"]),
    max_size=6,
).filter(lambda site: not any(other.startswith(f"{path}/") for path in site for other in site))


@settings(max_examples=60)
@given(st.lists(SITES, min_size=2, max_size=6))
def test_any_sequence_of_sites_is_shown_as_if_made_anew(
    tmp_path_factory: pytest.TempPathFactory, sites: list[dict[str, str]]
) -> None:
    output = tmp_path_factory.mktemp("sites") / "output"
    for site in sites:
        published(site, output)
        assert shown(output) == site


def test_a_second_build_waits_and_says_so(tmp_path: Path) -> None:
    output = tmp_path / "output"
    code = (
        "from pathlib import Path\n"
        "from tests.pressroom.sites import published\n"
        f"published({NEW!r}, Path({str(output)!r}))\n"
    )
    with locked(output, waiting="Otra construcción está en curso."):
        second = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stderr=subprocess.PIPE)
        assert second.stderr
        assert second.stderr.readline() == b"Se espera.\n"
        assert second.poll() is None
        assert not output.exists()
    assert second.wait() == 0
    second.stderr.close()

    assert shown(output) == NEW


def test_pages_of_one_bundle_are_made_once(tmp_path: Path) -> None:
    bundle = Made(("x/1.txt", "x/2.txt"), page, ("uno", "dos"))
    changes = published([bundle], tmp_path / "output")

    assert list(changes.made) == ["x/1.txt"]
    assert shown(tmp_path / "output") == {"x/1.txt": "uno", "x/2.txt": "dos"}


def test_what_is_written_during_a_build_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/uno.md").write_text("uno")
    for path in (tmp_path / "a/uno.md", tmp_path / "a", tmp_path):
        os.utime(path, ns=(100, 100))

    assert not files.changed_since(100, str(tmp_path))
    assert files.changed_since(99, str(tmp_path))
    (tmp_path / "a/uno.md").unlink()
    assert files.changed_since(100, str(tmp_path))


def test_two_groups_of_one_name_are_refused(tmp_path: Path) -> None:
    group = Opened("feeds/todo", artefacts, ({"a.html": "uno"},))

    with pytest.raises(BuildError, match="«feeds/todo»"):
        published([group, group], tmp_path / "output")


def by_process(name: str) -> tuple[bytes, ...]:
    return name.encode(), str(os.getpid()).encode()


def parts_of(packed: Made) -> list[Artefact]:
    name, process = (each.decode() for each in packed.product())
    return artefacts({name: "hecho", f"{name}.pid": process})


@pytest.mark.parametrize("workers", [1, 2])
def test_what_groups_need_is_made_once_by_several_processes(tmp_path: Path, workers: int) -> None:
    names = [f"{number}.txt" for number in range(20)]
    needed = [Made((f"{name}.a", f"{name}.b"), by_process, (name,), name) for name in names]
    groups = [Opened(each.names[0], parts_of, (each,), (each,)) for each in needed]
    published(groups, tmp_path / "output", workers=workers)
    files = shown(tmp_path / "output")

    assert [files[name] for name in names] == ["hecho"] * 20
    others = {files[f"{name}.pid"] for name in names} - {str(os.getpid())}
    assert bool(others) is (workers > 1)
    assert published(groups, tmp_path / "output", workers=workers).made == ()


def noted(log: Path, text: str) -> tuple[bytes, ...]:
    with log.open("a") as lines:
        lines.write(f"{text}\n")
    return (text.encode(),)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_artefacts_need_is_made_once_by_several_processes(
    tmp_path: Path, workers: int
) -> None:
    log = tmp_path / "log"
    texts = [str(10**number) for number in range(12)]
    photos = [Made((f"{text}.jpg",), noted, (log, text), text) for text in texts]
    feeds = [Measured(f"{n}.xml", tuple(photos[n % 10 : n % 10 + 3])) for n in range(3 * FEW)]
    published([*photos[:6], *feeds], tmp_path / "output", workers=workers)

    assert sorted(log.read_text().split()) == sorted(texts)
    files = shown(tmp_path / "output")
    assert files["0.xml"] == "1 2 3"
    assert files["9.xml"] == "10 11 12"
    assert files.keys() == {*(f"{text}.jpg" for text in texts[:6]), *(each.name for each in feeds)}

    feeds[0] = Measured("0.xml", tuple(photos[4:8]))
    changes = published([*photos[:6], *feeds], tmp_path / "output", workers=workers)
    assert changes.made == ("0.xml",)
    assert sorted(log.read_text().split()) == sorted(texts)


def test_the_store_is_looked_through_only_after_it_got_something(tmp_path: Path) -> None:
    output, store = tmp_path / "output", Store(tmp_path / "store")
    photo = Made(("foto.jpg",), page, ("foto",), "foto")
    index = Made(("indice.a", "indice.b"), by_process, ("a.txt",), "indice")

    def fills(*handed: Handed) -> bool:
        with remembering(store), locked(output, waiting="Se espera.") as trees:
            planner = Planner(trees.state, b"1", store)
            planner.add(handed)
            plan = planner.plan(now=0, grace=0)
            build(plan, trees, store, workers=1)
        return plan.fills_store

    assert not fills(*artefacts(OLD))
    assert fills(Measured("a.xml", (photo,)))
    assert not fills(Measured("b.xml", (photo,)))
    group = Opened("a", parts_of, (index,), (index,))
    assert fills(group)
    assert not fills(group, *artefacts(NEW))
    assert fills(photo)


def test_what_an_artefact_needs_and_cannot_be_made_is_named(tmp_path: Path) -> None:
    published({"a.txt": "antes"}, tmp_path / "output")
    photo = Made(("foto.jpg",), no_bytes, ("roto",), "foto")

    with pytest.raises(BuildError, match=r"«foto\.jpg».*roto"):
        published([Measured("a.xml", (photo,))], tmp_path / "output")
    assert shown(tmp_path / "output") == {"a.txt": "antes"}


def no_good(text: str) -> list[Artefact]:
    raise ValueError(text)


def no_bytes(text: str) -> tuple[bytes, ...]:
    raise ValueError(text)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_group_that_cannot_be_looked_into_is_named(tmp_path: Path, workers: int) -> None:
    published({"a.txt": "antes"}, tmp_path / "output")
    groups = [Opened(name, no_good, ("roto",)) for name in ("x", "y")]
    needing = [
        Opened(name, list, ((),), (Made((name,), no_bytes, ("roto",), name),)) for name in "xy"
    ]

    for handed in (groups, needing):
        with pytest.raises(BuildError, match=r"«[xy]».*roto"):
            published(handed, tmp_path / "output", workers=workers)
    assert shown(tmp_path / "output") == {"a.txt": "antes"}
