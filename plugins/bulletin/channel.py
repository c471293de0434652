"""The channel: from an edition to its bulletins, each as a page and as files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from plugins.bulletin.choosing import LOOKING_BACK, issue_of, numbers_of
from plugins.bulletin.issue import Issue
from plugins.bulletin.mail import mail_html, mail_text
from plugins.bulletin.message import message
from plugins.bulletin.pages import BULLETIN, ComingPage, IssuePage, IssuesPage, issues_page
from plugins.bulletin.payload import payload
from plugins.bulletin.printed import IssueSheet, issue_pdf
from plugins.bulletin.sound import SOUND, WORDS, sound_of
from plugins.mailing import FILE
from plugins.newsroom import (
    BULLETINS,
    Audience,
    Edition,
    IssueNumber,
    Newsletter,
    Site,
    Stories,
    Story,
    with_digests,
)
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import Addresses, Frame, Link, Subscription, bulletin_subscription
from plugins.spanish import SANTIAGO
from plugins.structured_data import HOME, PREPARATION
from plugins.webpage import Changed

if TYPE_CHECKING:  # most sites do not read aloud
    from plugins.wording import Aloud, Sound

KEPT = 8
"""Issues, the newest, that have files besides their page: of older ones nobody hangs or sends any."""

IN_FEED = 20
COMING = Link("/preparacion/boletin/", "Próximo boletín")
_COMING_TRAIL = (HOME, PREPARATION, COMING)
NO_FORM = "Falta la forma del boletín, boletin/boletin.yaml: sin ella no hay ninguno."
MAIL, TEXT, MESSAGE, SHEET = "correo.html", "correo.txt", "whatsapp.txt", "boletin.pdf"


@dataclass(frozen=True, slots=True)
class Candidates:
    """Stories that may be in an issue: all of them matters that chooses or tells them there."""

    stories: tuple[Story, ...] = ()

    def digest_key(self) -> bytes:
        """Return what posts and lists say of them, their files, and their places on the home page."""
        known = (each if each.post_digest else with_digests(each) for each in self.stories)
        return "".join(
            f"{each.post_digest}{each.card_digest}{each.source}{each.front}" for each in known
        ).encode()


def bulletin_artefacts(
    edition: Edition, frame: Frame, aloud: "Aloud | None" = None
) -> Iterator[Handed]:
    """
    Yield the bulletins of *edition*, by years, the list of them and, for the staff, the next one.

    Read *aloud* too, if this house does.
    """
    form, is_staff = edition.registry.newsletter, edition.audience is Audience.STAFF
    if form is None:
        if is_staff:
            yield IssuesPage(frame=frame, trail=_COMING_TRAIL, summary=NO_FORM, years=(), feeds=())
        return
    out = _out(edition, form)
    days = [(number, _changed(form, number)) for number in out]
    yield issues_page(frame, form.name, days, bulletin_subscription(form.name))
    newest = _issues(edition, frame, form, out[:IN_FEED], "recientes")
    yield replace(newest, is_newest=True, aloud=aloud)
    by_year: dict[int, list[IssueNumber]] = {}
    for number in out[IN_FEED:]:
        by_year.setdefault(number.year, []).append(number)
    for year, numbers in by_year.items():
        yield _issues(edition, frame, form, numbers, str(year))
    if is_staff:
        yield from coming(edition, frame, form)


def coming(edition: Edition, frame: Frame, form: Newsletter) -> Iterator[Artefact]:
    """Yield the issue that comes out next, from what will be public then."""
    number = form.number_at(edition.moment)
    public = edition.for_public(form.issued(number))
    issue = issue_of(form, number, (*public.stories, *public.expired), public.withdrawn)
    site = frame.site.for_public()
    links = links_below(COMING.path)
    yield ComingPage(frame=frame, trail=_COMING_TRAIL, issue=issue, files=links)
    yield IssueFiles(issue, site, COMING.path)
    yield IssueSheet(f"{COMING.path}{SHEET}", issue, site)


def _out(edition: Edition, form: Newsletter) -> tuple[IssueNumber, ...]:
    """Return the issues that are out: one of which all was withdrawn keeps its address."""
    every = (*edition.stories, *edition.expired, *edition.withdrawn)
    return numbers_of(form, every, edition.moment)


def _changed(form: Newsletter, number: IssueNumber) -> Changed:
    issued = form.issued(number).astimezone(SANTIAGO)
    return Changed(issued, issued)


def _issues(
    edition: Edition,
    frame: Frame,
    form: Newsletter,
    numbers: Sequence[IssueNumber],
    name: str,
) -> "Issues":
    edits = {number: form.edits[number] for number in numbers if number in form.edits}
    stories: tuple[Story, ...] = ()
    if numbers:
        since, until = form.begins(numbers[-1]) - LOOKING_BACK, form.issued(numbers[0])
        chosen = {file for edit in edits.values() for file in edit.first}
        every = (*edition.stories, *edition.expired)
        stories = tuple(
            each
            for each in every
            if each.published <= until
            and (
                each.published > since
                or each.source in chosen
                or each.corrections
                or each.details.outcome
            )
        )
    return Issues(
        called=name,
        frame=frame,
        form=replace(form, edits=edits),
        numbers=tuple(numbers),
        candidates=Candidates(stories),
        withdrawn=Stories(edition.withdrawn if numbers else ()),
        is_sent=edition.audience is Audience.PUBLIC,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Issues(Group):
    """Several issues in a row; the newest of all have files and the feed."""

    called: str
    frame: Frame
    form: Newsletter
    numbers: tuple[IssueNumber, ...]
    """The newest first."""

    candidates: Candidates
    withdrawn: Stories
    is_sent: bool
    """Whether they have files that leave the house: not those of the staff's edition, which tell what is internal."""

    is_newest: bool = False
    aloud: "Aloud | None" = None
    """How they are read aloud, if they are."""

    @property
    def name(self) -> str:
        """`boletin/2026`."""
        return f"boletin/{self.called}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield the page of each, the files of the newest, and the feed."""
        stories, gone = self.candidates.stories, self.withdrawn.stories
        issues = [issue_of(self.form, each, stories, gone) for each in self.numbers]
        site, sounds = self.frame.site, dict(self._sounds(issues))
        for position, issue in enumerate(issues):
            is_kept = self.is_sent and self.is_newest and position < KEPT
            yield IssuePage(
                frame=self.frame,
                trail=(HOME, BULLETIN, Link(issue.path, issue.date)),
                issue=issue,
                files=links_below(issue.path) if is_kept else (),
                sound=sounds.get(issue.path),
            )
            if is_kept:
                yield IssueFiles(issue, site, issue.path, is_sent=True)
                yield IssueSheet(f"{issue.path}{SHEET}", issue, site)
        if self.is_newest:
            yield from sounds.values()
            heard = tuple(sounds.get(issue.path) for issue in issues)
            yield FeedFile(bulletin_subscription(self.form.name), tuple(issues), heard, site)

    def _sounds(self, issues: Sequence[Issue]) -> "Iterator[tuple[str, Sound]]":
        if self.aloud and self.is_sent:
            for issue in issues[:KEPT]:
                yield issue.path, sound_of(issue, self.aloud, issue.path)


