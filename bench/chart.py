"""A bar chart of the seconds of each generator, as an SVG that is read in light and in dark."""

from html import escape
from typing import Final

from bench.generators import GENERATORS
from bench.report import number, present, seconds
from bench.results import Results
from bench.scenarios import SCENARIOS

WIDTH: Final = 760
LABEL: Final = 110
"""Pixels for the names of the generators, left of the bars."""

VALUE: Final = 70
"""Pixels for the number right of the longest bar."""

BAR: Final = 16
STEP: Final = 21
"""Pixels from one bar to the next."""

GROUP: Final = 34
"""Pixels that the title of a scenario takes."""

_STYLE: Final = """\
svg { font: 13px system-ui, sans-serif; --ink: #1b1b1b; --paper: #ffffff; --bar: #8a8f98; --ours: #a8480b; }
@media (prefers-color-scheme: dark) { svg { --ink: #ededed; --paper: #16181c; --bar: #7d8490; --ours: #f0903f; } }
.paper { fill: var(--paper); }
text { fill: var(--ink); }
.name { text-anchor: end; }
.title { font-weight: 600; }
rect.bar { fill: var(--bar); }
rect.ours { fill: var(--ours); }"""


def chart(results: Results) -> str:
    """
    Return the chart of the size that most generators were measured with (the larger, if equal).

    All bars have one scale from zero, so that lengths can be compared; each shows its number.
    """
    size = _size(results)
    groups = _groups(results, size)
    longest = max(value for _, bars in groups for _, value in bars)
    scale = (WIDTH - LABEL - VALUE) / longest
    parts: list[str] = []
    top = 50
    for title, bars in groups:
        parts.append(f'<text class="title" x="{LABEL}" y="{top + 14}">{escape(title)}</text>')
        top += GROUP - 10
        for key, value in bars:
            parts.append(_bar(key, value, top, scale))
            top += STEP
        top += 10
    title = f"Segundos para un sitio de {number(size, 0)} artículos (menos es mejor)"
    if any(row.trial for row in results.rows):
        title += " – medidas de prueba"
    return "\n".join([*_opening(title, _told(groups), top + 10), *parts, "</svg>\n"])


def _opening(title: str, told: str, height: int) -> list[str]:
    box = f"0 0 {WIDTH} {height}"
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-labelledby="titulo detalle">',
        f'<title id="titulo">{escape(title)}</title>',
        f'<desc id="detalle">{escape(told)}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{WIDTH}" height="{height}"/>',
        f'<text class="title" x="{LABEL}" y="28" font-size="16">{escape(title)}</text>',
    ]


def _bar(key: str, value: float, top: int, scale: float) -> str:
    name = escape(GENERATORS[key].name)
    width = max(1.0, value * scale)
    middle = top + BAR - 4
    kind = "bar ours" if key == "ours" else "bar"
    return (
        f'<text class="name" x="{LABEL - 8}" y="{middle}">{name}</text>'
        f'<rect class="{kind}" x="{LABEL}" y="{top}" width="{width:.1f}" height="{BAR}"/>'
        f'<text x="{LABEL + width + 6:.1f}" y="{middle}">{seconds(value)}</text>'
    )


def _size(results: Results) -> int:
    sizes = sorted({row.size for row in results.rows})
    return max(
        sizes, key=lambda size: (len({r.generator for r in results.rows if r.size == size}), size)
    )


def _groups(results: Results, size: int) -> list[tuple[str, list[tuple[str, float]]]]:
    """Return, for each scenario, its title and the seconds of each generator."""
    groups = []
    for scenario in SCENARIOS.values():
        bars = []
        for key in present(results):
            row = results.find(key, size, scenario.key)
            value = row.median("seconds") if row else None
            if value is not None:
                bars.append((key, value))
        if bars:
            groups.append((scenario.title, bars))
    return groups


def _told(groups: list[tuple[str, list[tuple[str, float]]]]) -> str:
    """Return the chart in words, for those who do not see it."""
    return " ".join(
        f"{title}: {', '.join(f'{GENERATORS[key].name} {seconds(value)}' for key, value in bars)}."
        for title, bars in groups
    )
