"""The pages of the bulletin: one for each issue, and the list of all."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.bulletin.issue import Issue
from plugins.newsroom import BULLETIN_NAME, BULLETINS, IssueNumber
from plugins.site import SAMPLE, Frame, Link, Subscription
from plugins.spanish import SANTIAGO, Stated, date_words, stated_words
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page, PlainPage

if TYPE_CHECKING:  # most sites do not read aloud
    from plugins.wording import Sound

BULLETIN = Link(BULLETINS, BULLETIN_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuePage(Page):
    """An issue."""

    template = "boletin.html"

    issue: Issue
    trail: tuple[Link, ...] = field()
    files: tuple[Link, ...] = ()
    """To take away, as long as it is one of the newest."""

    sound: "Sound | None" = None
    """The same read aloud, if this house does."""

    @property
    def full_title(self) -> str:
        """That of the issue."""
        return self.issue.full_title

    @property
    def summary(self) -> str:
        """The first titles."""
        return self.issue.summary

    @property
    def changed(self) -> Changed | None:
        """When it came out."""
        issued = self.issue.issued.astimezone(SANTIAGO)
        return Changed(issued, issued)

    @property
    def coming(self) -> str:
        """What is said of one that is not out."""
        return ""

    @property
    def sample(self) -> str:
        """What is said of sample content."""
        return SAMPLE if self.issue.is_demo else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingPage(IssuePage):
    """The issue that comes out next, for the staff: as it would be if nothing were written until then."""

    @property
    def changed(self) -> Changed | None:
        """Nothing: searches leave it out."""
        return None

    @property
    def coming(self) -> str:
        """When it comes out, and which file changes it."""
        assert self.issue.number  # noqa: S101 - it will have a page
        out = stated_words(Stated(self.issue.issued.astimezone(SANTIAGO)))
        return (
            f"Es el próximo boletín: sale el {out}. Para cambiarlo, escriba"
            f" content/boletin/{self.issue.number.name}.yaml (docs/boletin.md)."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuesPage(PlainPage):
    """The list of all issues."""

    template = "boletines.html"

    years: tuple[tuple[int, tuple[Link, ...]], ...]
    """Each with its issues, newest first."""

    feeds: tuple[Subscription, ...] = field()


def issues_page(
    frame: Frame,
    name: str,
    out: Sequence[tuple[IssueNumber, Changed]],
    subscription: Subscription,
) -> IssuesPage:
    """Return the list of the issues that are *out*, the newest first, of the bulletin called *name*."""
    by_year: dict[int, list[Link]] = {}
    for number, changed in out:
        day = changed.published.date()
        by_year.setdefault(day.year, []).append(Link(number.path, date_words(day)))
    return IssuesPage(
        frame=frame,
        trail=(HOME, BULLETIN),
        summary=f"{name}: lo de cada semana en una página, para leer, imprimir o compartir.",
        years=tuple((year, tuple(links)) for year, links in by_year.items()),
        feeds=(subscription,),
        changed=out[0][1] if out else None,
    )
