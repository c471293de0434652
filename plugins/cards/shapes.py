"""The four shapes of cards, and where things stand in each. All lengths are pixels."""

from dataclasses import dataclass

from plugins.newsroom import CARD_SIZE, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A size, and what stands where in it."""

    size: Size
    margin: int
    """At both sides of all words."""

    top: int
    """Above the first words."""

    floor: int
    """What is told of the story ends above it: there the glow of the horizon begins."""

    small: int
    """Size of the letters of department, date and label."""

    largest: int
    least: int
    """Sizes of the title's letters: of a short one, and of one that fits in no larger ones."""

    most_lines: int
    """Of a title, so that air is left around it."""

    fact_title: int
    """Size of the title's letters where facts are what it tells, and leave room."""

    fact: tuple[int, int]
    """Sizes of the letters of facts: of a few; and the smallest for the sake of what is good to know."""

    ground: int
    """Where the ground one stands on begins, below its hills."""

    scale: int
    """How much larger the horizon is than on pages, in hundredths."""

    sun: tuple[int, int]
    """How far from the left it goes down, in hundredths, and half its width."""

    foot: int
    """Base line of whose card it is."""

    name: int
    """Size of the letters of that."""

    is_jpeg: bool = True
    """Whether it is made for networks that take nothing else (Instagram); else it is PNG, which is
    half as large, and sharp at every edge of a letter."""

    @property
    def is_for_the_wall(self) -> bool:
        """Whether facts are all it is shown for, to who passes by: when and where have to be seen first."""
        return self.fact_title > self.least


WIDE = Shape(
    size=CARD_SIZE,
    margin=60,
    top=52,
    floor=428,
    small=38,
    largest=156,
    least=52,
    most_lines=4,
    fact_title=52,
    fact=(52, 36),
    ground=556,
    scale=180,
    sun=(84, 64),
    foot=606,
    name=42,
    is_jpeg=False,
)
"""Of shared links, X and Facebook."""

PORTRAIT = Shape(
    size=Size(1080, 1350),
    margin=76,
    top=96,
    floor=1010,
    small=44,
    largest=116,
    least=60,
    most_lines=4,
    fact_title=60,
    fact=(52, 36),
    ground=1186,
    scale=270,
    sun=(76, 150),
    foot=1278,
    name=46,
)
"""Of Instagram: 4:5, the tallest that its programs take."""

SQUARE = Shape(
    size=Size(1080, 1080),
    margin=72,
    top=80,
    floor=780,
    small=42,
    largest=116,
    least=60,
    most_lines=4,
    fact_title=60,
    fact=(52, 36),
    ground=948,
    scale=230,
    sun=(78, 120),
    foot=1024,
    name=44,
)

STORY = Shape(
    size=Size(1080, 1920),
    margin=76,
    top=292,
    floor=1210,
    small=46,
    largest=120,
    least=60,
    most_lines=4,
    fact_title=112,
    fact=(76, 48),
    ground=1400,
    scale=290,
    sun=(76, 170),
    foot=1500,
    name=46,
)
"""Of stories. The upper 14 % and the lower 20 % are covered by the account's name and the answers:
no word stands there (Meta, «About safe zones for Stories and Reels ads»,
facebook.com/business/help/980593475366490; imagefactory.co.kr/en/guides/instagram-story-ad-text-safe-zone)."""

SHAPES = {shape.size: shape for shape in (WIDE, PORTRAIT, SQUARE, STORY)}
"""By size."""


def shape_for(size: Size) -> Shape:
    """Return the shape that is most like *size*: what a network shows whole."""
    wanted = size.width / size.height
    return min(
        SHAPES.values(), key=lambda each: _unlikeness(each.size.width / each.size.height, wanted)
    )


def _unlikeness(one: float, other: float) -> float:
    """Return how many times as wide the wider shape is as the other, when both are as tall."""
    return max(one / other, other / one)