def issue_files(issue: Issue, site: Site) -> dict[str, bytes]:
    """Return *issue* as files for who asks for one, by name: for paper, for e-mail and as a message."""
    sent = {name: text.encode() for name, text in to_send(issue, site).items()}
    return {SHEET: issue_pdf(issue, site), **sent}


def to_send(issue: Issue, site: Site) -> dict[str, str]:
    """Return the texts of *issue*, by the names of their files."""
    return {
        MAIL: mail_html(issue, site),
        TEXT: mail_text(issue, site),
        MESSAGE: message(issue, site),
    }


def links_below(folder: str) -> tuple[Link, ...]:
    """Return what people take away of the issue whose page is at the address *folder*."""
    return (
        Link(f"{folder}{SHEET}", "Para imprimir (PDF)"),
        Link(f"{folder}{MESSAGE}", "Mensaje para WhatsApp"),
        Link(f"{folder}{MAIL}", "Como correo"),
        Link(f"{folder}{TEXT}", "En texto"),
    )


@dataclass(frozen=True, slots=True)
class IssueFiles(Artefact):
    """An issue to send: by e-mail and as a message."""

    issue: Issue
    site: Site
    folder: str
    """Address of the page that they are beside."""

    is_sent: bool = False
    """Whether there is what a service for e-mail is given."""

    @property
    def names(self) -> tuple[str, ...]:
        """Of the files."""
        return (MAIL, TEXT, MESSAGE, *((FILE,) if self.is_sent else ()))

    @property
    def paths(self) -> tuple[str, ...]:
        """Beside its page."""
        return tuple(output_path(f"{self.folder}{name}") for name in self.names)

    def make(self) -> tuple[bytes, ...]:
        """Return them."""
        made = to_send(self.issue, self.site)
        if self.is_sent:
            made[FILE] = payload(self.issue, self.site, MAIL, TEXT)
        return tuple(made[name].encode() for name in self.names)


@dataclass(frozen=True, slots=True)
class FeedFile(Artefact):
    """The feed of the newest issues."""

    subscription: Subscription
    issues: tuple[Issue, ...]
    sounds: "tuple[Sound | None, ...]"
    """One for each issue, or none."""

    site: Site

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(self.subscription.feed_path("rss")),)

    def make(self) -> tuple[bytes, ...]:
        """Return it."""
        from plugins.bulletin.feed import bulletin_feed  # feedgen and lxml load slowly

        return (bulletin_feed(self.subscription, self.issues, self.sounds, self.site),)


def addresses(*, is_aloud: bool = False) -> Addresses:
    """Return what it makes, if bulletins are read aloud or not."""
    return Addresses(
        folders=frozenset({"boletin", "feeds", "preparacion"}),
        of_edition=partial(_addresses, is_aloud=is_aloud),
    )


def _addresses(edition: Edition, *, is_aloud: bool) -> Iterable[str]:
    form, is_sent = edition.registry.newsletter, edition.audience is Audience.PUBLIC
    if not is_sent:
        yield COMING.path
    if form is None:
        return
    yield BULLETINS
    yield bulletin_subscription(form.name).feed_path("rss")
    files = (MAIL, TEXT, MESSAGE, SHEET)
    for position, number in enumerate(_out(edition, form)):
        yield number.path
        if is_sent and position < KEPT:
            yield from (f"{number.path}{name}" for name in (*files, FILE))
            if is_aloud:
                yield from (f"{number.path}{name}" for name in (SOUND, WORDS))
    if not is_sent:
        yield from (f"{COMING.path}{name}" for name in files)
