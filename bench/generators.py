"""Every generator that can be measured, by its key."""

from bench.generator import Generator
from bench.ours import Ours
from bench.rivals.eleventy.adapter import Eleventy
from bench.rivals.hugo.adapter import Hugo
from bench.rivals.nikola.adapter import Nikola
from bench.rivals.pelican.adapter import VanillaPelican

GENERATORS: dict[str, type[Generator]] = {
    kind.key: kind for kind in (Ours, VanillaPelican, Hugo, Eleventy, Nikola)
}
