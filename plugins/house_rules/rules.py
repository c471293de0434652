"""All the rules, what can be set of them, and what they say of an article."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from plugins.house_rules import (
    accounts,
    alternatives,
    capitals,
    credit,
    health,
    identity,
    jargon,
    ledger,
    minors,
    private,
    reading_ease,
    spelling,
)
from plugins.house_rules.remark import Remark
from plugins.house_rules.writing import Known, Writing
from plugins.newsroom import Problem, Severity
from plugins.spanish import SANTIAGO

Check = Callable[[Writing, Known], Iterable[Remark]]


class Level(StrEnum):
    """How much a rule weighs."""

    OFF = "off"
    WARNING = "warning"
    ERROR = "error"


class Rule(NamedTuple):
    """One rule of the house."""

    name: str
    """The code of its problems; with `_` for `-`, the option of the setting."""

    title: str
    """What it asks, in Spanish."""

    check: Check | None = None
    """None of the one that looks at all articles together, and of that of the desk."""

    is_of_elections: bool = False
    """Whether it is an error in the time before an election."""


RULES = (
    Rule(credit.RULE, "nada se atribuye a una autoridad", credit.remarks, is_of_elections=True),
    Rule(ledger.RULE, "ninguna autoridad artículo tras artículo", is_of_elections=True),
    Rule(accounts.RULE, "no se lleva a cuentas personales", accounts.remarks, is_of_elections=True),
    Rule(capitals.RULE, "los títulos van en minúsculas", capitals.remarks),
    Rule(identity.RULE, "no se publica el RUT de una persona", identity.remarks),
    Rule(private.RULE, "ni su celular ni dónde vive", private.remarks),
    Rule(health.RULE, "ni su salud", health.remarks),
    Rule(minors.RULE, "no se nombra a menores de edad", minors.remarks),
    Rule(reading_ease.HARD, "el texto se lee con facilidad", reading_ease.hard),
    Rule(reading_ease.WORDY, "las frases son cortas", reading_ease.wordy),
    Rule(jargon.RULE, "sin palabras de oficina", jargon.remarks),
    Rule(spelling.RULE, "sin faltas de ortografía", spelling.remarks),
    Rule(alternatives.RULE, "el texto alternativo dice qué se ve", alternatives.remarks),
)
_NAMES = frozenset(rule.name for rule in RULES)
_OF_ELECTIONS = frozenset(rule.name for rule in RULES if rule.is_of_elections)
_ALSO: Mapping[str, str] = MappingProxyType({"unknown-handle": accounts.RULE})
"""Codes of the desk's own checks -> the rule that they are part of."""


class Period(NamedTuple):
    """The days before an election, the first and the last among them."""

    first: date
    last: date


@dataclass(frozen=True, kw_only=True)
class HouseRules:
    """What a site set of the rules."""

    levels: Mapping[str, Level] = field(default_factory=dict)
    """Rule -> its level; a warning, if it names none."""

    elections: tuple[Period, ...] = ()
    days: int = 30
    """Of the window in which an authority is counted."""

    most: int = 4
    """Articles of one department in these days."""

    def level_of(self, name: str, moment: datetime | None = None) -> Level:
        """Return the level of the rule *name* for an article that is published at *moment*."""
        level = self.levels.get(name, Level.WARNING)
        if level is Level.WARNING and moment and name in _OF_ELECTIONS and self.is_election(moment):
            return Level.ERROR
        return level

    def is_election(self, moment: datetime) -> bool:
        """Return whether *moment* lies in the time before an election."""
        day = moment.astimezone(SANTIAGO).date()
        return any(first <= day <= last for first, last in self.elections)

    def applied(self, problems: Iterable[Problem], moment: datetime | None) -> Iterator[Problem]:
        """Yield *problems* of an article that is published at *moment*, each as its rule weighs here."""
        for problem in problems:
            name = _ALSO.get(problem.code, problem.code)
            if name not in _NAMES:
                yield problem
                continue
            level = self.level_of(name, moment)
            if level is not Level.OFF:
                is_error = level is Level.ERROR
                yield replace(problem, severity=Severity.ERROR) if is_error else problem


def remarks_of(writing: Writing, known: Known) -> Iterator[Remark]:
    """Yield all that the rules say of one article by itself, whatever a site set."""
    for rule in RULES:
        if rule.check:
            yield from rule.check(writing, known)
