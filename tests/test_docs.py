"""The documentation keeps up with the code."""

from dataclasses import fields
from importlib import import_module

import pytest

from plugins.editors.manual import tables
from plugins.newsroom.config import Config
from tests.conftest import ROOT

PLUGINS = sorted(path.parent.name for path in (ROOT / "plugins").glob("*/README.md"))
CONFIGS = sorted(
    (path.parent.name, path.stem)
    for path in (*(ROOT / "plugins").glob("*/config.py"), ROOT / "plugins/newsroom/plugin.py")
)


def test_the_manual_has_the_tables_of_the_models() -> None:
    assert (ROOT / "docs/manual.md").read_text().endswith(tables())


@pytest.mark.parametrize(
    "name", sorted(p.name for p in (ROOT / "plugins").iterdir() if (p / "__init__.py").exists())
)
def test_every_package_is_on_the_map_and_explained(name: str) -> None:
    assert f"[{name}]({name}/README.md)" in (ROOT / "plugins/README.md").read_text()
    assert (ROOT / "plugins" / name / "README.md").exists()


@pytest.mark.parametrize(("name", "module"), CONFIGS)
def test_every_option_is_documented(name: str, module: str) -> None:
    readme = (ROOT / "plugins" / name / "README.md").read_text()
    for value in vars(import_module(f"plugins.{name}.{module}")).values():
        if isinstance(value, type) and issubclass(value, Config) and value is not Config:
            for field in fields(value):
                assert f"| `{field.name}` |" in readme


def test_every_dependency_says_what_it_is_for() -> None:
    readme = (ROOT / "README.md").read_text()
    for line in (ROOT / "requirements.in").read_text().splitlines():
        name = line.split("#")[0].split("=")[0].split(">")[0].strip()
        if name:
            assert f"| {name} |" in readme


def test_every_make_target_has_its_line_of_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    named = next(line for line in makefile.splitlines() if line.startswith(".PHONY"))
    for target in named.split()[1:]:
        assert f"\n{target}:" in makefile
        line = next(line for line in makefile.splitlines() if line.startswith(f"{target}:"))
        assert "## " in line
