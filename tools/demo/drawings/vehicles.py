"""A bus or van, seen from its side."""

from tools.demo.drawings.canvas import Canvas, Point
from tools.demo.drawings.palette import (
    LAMP,
    RGB,
    SALT,
    UMBER,
    mix,
)
from tools.demo.drawings.things import rounded


def bus(
    canvas: Canvas,
    left: float,
    foot: float,
    length: float,
    body: RGB,
    stripe: RGB,
    *,
    windows: int = 7,
) -> None:
    """Paint a bus seen from its side, going right; *foot* is where its wheels touch the ground."""
    high = length * (0.32 if windows > 3 else 0.46)
    floor, top = foot - high * 0.16, foot - high
    canvas.shadow((left + length / 2, foot), length * 0.53, high * 0.08, 0.6)
    rounded(canvas, (left, top, left + length, floor), high * 0.1, body)
    canvas.rectangle(
        left + 4, top + high * 0.07, left + length - 4, top + high * 0.1, mix(body, SALT, 0.5)
    )
    canvas.rectangle(left, floor - high * 0.26, left + length, floor - high * 0.16, stripe)
    canvas.rectangle(
        left, floor - high * 0.13, left + length, floor - high * 0.1, mix(stripe, SALT, 0.4)
    )
    _panes(canvas, left, top + high * 0.16, (length * 0.86, high * 0.34), windows)
    front = left + length * 0.9
    rounded(
        canvas, (front, top + high * 0.14, left + length - 3, top + high * 0.56), 8, (150, 182, 190)
    )
    canvas.ellipse((left + length - 10, floor - high * 0.2), 8, 6, LAMP)
    for x in (left + length * 0.2, left + length * 0.79):
        wheel(canvas, (x, foot - high * 0.14), high * 0.15)


def _panes(
    canvas: Canvas, left: float, top: float, size: tuple[float, float], windows: int
) -> None:
    low = top + size[1]
    pane = size[0] / windows
    for index in range(windows):
        x = left + size[0] * 0.035 + index * pane
        glass = mix((70, 104, 130), (196, 214, 216), 0.12 + 0.5 * (index % 3) / 3)
        rounded(canvas, (x + 4, top, x + pane - 4, low), 6, glass)
        canvas.polygon(
            [
                (x + pane * 0.2, low),
                (x + pane * 0.5, top),
                (x + pane * 0.66, top),
                (x + pane * 0.36, low),
            ],
            mix(glass, SALT, 0.25),
        )


def wheel(canvas: Canvas, center: Point, radius: float) -> None:
    """Paint a wheel."""
    canvas.ellipse(center, radius * 1.16, radius * 1.16, mix(UMBER, (0, 0, 0), 0.6))
    canvas.ellipse(center, radius, radius, (34, 32, 36))
    canvas.ellipse(center, radius * 0.52, radius * 0.52, (168, 166, 160))
    canvas.ellipse(center, radius * 0.2, radius * 0.2, (70, 68, 66))
