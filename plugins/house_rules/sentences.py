"""Where a sentence ends: «N.º», «Sr.», «12.500» and «18.695» end none."""

import re
from functools import lru_cache

_ABBREVIATION = (
    "n|nº|n°|núm|nro|art|arts|sr|sra|sres|dr|dra|av|avda|ud|uds|pág|págs|ej|p|etc|tel|fono|dpto|depto|psje|gral"
    "|inc|vs|aprox|máx|mín|ing|lic|prof|cap|vol|ed|dir|a|m|hrs|hr|min|km|kg|cm"
)
_END = re.compile(
    r"(?<!\W[A-ZÁÉÍÓÚÑ]\.)(?<=[.!?…])(?<!^[A-ZÁÉÍÓÚÑ]\.)[»”\")\]]*\s+(?=[¿¡«“\"(\[]*[A-ZÁÉÍÓÚÜÑ0-9\u2060])"
)
_SHORT = re.compile(rf"(?:^|[\s(«“])(?:{_ABBREVIATION})\.$", re.IGNORECASE)


@lru_cache(maxsize=2048)  # several rules read the same passage
def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a passage, in order; a list of one item is one."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        said = text[start : end.start()]
        if _SHORT.search(said) and not said.endswith("etc."):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    rest = text[start:].strip()
    return (*found, rest) if rest else tuple(found)
