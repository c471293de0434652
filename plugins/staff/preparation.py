"""What is not public yet, what soon will not be, and what somebody has to come back to: with who does what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from plugins.newsroom import Audience, Edition, Problem, Severity, StandingPage, Story
from plugins.spanish import SANTIAGO, sentence, short_date_words, stated_words, until_words

AHEAD = timedelta(days=7)
"""How long before something ends, or has to be read again, it is told."""


class Stage(StrEnum):
    """Where something stands, as the page says it, in the order of the page."""

    FAILING = "Con errores"
    DRAFT = "Borradores"
    EMBARGOED = "Con embargo"
    COMING = "Programados"
    EXPIRING = "Vencen pronto"
    UNREVIEWED = "Por revisar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that somebody has to do, or to know."""

    stage: Stage
    title: str
    path: str
    """Of the page as it will be; nothing if there is none yet."""

    source: str
    """Its file."""

    department: str
    """The short name of who answers for it; nothing of the site's own pages."""

    when: str
    """When it is or was due, in words; nothing if it has no time."""

    to_do: tuple[str, ...]
    """What is to be done, each a sentence."""

    is_internal: bool = False
    """Whether it is for the staff, also once it is published."""


def items_of(edition: Edition, problems: Iterable[Problem]) -> tuple[Item, ...]:
    """
    Return all there is to do in the staff's *edition*, by stage, the next first.

    Args:
        edition: That of the staff.
        problems: Of all files; the errors among them keep an article out of every edition.
    """
    wrong: dict[str, list[Problem]] = {}
    for each in problems:
        if each.severity is Severity.ERROR:
            wrong.setdefault(each.source, []).append(each)
    found = (
        *_failing(edition, wrong),
        *(_prepared(each) for each in edition.prepared if each.source not in wrong),
        *_expiring(edition),
        *_unreviewed((*edition.pages, *edition.procedures), edition.moment),
    )
    order = list(Stage)
    return tuple(sorted(found, key=lambda item: order.index(item.stage)))


def _failing(edition: Edition, wrong: dict[str, list[Problem]]) -> Iterator[Item]:
    known = {each.source: each for each in edition.prepared}
    for source, problems in sorted(wrong.items()):
        story = known.get(source)
        yield Item(
            stage=Stage.FAILING,
            title=story.title if story else source.rpartition("/")[2],
            path=story.path if story else "",
            source=source,
            department=story.department.short_name if story else source.partition("/")[0],
            when=stated_words(story.dateline) if story else "",
            to_do=tuple(_mend(each) for each in problems),
            is_internal=story is not None and _is_internal(story),
        )


def _mend(problem: Problem) -> str:
    return f"Línea {problem.line}: {sentence(problem.message)} {sentence(problem.fix)}"


def _prepared(story: Story) -> Item:
    stage, to_do = _stage_of(story)
    return Item(
        stage=stage,
        title=story.title,
        path=story.path,
        source=story.source,
        department=story.department.short_name,
        when=stated_words(story.dateline),
        to_do=(to_do,),
        is_internal=_is_internal(story),
    )


def _stage_of(story: Story) -> tuple[Stage, str]:
    if story.is_draft:
        return Stage.DRAFT, "Termine el texto, revíselo y quite «estado: borrador»."
    if story.published > story.date:
        return (
            Stage.EMBARGOED,
            "Nadie lo comparte antes de esa hora; sale solo al publicarse el sitio.",
        )
    return Stage.COMING, "Léalo entero antes de esa hora; sale solo al publicarse el sitio."


def _expiring(edition: Edition) -> Iterator[Item]:
    last = edition.moment + AHEAD
    soon = [each for each in edition.stories if each.expires and each.expires.ends <= last]
    for story in sorted(soon, key=lambda each: (each.expires.ends, each.source)):  # type: ignore[union-attr]
        assert story.expires  # noqa: S101 - of all of them
        yield Item(
            stage=Stage.EXPIRING,
            title=story.title,
            path=story.path,
            source=story.source,
            department=story.department.short_name,
            when=f"hasta el {until_words(story.expires)}",
            to_do=("Si sigue valiendo, cambie su fecha; si no, sale solo de listas y feeds.",),
            is_internal=_is_internal(story),
        )


def _unreviewed(pages: Iterable[StandingPage], moment: datetime) -> Iterator[Item]:
    today = moment.astimezone(SANTIAGO).date()
    late = [each for each in pages if (each.review_before or date.min) <= today + AHEAD]
    for page in sorted(late, key=lambda each: (each.review_before or date.min, each.source)):
        due = page.review_before
        yield Item(
            stage=Stage.UNREVIEWED,
            title=page.title,
            path=page.path,
            source=page.source,
            department="",
            when=f"antes del {short_date_words(due)}" if due else "",
            to_do=("Lea la página entera, corrija lo que cambió y ponga la fecha en «revisado».",),
        )


def _is_internal(story: Story) -> bool:
    return story.audience is Audience.STAFF
