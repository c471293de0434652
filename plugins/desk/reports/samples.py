"""Sample content («demo: sí»): how much of a site is, and which article was left so by a slip."""

from collections.abc import Callable, Sequence

from plugins.newsroom import Problem, Severity, Story


def sample_problems(stories: Sequence[Story], line_of: Callable[[str, str], int]) -> list[Problem]:
    """
    Return what is to be said of articles that are marked as samples where most are not.

    An article is often begun from a copy of another one, with its mark. While samples are the
    rule, one more tells nothing; where they are the exception, each may be such a copy. *line_of* a
    source and a key is where that stands.
    """
    samples = [each for each in stories if each.is_demo and not each.is_draft]
    if 2 * len(samples) >= len(stories):
        return []
    return [
        Problem(
            each.source,
            line_of(each.source, "demo"),
            "el artículo lleva «demo: sí», y se publica marcado como muestra",
            "Si es de verdad, quite «demo: sí»; si es de muestra, bórrelo antes de publicar el sitio",
            "sample",
            Severity.WARNING,
        )
        for each in samples
    ]


def samples_words(stories: Sequence[Story]) -> str:
    """Return how many of *stories* are samples, and the newest of them; nothing if none is."""
    samples = [each for each in stories if each.is_demo]
    if not samples:
        return ""
    newest = max(samples, key=lambda each: (each.published, each.source))
    count = f"{len(samples)} es" if len(samples) == 1 else f"{len(samples)} son"
    return f"De {len(stories)}, {count} de muestra («demo: sí»); la más nueva, {newest.source}."
