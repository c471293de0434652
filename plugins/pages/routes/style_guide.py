"""The living style guide: every component of the theme, as its YAML describes it, and the tokens."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from plugins.site import HUES, Addresses, Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import PlainPage

STYLE_GUIDE = Link("/estilo/", "Guía de estilo")
ADDRESSES = Addresses(always=(STYLE_GUIDE.path,))
_COLOUR = re.compile(r"^  --([\w-]+): #[0-9a-f]{6};", re.MULTILINE)


class Component(NamedTuple):
    """One component."""

    name: str
    summary: str
    params: tuple[tuple[str, str], ...]
    """Name, and what it is for."""

    example: dict[str, Any]
    """The first of its examples."""

    examples: tuple[str, ...]
    """The names of all of them: tests render each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleGuide(PlainPage):
    """It depends on the theme alone, and searches leave it out."""

    template = "style_guide.html"
    schema_type = "WebPage"

    hues: tuple[str, ...] = HUES
    """The colours of departments."""

    @property
    def colours(self) -> tuple[str, ...]:
        """The names of the theme's own."""
        tokens = Path(self.frame.theme) / "static/css/tokens.css"
        return tuple(_COLOUR.findall(tokens.read_text(encoding="utf-8")))

    @property
    def components(self) -> tuple[Component, ...]:
        """The components, by their names."""
        folder = Path(self.frame.theme) / "templates/components"
        return tuple(map(_component, sorted(folder.glob("*.yaml"))))


def style_guide(frame: Frame) -> StyleGuide:
    """Return the style guide of the theme of *frame*."""
    return StyleGuide(
        frame=frame,
        trail=(HOME, STYLE_GUIDE),
        summary="Los colores, las letras y las piezas de este sitio, tal como se usan.",
    )


def _component(file: Path) -> Component:
    described = yaml.safe_load(file.read_text(encoding="utf-8"))
    examples = described["examples"]
    return Component(
        name=file.stem,
        summary=described["summary"],
        params=tuple(described["params"].items()),
        example=next(iter(examples.values())),
        examples=tuple(examples),
    )
