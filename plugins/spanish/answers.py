"""Yes and no, as people write them."""

from plugins.spanish.text import folded

YES_WORDS = frozenset(
    [
        "sí",
        "si",
        "s",
        "yes",
        "y",
        "true",
        "t",
        "verdadero",
        "verdad",
        "cierto",
        "v",
        "1",
        "x",
        "✓",
        "✔",
        "ok",
        "on",
        "activo",
        "activado",
        "claro",
        "correcto",
        "afirmativo",
    ]
)


NO_WORDS = frozenset(
    [
        "no",
        "n",
        "false",
        "f",
        "falso",
        "0",
        "off",
        "ninguno",
        "ninguna",
        "nunca",
        "nada",
        "negativo",
        "inactivo",
    ]
)


def is_yes(text: str) -> bool | None:
    """Return what *text* answers to a question of yes or no; None if it is neither."""
    word = folded(text).rstrip(".!")
    if word in map(folded, YES_WORDS):
        return True
    return False if word in NO_WORDS else None
