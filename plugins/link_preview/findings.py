"""What is missing or wrong in a link, for which networks, and how it is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from plugins.link_preview.crawlers import CRAWLERS, Crawler
from plugins.link_preview.html_page import HtmlPage
from plugins.link_preview.pictures import Got, Picture
from plugins.newsroom import Problem, Severity

NAMED = 4
"""More networks than these are counted, not named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A link, and all that was found where it leads."""

    source: str
    """The file or the address, as whoever asked calls it."""

    page: HtmlPage
    got: Mapping[str, Got] = field(default_factory=dict)
    """What is at the addresses of its pictures."""

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Those that can be shown."""

    broken: Mapping[str, str] = field(default_factory=dict)
    """What is wrong with the others that are there, in Spanish."""

    robots: str = ""
    """The robots.txt of its site; "" if there is none."""

    served_robots: str = ""
    """The header `X-Robots-Tag`."""

    alphabet_fault: str = ""
    """What is wrong with how it says its alphabet (`Decoded.fault`)."""

    is_served: bool = False
    """Whether it was asked for at its address, and not found in a folder."""


class Finding(NamedTuple):
    """Something to put right."""

    problem: Problem
    of: tuple[Crawler, ...] = CRAWLERS
    """The networks it matters to."""

    @property
    def is_error(self) -> bool:
        """Return whether a network lacks something it needs."""
        return self.problem.severity is Severity.ERROR


def error(
    code: str, line: int, message: str, fix: str, of: Iterable[Crawler] = CRAWLERS
) -> Finding:
    """Return what some networks need and lack; `told` names its source."""
    return Finding(Problem("", line, message, fix, code), tuple(of))


def warning(
    code: str, line: int, message: str, fix: str, of: Iterable[Crawler] = CRAWLERS
) -> Finding:
    """Return what could be better for some networks."""
    return Finding(Problem("", line, message, fix, code, Severity.WARNING), tuple(of))


def told(findings: Iterable[Finding], source: str) -> list[Problem]:
    """Return *findings* about *source* as problems that name the networks, if they are not all."""
    return [
        replace(problem, source=source, message=_with_networks(problem.message, of))
        for problem, of in findings
    ]


def names_of(crawlers: Sequence[Crawler]) -> str:
    """Return the names of *crawlers*: «Facebook», «Facebook y X», «Facebook, X y 4 redes más»."""
    names = [crawler.name for crawler in crawlers]
    if len(names) > NAMED:
        names = [*names[: NAMED - 1], f"{len(names) - NAMED + 1} redes más"]
    *most, last = names
    return f"{', '.join(most)} y {last}" if most else last


def _with_networks(message: str, of: Sequence[Crawler]) -> str:
    return message if len(of) == len(CRAWLERS) else f"{names_of(of)}: {_lowered(message)}"


def _lowered(message: str) -> str:
    """Return *message* as it goes on after a colon."""
    return message[:1].lower() + message[1:] if message[1:2].islower() else message
