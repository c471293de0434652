"""The documentation keeps up with the code."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from plugins.editors.manual import tables
from plugins.pressroom.config import PressroomConfig
from plugins.settings import site_config  # noqa: F401 - what they say can be set
from plugins.settings.config import Config
from tests.conftest import ROOT

PLUGINS = sorted(path.parent.name for path in (ROOT / "plugins").glob("*/README.md"))
for _file in sorted((ROOT / "plugins").glob("*/config.py")):
    import_module(f"plugins.{_file.parent.name}.config")
HOMES = {"ALERTS": "alerts", "KITS": "kits", "OPEN_DATA": "open_data"}
"""Packages that explain what another one defines, because pages tell of it too."""

OURS: tuple[Any, ...] = (*Config.__subclasses__(), PressroomConfig)
CONFIGS = sorted(
    (HOMES.get(config.setting, config.__module__.split(".")[1]), field.alias or name)
    for config in OURS
    for name, field in config.model_fields.items()
)
"""Package -> what can be set of it."""


def test_the_manual_has_the_tables_of_the_models() -> None:
    assert (ROOT / "docs/manual.md").read_text().endswith(tables())


@pytest.mark.parametrize(
    "name", sorted(p.name for p in (ROOT / "plugins").iterdir() if (p / "__init__.py").exists())
)
def test_every_package_is_on_the_map_and_explained(name: str) -> None:
    assert f"[{name}]({name}/README.md)" in (ROOT / "plugins/README.md").read_text()
    assert (ROOT / "plugins" / name / "README.md").exists()


@pytest.mark.parametrize(("package", "option"), CONFIGS)
def test_every_option_is_documented(package: str, option: str) -> None:
    assert f"| `{option}` |" in (ROOT / "plugins" / package / "README.md").read_text()


def test_every_dependency_says_what_it_is_for() -> None:
    readme = (ROOT / "README.md").read_text()
    for line in (ROOT / "requirements.in").read_text().splitlines():
        name = line.split("#")[0].split("=")[0].split(">")[0].strip()
        if name:
            assert f"| {name} |" in readme


@pytest.mark.parametrize("named", sorted(ROOT.glob("requirements*.in")), ids=lambda file: file.name)
def test_what_is_named_is_locked(named: Path) -> None:
    lines = (line.split("#")[0].strip() for line in named.read_text().splitlines())
    names = {re.split(r"[=<>\[ ]", line)[0] for line in lines if line and not line.startswith("-")}
    locked = named.with_suffix(".txt").read_text()

    assert names
    for name in names:
        plain = re.sub(r"[-_.]+", "-", name).lower()
        assert re.search(rf"^{re.escape(plain)}(\[\w+\])?==", locked, re.MULTILINE), name


def test_every_make_target_has_its_line_of_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    named = next(line for line in makefile.splitlines() if line.startswith(".PHONY"))
    for target in named.split()[1:]:
        assert f"\n{target}:" in makefile
        line = next(line for line in makefile.splitlines() if line.startswith(f"{target}:"))
        assert "## " in line
