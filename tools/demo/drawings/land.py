"""The ground of the pampa: hills, plains, salt and roads."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from tools.demo.drawings.canvas import Canvas, Point, chance
from tools.demo.drawings.noise import clouds, relief, ridge
from tools.demo.drawings.palette import RGB, SALT, mix


def hills(
    canvas: Canvas,
    base: float,
    height: float,
    colors: tuple[RGB, RGB],
    seed: str,
    *,
    step: float = 420,
    texture: float = 0.5,
    foot: float = 120,
) -> Image.Image:
    """
    Paint a range of hills; return its mask.

    *colors* are those of the crest and of *foot* pixels below *base*, where haze gathers.
    """
    line = ridge(canvas, base, height, seed, step=step)
    mask = canvas.polygon_mask([*line, (canvas.width + 8, canvas.height), (-8, canvas.height)])
    canvas.paint(
        canvas.gradient(((0, colors[0]), (1, colors[1])), base - height, base + foot), mask
    )
    if texture:
        canvas.shade(
            relief(clouds(canvas, (190, 230), 5, f"{seed} relief", rough=0.5)), texture, mask
        )
    return mask


def plain(
    canvas: Canvas,
    top: float,
    colors: tuple[RGB, RGB],
    seed: str = "plain",
    *,
    texture: float = 0.4,
) -> Image.Image:
    """Paint flat ground from the row *top* (first colour) to the bottom; return its mask."""
    line = ridge(canvas, top + 3, 6, seed, step=700, octaves=4)
    mask = canvas.polygon_mask([*line, (canvas.width + 8, canvas.height), (-8, canvas.height)])
    canvas.paint(canvas.gradient(((0, colors[0]), (1, colors[1])), top), mask)
    canvas.shade(clouds(canvas, (520, 26), 6, f"{seed} bands"), texture, mask)
    canvas.shade(
        relief(clouds(canvas, (70, 9), 4, f"{seed} stones"), 3, 3, 0.8), texture * 0.7, mask
    )
    return mask


@dataclass(frozen=True, slots=True)
class Ground:
    """Flat ground seen from *eye* units above it, with its *horizon* on a row of the sheet."""

    center: float
    horizon: float
    eye: float = 1.0
    focus: float = 700

    def at(self, side: float, depth: float, rise: float = 0) -> Point:
        """Return where a place is seen: *side* to the right, *depth* away, *rise* above ground."""
        scale = self.focus / depth
        return self.center + side * scale, self.horizon + (self.eye - rise) * scale


def salt_crust(canvas: Canvas, ground: Ground, colors: Sequence[RGB], seed: str = "salt") -> None:
    """Paint polygons of salt with raised, lit edges over the *ground*."""
    random = chance(f"{canvas.seed} {seed}")
    cell = 0.42
    rows = [1.05 + index * cell * 0.86 for index in range(80)]
    offsets: dict[tuple[int, int], Point] = {}

    def corner(column: int, row: int) -> Point:
        if (column, row) not in offsets:
            offsets[column, row] = (random.uniform(-0.1, 0.1), random.uniform(-0.09, 0.09))
        shift = offsets[column, row]
        bend = cell * 0.29 if (column + row) % 2 else 0
        return column * cell * 0.5 + shift[0], rows[row] + bend + shift[1]

    for row in range(len(rows) - 3, 0, -1):
        reach = int(canvas.width / 2 / (ground.focus / rows[row]) / (cell * 0.5)) + 4
        for column in range(-reach - (reach + row) % 2, reach + 2, 2):
            outline = [
                corner(column, row),
                corner(column + 1, row),
                corner(column + 2, row),
                corner(column + 2, row - 1),
                corner(column + 1, row - 1),
                corner(column, row - 1),
            ]
            _salt_plate(canvas, ground, outline, mix(colors[0], colors[1], random.random()))


def _salt_plate(canvas: Canvas, ground: Ground, outline: Sequence[Point], color: RGB) -> None:
    middle = (sum(x for x, _ in outline) / len(outline), sum(y for _, y in outline) / len(outline))
    shrunk = [
        (middle[0] + (x - middle[0]) * 0.93, middle[1] + (y - middle[1]) * 0.92) for x, y in outline
    ]
    depth = max(0.4, middle[1])
    far = min(1.0, depth / 26)
    canvas.polygon([ground.at(x, max(0.3, y)) for x, y in outline], mix(SALT, color, 0.6 * far))
    shadow = [(x + 0.006, y - 0.012) for x, y in shrunk]
    canvas.polygon(
        [ground.at(x, max(0.3, y)) for x, y in shadow], mix(color, (120, 92, 70), 0.5 * (1 - far))
    )
    canvas.polygon(
        [ground.at(x, max(0.3, y), 0.004) for x, y in shrunk], mix(color, SALT, far * 0.4)
    )


def road(canvas: Canvas, ground: Ground, half: float, color: RGB, stripe: RGB) -> None:
    """Paint a straight road of *half* width towards the horizon, with its dashes."""
    near, far = 0.6, 400
    canvas.polygon(
        [
            ground.at(-half * 1.25, near),
            ground.at(-half * 1.25, far),
            ground.at(half * 1.25, far),
            ground.at(half * 1.25, near),
        ],
        mix(color, stripe, 0.28),
    )
    canvas.polygon(
        [
            ground.at(-half, near),
            ground.at(-half, far),
            ground.at(half, far),
            ground.at(half, near),
        ],
        color,
    )
    for edge in (-half * 0.93, half * 0.93):
        canvas.polygon(
            [ground.at(edge - 0.02, near), ground.at(edge, far), ground.at(edge + 0.02, near)],
            stripe,
        )
    _dashes(canvas, ground, near, stripe)


def _dashes(canvas: Canvas, ground: Ground, depth: float, stripe: RGB) -> None:
    while depth < 60:
        canvas.polygon(
            [
                ground.at(-0.03, depth),
                ground.at(-0.03, depth + 0.7),
                ground.at(0.03, depth + 0.7),
                ground.at(0.03, depth),
            ],
            stripe,
        )
        depth += 1.6


def stones(
    canvas: Canvas, ground: Ground, count: int, light: RGB, dark: RGB, seed: str = "stones"
) -> None:
    """Scatter *count* stones, lit from the left, over the *ground*."""
    random = chance(f"{canvas.seed} {seed}")
    places = sorted((random.uniform(1.2, 22) for _ in range(count)), reverse=True)
    for depth in places:
        x, y = ground.at(random.uniform(-1.3, 1.3) * depth, depth)
        size = ground.focus / depth * random.uniform(0.008, 0.035)
        canvas.ellipse((x + size * 0.8, y + size * 0.3), size * 1.9, size * 0.32, dark)
        canvas.ellipse((x, y), size, size * 0.62, mix(dark, light, 0.55))
        canvas.ellipse((x - size * 0.25, y - size * 0.18), size * 0.6, size * 0.32, light)
