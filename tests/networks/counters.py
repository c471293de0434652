"""The networks' own programs, and the texts that ours are compared with them on."""

import json
import random
import subprocess
from collections.abc import Iterable
from typing import NamedTuple

from tests.conftest import ROOT


class Counted(NamedTuple):
    """What the programs of others count for a text."""

    graphemes: int
    """Bluesky's `RichText`."""

    bytes: int
    weight: int
    """X's `twitter-text`."""

    linked: int
    """Graphemes, once X's library has found the links that say their scheme: each 23."""

    encoding: str
    septets: int
    segments: int
    """Twilio's `sms-segments-calculator`."""


def counted_by_others(texts: Iterable[str]) -> list[Counted]:
    """Return what they count for each of *texts*, in one process."""
    said = subprocess.run(
        ["node", str(ROOT / "tests/tools/count_texts.mjs")],
        input="".join(f"{json.dumps(text)}\n" for text in texts),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return [Counted(**json.loads(line)) for line in said.stdout.splitlines()]


LINK = "https://mariaelena.example.com/noticias/2026/11/feria/"
WORDS = (
    *("La feria", "María Elena", "ñandú", "¿Cuándo?", "¡Ya!", "N.º 12", "9.500", "p. m.", "1.ª"),
    *("sábado 28", "19:30 horas", "$12.500", "Educación", "güiro", "Ñuñoa", "ÁÉÍÓÚ", "m²", "25 °C"),
    *("«hola»", "“pampa”", "–", "—", "…", "•", "·", "(gratis)", "[x]", "{y}", "a|b", "~", "^", "€5"),
    *("📅", "📍", "♻️", "👩🏽‍🚒", "🇨🇱", "1\ufe0f\u20e3", "👨‍👩‍👧‍👦", "🐦‍🔥", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f ", "👋🏽", "✅"),
    *("a\u0301", "q\u0303\u0323", "각", "नि", "क्षि", "ก็", "\u1100\u1161", "漢字", "é", "e\u0301"),
    *(LINK, "https://muni.cl", "http://muni.cl/a/b?c=d", "muni.cl", "www.muni.cl", "a@muni.cl"),
    *("#MaríaElena", "@muni", "\u200d", "\ufe0f", "\u00a0", ",", ".", ";"),
)  # fmt: skip

SPANISH = (
    *("La feria", "María Elena", "ñandú", "¿Cuándo?", "¡Ya!", "N.º 12", "9.500", "1.ª", "pingüino"),
    *("ÁÉÍÓÚÜÑ", "áéíóúüñ", "«hola»", "“pampa”", "‘sí’", "–", "—", "…", "•", "·", "12 °C", "m²"),
    *("$12.500", "€5", "[x]", "{y}", "a|b", "~", "^", "\\", "1½", "50 %", "‰", "→", "×", "œ", "ç"),
    *("📅", "♻️", "👩🏽‍🚒", "🇨🇱", "1\ufe0f\u20e3", "✅", "☎", "©", "\u200b", "\u00ad", "\u00a0", "\ufeff"),
    *("a\u0301", "n\u0303", "q\u0303", "´", "`", "(😀)", "\t", "\x1b", "\f", "\0", "\r\n", "@", "_"),
)  # fmt: skip
"""What towns write, and what is pasted along."""


def texts(many: int, words: tuple[str, ...] = WORDS, seed: int = 16) -> list[str]:
    """Return *many* texts of *words*, the same ones every time."""
    chosen = random.Random(seed)  # noqa: S311 - no secret
    gaps = (" ", " ", " ", "\n", "\n\n", "")
    return [
        "".join(
            f"{chosen.choice(words)}{chosen.choice(gaps)}" for _ in range(chosen.randint(0, 60))
        )
        for _ in range(many)
    ]
