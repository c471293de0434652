"""The living style guide: every component of the theme, as its YAML describes it, and the tokens."""

import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from plugins.pressroom import Artefact, output_path
from plugins.site import HUES, Frame, Link, render
from plugins.structured_data import HOME, NOINDEX, head_of_page

STYLE_GUIDE = Link("/estilo/", "Guía de estilo")
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


def style_guide(frame: Frame) -> Artefact:
    """Return the page; it depends on the theme alone, and searches leave it out."""
    return Artefact(paths=(output_path(STYLE_GUIDE.path),), make=make_style_guide, inputs=(frame,))


def make_style_guide(frame: Frame) -> tuple[bytes, ...]:
    """Return the style guide of the theme of *frame*."""
    trail = (HOME, STYLE_GUIDE)
    summary = "Los colores, las letras y las piezas de este sitio, tal como se usan."
    theme = Path(frame.theme)
    tokens = (theme / "static/css/tokens.css").read_text(encoding="utf-8")
    page = render(
        frame,
        "style_guide.html",
        here=STYLE_GUIDE.path,
        head=head_of_page(frame.site, trail, description=summary, type_="WebPage", robots=NOINDEX),
        trail=trail,
        summary=summary,
        colours=_COLOUR.findall(tokens),
        hues=HUES,
        components=[_component(file) for file in sorted(theme.glob("templates/components/*.yaml"))],
    )
    return (page,)


def _component(file: Path) -> Component:
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    examples = told["examples"]
    return Component(
        name=file.stem,
        summary=told["summary"],
        params=tuple(told["params"].items()),
        example=next(iter(examples.values())),
        examples=tuple(examples),
    )
