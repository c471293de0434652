"""What the newest message of a notice says."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from plugins.alerts.grades import Grade, ended, grade_of, replaced
from plugins.alerts.message import ALERT, CANCEL, COMUNA, UPDATE, Info, Message
from plugins.alerts.threads import State, Thread, identifier_of, references_of, sender_of
from plugins.newsroom import TOWN, Site, Story, Successor
from plugins.newsroom.kinds import TO_DO, NoticeDetails
from plugins.site import SAMPLE
from plugins.spanish import Stated, capital, clean, clean_line, sentence, standard, stated_words

REMEMBERED = timedelta(days=1)
"""How long others are told that a notice is off that had no end: they ask every few minutes."""

_NOTES = {
    "Test": "Mensaje de prueba: no actúe por él ni lo retransmita.",
    "Exercise": "Ejercicio, no es una emergencia.",
}
_OFF_FACTS = frozenset({TO_DO, "Fuente"})
"""What has an element of its own."""


def status_of(story: Story, site: Site) -> str:
    """Return whether messages of *story* are to be acted on: never those of a sample."""
    return "Test" if story.is_demo and site.alerts.status == "Actual" else site.alerts.status


def message_of(thread: Thread, site: Site) -> Message:
    """Return the newest message of *thread*."""
    story = thread.story
    if thread.state is State.WITHDRAWN and story.withdrawal:
        note = f"Este aviso se retiró. Motivo: {sentence(story.withdrawal.reason)}"
        return _ended(story, story.withdrawal.date.moment, site, note)
    if thread.state is State.ENDED and story.ended:
        over = _over(story, story.ended)
        if story.successor:
            over = _replaced(story.successor, site)
        message = _ended(story, story.ended.ends, site, over.note)
        return message._replace(info=_called_off(story, message.sent, site, over))
    return _in_force(thread, site)


def former_end(thread: Thread) -> datetime | None:
    """Return until when the notice of *thread* would have been in force, as it said."""
    story = thread.story
    until = story.details.offered_until if thread.state is State.ENDED else story.expires
    return until.ends if until else None


def is_news(message: Message, thread: Thread, moment: datetime) -> bool:
    """Return whether others may still take for valid, at *moment*, what *message* calls off."""
    until = former_end(thread) or message.sent + REMEMBERED
    return moment < until.astimezone(UTC)


def _in_force(thread: Thread, site: Site) -> Message:
    story = thread.story
    *earlier, last = references_of(story, site)
    references = (*thread.before, *earlier)
    sort = UPDATE if references else ALERT
    if references and _details(story).lifts:
        sort = CANCEL
    return Message(
        identifier=last.identifier,
        sender=last.sender,
        sent=last.sent,
        status=status_of(story, site),
        sort=sort,
        note=_note(story, site, _what_changed(story, last.sent) if earlier else ""),
        source=clean_line(_details(story).origin),
        references=references,
        info=_info(story, last.sent, site),
    )


def _ended(story: Story, moment: datetime, site: Site, note: str) -> Message:
    """Return the message that calls off *story*, which says nothing of it but why."""
    own = references_of(story, site)
    sent = max(moment.astimezone(UTC), own[-1].sent)
    return Message(
        identifier=identifier_of(story, sent, ".fin"),
        sender=sender_of(site),
        sent=sent,
        status=status_of(story, site),
        sort=CANCEL,
        note=_note(story, site, note),
        references=own,
    )


def _note(story: Story, site: Site, words: str) -> str:
    status = status_of(story, site)
    named = f"{site.alerts.exercise}." if status == "Exercise" and site.alerts.exercise else ""
    return clean_line(" ".join(filter(None, (_NOTES.get(status, ""), named, words))))


def _what_changed(story: Story, sent: datetime) -> str:
    """Return in words what changed in *story* at the moment of the message, if somebody wrote that."""
    told = [(each.date, f"Cambió: {each.text}") for each in story.changes]
    told += [(each.date, f"{capital(each.sort.value)}: {each.text}") for each in story.corrections]
    now = (words for date, words in told if date.moment.astimezone(UTC) == sent)
    return " ".join(map(sentence, now))


def _info(story: Story, sent: datetime, site: Site) -> Info:
    details = _details(story)
    return Info(
        event=clean_line(details.subject),
        grade=grade_of(details, sent),
        sender_name=clean_line(site.name),
        headline=_headline(story),
        description=clean("\n".join(_described(story, site))),
        area=clean_line(area_of(story)),
        web=site.absolute(story.path),
        instruction="\n".join(clean_line(sentence(each)) for each in details.what_to_do),
        contact=_contact(site),
        onset=details.since.moment if details.since else None,
        expires=story.expires.ends if story.expires else None,
        parameters=_parameters(details),
        is_wide=details.is_wide,
    )


class _Over(NamedTuple):
    """How it is told that a notice is called off."""

    note: str
    state: str
    """What its title begins with."""

    grade: Callable[[Grade], Grade]


def _over(story: Story, end: Stated) -> _Over:
    note = f"Este aviso dejó de estar vigente antes de lo anunciado: {stated_words(end)}."
    if story.details.offered_until is None:
        note = f"Este aviso dejó de estar vigente: {stated_words(end)}."
    return _Over(note, "Ya no está vigente: ", ended)


def _replaced(successor: Successor, site: Site) -> _Over:
    note = f"Lo que sigue está en «{successor.title}»: {site.absolute(successor.path)}"
    return _Over(note, "Reemplazado: ", replaced)


def _called_off(story: Story, sent: datetime, site: Site, over: _Over) -> Info:
    """Return what is said of *story* once it is called off: that it is, and what it had said."""
    until = story.details.offered_until
    info = _info(story, sent, site)
    return info._replace(
        grade=over.grade(info.grade),
        headline=_headline(story, over.state),
        description=clean(f"{clean_line(over.note)}\nDecía: {clean_line(story.summary)}"),
        instruction="",
        expires=until.ends if until else None,
    )


def _headline(story: Story, state: str = "") -> str:
    sample = f"{SAMPLE}: " if story.is_demo else ""
    return clean_line(f"{sample}{state}{story.title}")


def _described(story: Story, site: Site) -> Iterator[str]:
    """
    Yield what it is about, line by line, and where the rest is read.

    Not its body: whoever mends a word of that would make the message another one under the same name.
    """
    yield clean_line(story.summary)
    for fact in story.details.facts:
        if fact.label not in _OFF_FACTS:
            yield clean_line(f"{fact.label}: {fact.text}")
    if story.body:
        yield f"El texto completo está en {site.absolute(story.path)}"


def area_of(story: Story) -> str:
    """Return whom it concerns, and where that is for who reads of all the world."""
    details = _details(story)
    town = "" if story.town == TOWN else story.town
    where = ("" if details.is_wide else details.area, town, f"comuna de {TOWN}, Chile")
    return capital("; ".join(filter(None, where)))


def _contact(site: Site) -> str:
    desk = site.reach.desk
    if site.reach.is_sample:
        return site.email
    return ", ".join(filter(None, (desk.phone, site.email or desk.email)))


def _parameters(details: NoticeDetails) -> tuple[tuple[str, str], ...]:
    returns = (
        ("primera_reposicion", details.first_return),
        ("ultima_reposicion", details.last_return),
    )
    told = (
        ("nivel", details.level),
        ("clase", details.sort),
        ("servicio", clean_line(details.service)),
        *((name, standard(each.moment).isoformat()) for name, each in returns if each),
        *(("calle_cerrada", clean_line(each.words)) for each in details.closed),
        ("comuna", COMUNA),
    )
    return tuple((name, value) for name, value in told if value)


def _details(story: Story) -> NoticeDetails:
    if not isinstance(story.details, NoticeDetails):
        raise TypeError(f"no notice: {story.path}")
    return story.details
