"""Articles that take the place of one that came after them: both would be gone."""

from collections.abc import Callable, Iterable

from plugins.newsroom import Problem, Story


def replacing_problems(
    stories: Iterable[Story], line_of: Callable[[str, str], int]
) -> list[Problem]:
    """
    Return what is wrong in articles that replace another (`reemplaza`).

    What replaces is public later than what it replaces: so no two, and no chain of them, can take each
    other's place. *line_of* a source and a key is where that stands.
    """
    stories = tuple(stories)
    by_source = {each.source: each for each in stories}
    return [
        Problem(
            story.source,
            line_of(story.source, "reemplaza"),
            f"reemplaza a «{former.source}», que se publica después: ninguno de los dos valdría",
            "Ponga «reemplaza» en el más nuevo de los dos, con el archivo del otro, o revise las fechas",
            "replaces-newer",
        )
        for story in stories
        if (former := by_source.get(story.replaces)) and former.published >= story.published
    ]
