"""What a script says of itself, in words, for every form of it."""

from plugins.script.rundown import Rundown
from plugins.spanish import clock, date_words, upper


def title_of(rundown: Rundown) -> str:
    """Return «Revista Matinal: guion»."""
    return f"{rundown.name}: guion"


def when_words(rundown: Rundown) -> str:
    """Return «Sábado 28 de noviembre de 2026, 10:00 horas»."""
    return upper(f"{date_words(rundown.begins.date())}, {rundown.begins:%H:%M} horas")


def length_words(rundown: Rundown) -> str:
    """Return how long it is, and what is left over of its time."""
    spare = f"; sobran {clock(rundown.spare)}" if rundown.spare > 0 else ""
    samples = " Cuenta noticias de muestra: no es para leer al aire." if rundown.has_samples else ""
    return f"Dura {clock(rundown.seconds)} de {rundown.minutes} minutos{spare}.{samples}"


def left_words(rundown: Rundown) -> tuple[str, ...]:
    """Return what had no room, each with its file."""
    return tuple(f"{item.title} ({item.source})" for item in rundown.left_out)
