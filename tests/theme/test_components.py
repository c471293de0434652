"""Every component renders its examples, escapes what it is given, and is complete."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.conftest import ROOT

THEME = ROOT / "themes/imme"
COMPONENTS = THEME / "templates/components"
NAMES = sorted(path.stem for path in COMPONENTS.glob("*.html"))

env = Environment(
    loader=FileSystemLoader(THEME / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def spec(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((COMPONENTS / f"{name}.yaml").read_text())
    return data


def macro(name: str) -> Any:
    return getattr(env.get_template(f"components/{name}.html").module, name)


def plain(value: Any) -> Any:
    """Return the values of an example with dicts as objects, as the pages give them."""
    if isinstance(value, dict):
        return SimpleNamespace(**{key: plain(each) for key, each in value.items()})
    return [plain(each) for each in value] if isinstance(value, list) else value


EXAMPLES = [
    pytest.param(name, title, params, id=f"{name}-{title}")
    for name in NAMES
    for title, params in spec(name)["examples"].items()
]


@pytest.mark.parametrize("name", NAMES)
def test_params_are_documented(name: str) -> None:
    assert sorted(spec(name)["params"]) == sorted(macro(name).arguments)


@pytest.mark.parametrize("name", NAMES)
def test_styles_are_imported(name: str) -> None:
    sheets = [(THEME / f"static/css/{each}.css").read_text() for each in ("main", "tools")]
    assert [f'"components/{name}.css"' in sheet for sheet in sheets].count(True) == 1
    assert (THEME / f"static/css/components/{name}.css").exists()


@pytest.mark.parametrize(("name", "title", "params"), EXAMPLES)
def test_example_looks_as_agreed(
    name: str, title: str, params: dict[str, Any], golden: Any
) -> None:
    html = str(macro(name)(**{key: plain(value) for key, value in params.items()}))
    if title == "escaped":
        assert "<script" not in html
        assert "<b>" not in html
    golden(Path(__file__).parent / "golden" / name / f"{title}.html", html.strip() + "\n")
