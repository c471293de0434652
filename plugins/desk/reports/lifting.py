"""Notices that say that what another warned of is over, and are not of the same sort."""

from collections.abc import Callable, Iterable

from plugins.newsroom import Problem, Story
from plugins.newsroom.kinds import NoticeDetails


def lifting_problems(stories: Iterable[Story], line_of: Callable[[str, str], int]) -> list[Problem]:
    """
    Return what is wrong in notices that lift another one (`levanta`).

    Only who declared an alert ends it: one that is ours cannot lift one of SENAPRED's. *line_of* a
    source and a key is where that stands.
    """
    stories = tuple(stories)
    by_source = {each.source: each for each in stories}
    found = []
    for story in stories:
        details, former = story.details, by_source.get(story.replaces)
        if not isinstance(details, NoticeDetails) or not details.lifts or former is None:
            continue
        if wrong := _wrong(details, former):
            message, fix = wrong
            line = line_of(story.source, "levanta")
            found.append(Problem(story.source, line, message, fix, "inconsistent"))
    return found


def _wrong(details: NoticeDetails, former: Story) -> tuple[str, str] | None:
    lifted = former.details
    if not isinstance(lifted, NoticeDetails):
        return (
            f"«levanta» termina un aviso, y «{former.source}» no es ninguno",
            "Quite «levanta», o escriba en «reemplaza» el archivo del aviso que terminó",
        )
    if lifted.sort != details.sort:
        return (
            f"«levanta» termina un aviso de clase «{lifted.sort}», y este es de clase «{details.sort}»",
            f"Escriba «clase: {lifted.sort}» y lo que esa clase lleva, como en «{former.source}»",
        )
    if lifted.issuer != details.issuer:
        return (
            f"«levanta» termina una alerta que emitió {lifted.issuer}, y esta la emite {details.issuer}",
            f"Solo quien la emitió la termina: escriba «emite: {lifted.issuer}», o quite «levanta»",
        )
    return None
