"""What a build says of the content, where anybody may read its log."""

from collections.abc import Iterable, Sequence

from plugins.commands import number_of
from plugins.newsroom import Edition, Problem, Story, report


def public_report(problems: Sequence[Problem], stories: Iterable[Story], edition: Edition) -> str:
    """
    Return *problems* (warnings: nothing stops) in words; those of what nobody may know are counted.

    Args:
        problems: Of all content.
        stories: All that were read, public or not.
        edition: What is public.
    """
    known = (*edition.stories, *edition.expired, *edition.withdrawn)
    hidden = {story.source for story in stories} - {story.source for story in known}
    told = [problem for problem in problems if problem.source not in hidden]
    count = len(problems) - len(told)
    parts = [report(told)] if told else []
    if count:
        also = "también " if told else ""
        parts.append(
            f"Hay {also}{number_of(count, 'aviso', 'avisos')} sobre lo que aún no es público:"
            " «make revisar» los dice."
        )
    return "\n".join(parts)
