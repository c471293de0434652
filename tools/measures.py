"""
The measures of the house, for whoever changes its floor plan: `python -m tools.measures`.

Printed of the code in `plugins/`: how large each room is, what is imported past a door, how long
functions are and how much they take, and where `Any` stands in what others may call.
"""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from grimp import build_graph

from tools.doors import past_doors

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"
MOST_POSITIONAL = 5
GLUE = {"plugin.py", "adapt.py", "__main__.py"}
"""What touches Pelican, which carries no types, or is a command."""

_PLACE = "plugins"


class Function(NamedTuple):
    """One function or method."""

    name: str
    """`pages/home.py:front_of`."""

    lines: int
    positional: int
    """Parameters that may be given by place, without `self`."""

    has_any: bool
    """Whether `Any` stands in its signature, or that of the class it makes."""

    is_public: bool


def main() -> int:
    """Print every measure."""
    files = sorted(PLUGINS.rglob("*.py"))
    rooms = Counter(
        {
            room.name: sum(_lines(file) for file in files if room in file.parents)
            for room in sorted(PLUGINS.iterdir())
            if room.is_dir() and room.name != "__pycache__"
        }
    )
    total = sum(_lines(file) for file in files)
    largest, size = rooms.most_common(1)[0]
    folders = Counter(file.parent.relative_to(ROOT).as_posix() for file in files)
    functions = [function for file in files for function in _functions(file)]
    longest = max(functions, key=lambda each: each.lines)
    many = [each.name for each in functions if each.positional > MOST_POSITIONAL]
    loose = [each.name for each in functions if each.is_public and each.has_any]
    past = past_doors(build_graph(_PLACE))
    print(f"líneas en plugins/: {total}")
    print("habitaciones: " + ", ".join(f"{name} {count}" for name, count in rooms.most_common()))
    print(f"la más grande: {largest}, {size / total:.1%}")
    print("carpetas con más módulos: " + ", ".join(f"{n} {c}" for n, c in folders.most_common(4)))
    print(f"módulos importados por fuera de su puerta: {len(past)}")
    print(
        f"funciones: {len(functions)}, mediana {median(each.lines for each in functions):.0f} líneas"
    )
    print(f"la más larga: {longest.name}, {longest.lines}")
    print(
        f"con más de {MOST_POSITIONAL} parámetros por lugar: {len(many)} {' '.join(many)}".rstrip()
    )
    print(f"públicas con Any, fuera del pegamento: {len(loose)}")
    for name in loose if "-v" in sys.argv else ():
        print(f"  {name}")
    return 0


def _lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def _functions(file: Path) -> Iterator[Function]:
    name = file.relative_to(PLUGINS).as_posix()
    for node, owner in _defined(ast.parse(file.read_text("utf-8")), ""):
        arguments = node.args
        given = [*arguments.posonlyargs, *arguments.args]
        positional = [each for each in given if each.arg not in {"self", "cls"}]
        signature = [each.annotation for each in (*given, *arguments.kwonlyargs)]
        words = " ".join(ast.unparse(each) for each in (*signature, node.returns) if each)
        whole = f"{owner}.{node.name}" if owner else node.name
        yield Function(
            name=f"{name}:{whole}",
            lines=(node.end_lineno or node.lineno) - node.lineno + 1,
            positional=len(positional),
            has_any="Any" in words.replace("[", " ").replace("]", " ").replace(",", " ").split(),
            is_public=not any(part.startswith("_") for part in whole.split("."))
            and file.name not in GLUE,
        )


def _defined(
    tree: ast.AST, owner: str
) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, str]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node, owner
        elif isinstance(node, ast.ClassDef):
            yield from _defined(node, node.name)
        elif not isinstance(node, ast.expr):
            yield from _defined(node, owner)


if __name__ == "__main__":
    raise SystemExit(main())
