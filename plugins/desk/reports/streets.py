"""Closed streets that no map can show, because nobody measured where they run."""

from collections.abc import Callable, Iterable, Iterator

from plugins.newsroom import Gap, Problem, Severity, Story, Street, Streets
from plugins.newsroom.kinds import ClosedStreet, NoticeDetails

_FILE = "content/registros/calles.yaml"
_WHY = {
    Gap.UNKNOWN: (
        "«{street}» no está en el registro de calles",
        "Agréguela a {file} con su «linea» medida; mientras tanto, el cierre se lee en la página",
    ),
    Gap.UNMEASURED: (
        "nadie ha medido por dónde va «{street}»",
        "Agregue su «linea» y su «fuente» en {file}; mientras tanto, el cierre se lee en la página",
    ),
    Gap.NO_CORNER: (
        "la línea de «{street}» no dice dónde cruza «{first}» y «{last}»",
        "Agregue en {file}, después del punto de cada esquina, el nombre de la calle que cruza",
    ),
}


def street_problems(
    stories: Iterable[Story], streets: Iterable[Street], line_of: Callable[[str, str], int]
) -> list[Problem]:
    """
    Return what is to be said of notices that close a street which drivers' maps will not be told of.

    Not of samples: maps are told of none of them, whatever anybody measures.

    *line_of* a source and a key is where that stands.
    """
    known = Streets(streets)
    return [problem for story in stories for problem in _of(story, known, line_of)]


def _of(story: Story, known: Streets, line_of: Callable[[str, str], int]) -> Iterator[Problem]:
    details = story.details
    if not isinstance(details, NoticeDetails) or story.is_demo:
        return
    for closed in details.closed:
        found = known.stretch(closed.street, story.locality, closed.first, closed.last)
        if isinstance(found, Gap):
            line = line_of(story.source, "calles_cerradas")
            yield _problem(story.source, line, closed, found)


def _problem(source: str, line: int, closed: ClosedStreet, gap: Gap) -> Problem:
    message, fix = _WHY[gap]
    told = {"street": closed.street, "first": closed.first, "last": closed.last, "file": _FILE}
    return Problem(
        source,
        line,
        f"{message.format(**told)}: su cierre no llega a los mapas de quienes manejan",
        fix.format(**told),
        "unmeasured-street",
        Severity.WARNING,
    )
