"""What the press asked, as the staff's page tells it: what is late, what is due today, what was answered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import PurePosixPath

from plugins.commands import number_of
from plugins.newsroom import Edition, PressRequest, Problem, Severity, by_deadline
from plugins.spanish import SANTIAGO, Stated, sentence, stated_words

LATELY = timedelta(days=14)
"""How long what was answered is still shown."""

_NEAR = {-1: "ayer", 0: "hoy", 1: "mañana"}


class Turn(StrEnum):
    """Where a request stands, as the page says it, in its order."""

    FAILING = "Con errores"
    LATE = "Atrasados"
    TODAY = "Para hoy"
    OPEN = "Por responder"
    ANSWERED = "Respondidos en los últimos 14 días"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request on the page; each part in words, and nothing where there is nothing to say."""

    turn: Turn
    source: str
    title: str
    when: str
    outlet: str
    who: str = ""
    """Who answers."""

    person: str = ""
    """Who asks, and how that person is reached."""

    asks: str = ""
    answer: tuple[str, ...] = ()
    """Its paragraphs, or what is wrong in its file."""

    story_path: str = ""
    story: str = ""
    """What the article that answers it is called, or else its file."""

    command: str = ""
    """What makes an article of the answer."""

    is_demo: bool = False

    @property
    def anchor(self) -> str:
        """`2026-11-27-radio`."""
        return PurePosixPath(self.source).stem


def asked_in(edition: Edition, problems: Iterable[Problem]) -> tuple[Asked, ...]:
    """
    Return what the press asked in the staff's *edition*, by turn, what is due first before the rest.

    *problems* are those of the register; what has an error is told with it, and is not in *edition*.
    """
    told = {each.source: each for each in edition.with_pages}
    paths = {source: (each.path, each.title) for source, each in told.items()}
    found = [*_failing(problems), *_by_turn(edition, paths)]
    order = list(Turn)
    return tuple(sorted(found, key=lambda each: order.index(each.turn)))


def counted(asked: Iterable[Asked]) -> str:
    """Return what somebody has to know of *asked* before looking: «1 atrasado, 2 para hoy»."""
    turns = [each.turn for each in asked]
    parts = (
        (Turn.FAILING, "con errores", "con errores"),
        (Turn.LATE, "atrasado", "atrasados"),
        (Turn.TODAY, "para hoy", "para hoy"),
        (Turn.OPEN, "por responder", "por responder"),
    )
    said = [number_of(turns.count(turn), *words) for turn, *words in parts if turn in turns]
    return ", ".join(said) or "nada por responder"


def near_words(stated: Stated, today: date) -> str:
    """Return «hoy, viernes 27 de noviembre de 2026, 18:00 horas», as seen *today*."""
    near = _NEAR.get((stated.day - today).days)
    return f"{near}, {stated_words(stated)}" if near else stated_words(stated)


def _failing(problems: Iterable[Problem]) -> Iterator[Asked]:
    wrong: dict[str, list[Problem]] = {}
    for each in problems:
        if each.severity is Severity.ERROR:
            wrong.setdefault(each.source, []).append(each)
    for source, its in sorted(wrong.items()):
        yield Asked(
            turn=Turn.FAILING,
            source=source,
            title=source.rpartition("/")[2],
            when="",
            outlet="",
            answer=tuple(
                f"Línea {each.line}: {sentence(each.message)} {sentence(each.fix)}" for each in its
            ),
        )


def _by_turn(edition: Edition, stories: Mapping[str, tuple[str, str]]) -> Iterator[Asked]:
    moment = edition.moment
    waiting = [each for each in edition.requests if each.state.is_open]
    done = [each for each in edition.requests if _is_recent(each, moment)]
    newest = sorted(done, key=lambda each: (-_answered(each), each.source))
    for request in (*by_deadline(waiting), *newest):
        yield _asked(request, moment, stories)


def _asked(
    request: PressRequest, moment: datetime, stories: Mapping[str, tuple[str, str]]
) -> Asked:
    path, title = stories.get(request.story, ("", request.story))
    can_be_told = bool(request.answer) and not request.story
    return Asked(
        turn=_turn(request, moment),
        source=request.source,
        title=request.subject,
        when=_when(request, moment),
        outlet=request.outlet,
        who=", ".join(filter(None, (request.office, request.post))),
        person=", ".join(filter(None, (request.person, request.reach))),
        asks=request.asks,
        answer=tuple(filter(None, map(str.strip, request.answer.split("\n\n")))),
        story_path=path,
        story=title,
        command=f"make respuesta RUTA=content/{request.source}" if can_be_told else "",
        is_demo=request.is_demo,
    )


def _turn(request: PressRequest, moment: datetime) -> Turn:
    if not request.state.is_open:
        return Turn.ANSWERED
    if request.is_late_at(moment):
        return Turn.LATE
    is_today = request.due is not None and request.due.last_day == _day(moment)
    return Turn.TODAY if is_today else Turn.OPEN


def _when(request: PressRequest, moment: datetime) -> str:
    today = _day(moment)
    received = f"recibido {_on(request.received, today)}"
    if not request.state.is_open:
        assert request.answered  # noqa: S101 - what is shown of those says when
        return f"Respondido {_on(request.answered, today)}"
    if request.due is None:
        return f"Sin plazo; {received}"
    if not request.is_late_at(moment):
        return f"Para {_on(request.due, today)}; {received}"
    days = (today - request.due.day).days
    ago = f" (hace {number_of(days, 'día', 'días')})" if days > 1 else ""
    return f"Era para {_on(request.due, today)}{ago}; {received}"


def _on(stated: Stated, today: date) -> str:
    """Return «hoy, viernes 27…» or «el lunes 23…»."""
    words = near_words(stated, today)
    return words if (stated.day - today).days in _NEAR else f"el {words}"


def _is_recent(request: PressRequest, moment: datetime) -> bool:
    answered = request.answered
    return not request.state.is_open and bool(answered and answered.moment + LATELY > moment)


def _answered(request: PressRequest) -> float:
    return request.answered.moment.timestamp() if request.answered else 0


def _day(moment: datetime) -> date:
    return moment.astimezone(SANTIAGO).date()
