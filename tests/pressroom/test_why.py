"""A build can tell why it made each file."""

from dataclasses import dataclass
from pathlib import Path

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.build import build
from plugins.pressroom.plan import Planner
from plugins.pressroom.reports.why import reasons
from plugins.pressroom.store import Store
from plugins.pressroom.trees import locked


@dataclass(frozen=True)
class Story:
    source: str
    title: str


@dataclass(frozen=True, slots=True)
class Page(Artefact):
    frame: str
    stories: tuple[Story, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        return ("index.html",)

    def make(self) -> tuple[bytes, ...]:
        return ((self.frame + "".join(story.title for story in self.stories)).encode(),)


def told(
    frame: str, *stories: Story, output: Path, release: bytes = b"1", **changes: tuple[str, ...]
) -> list[str]:
    """Build a page of *stories*; return why it was made. Of *changes*, `a` stands for `a.md`."""
    artefact = Page(frame, stories)
    with locked(output, waiting="Se espera.") as trees:
        store = Store(output.with_name("store"))
        planner = Planner(trees.state, release, store)
        planner.add([artefact])
        plan = planner.plan(now=0, grace=0)
        build(plan, trees, store, workers=1)
        return list(reasons(plan, {f"{name}.md": what for name, what in changes.items()}))


def test_each_reason_is_told(tmp_path: Path) -> None:
    output = tmp_path / "output"
    fair, walk = Story("fair.md", "Feria"), Story("walk.md", "Paseo")

    assert told("x", fair, walk, output=output) == ["index.html (nuevo)"]
    assert told("x", fair, walk, output=output) == []
    assert told("y", fair, walk, output=output) == ["index.html (frame)"]
    changed = Story("fair.md", "Otra feria")
    assert told("y", changed, walk, output=output, fair=("título",), other=("texto",)) == [
        "index.html (fair.md: título)"
    ]
    assert told("y", changed, output=output) == ["index.html (stories)"]
    assert told("y", changed, output=output, release=b"2") == ["index.html (cambió el programa)"]
