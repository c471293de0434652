"""How long a recording is, and where in it something begins: read strictly and told in Spanish."""

import re

_CLOCK = re.compile(r"(?:(?P<hours>\d{1,2}):(?=\d{2}:))?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)")


class DurationError(ValueError):
    """A text is no time of a recording; `str()` says why and `fix` the mend, in Spanish."""

    fix = "Escriba minutos y segundos, 25:30, o también horas, 1:02:03"


def parse_duration(text: str) -> int:
    """
    Return the seconds that *text* (`25:30`, `1:02:03`) means.

    Raises:
        DurationError: It is no such text.
    """
    match = _CLOCK.fullmatch(text.strip())
    if not match or (match["hours"] and int(match["minutes"]) > 59):
        raise DurationError(f"«{text}» no es un tiempo de un audio")
    return (int(match["hours"] or 0) * 60 + int(match["minutes"])) * 60 + int(match["seconds"])


def clock(seconds: int) -> str:
    """Return *seconds* as players show them: «25:30», «1:02:03»."""
    hours, minutes, rest = _parts(seconds)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def duration_words(seconds: int) -> str:
    """Return «1 hora, 2 minutos y 3 segundos»."""
    names = (("hora", "horas"), ("minuto", "minutos"), ("segundo", "segundos"))
    counted = zip(_parts(seconds), names, strict=True)
    said = [f"{count} {one if count == 1 else many}" for count, (one, many) in counted if count]
    return " y ".join(filter(None, (", ".join(said[:-1]), said[-1]))) if said else ""


def iso_duration(seconds: int) -> str:
    """Return *seconds* as ISO 8601 writes them: `PT25M30S`."""
    counted = zip(_parts(seconds), "HMS", strict=True)
    return f"PT{''.join(f'{count}{unit}' for count, unit in counted if count) or '0S'}"


def _parts(seconds: int) -> tuple[int, int, int]:
    minutes, rest = divmod(seconds, 60)
    return *divmod(minutes, 60), rest
