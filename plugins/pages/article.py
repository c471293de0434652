"""The page of a story and its twin in words: made of that story and the frame, and of nothing else."""

from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from typing import NamedTuple
from urllib.parse import quote, urlencode

from plugins.newsroom import Edition, Site, Stories, Story, Withdrawal
from plugins.pages.contents import minutes_of, parts_of
from plugins.pages.documents import documents_of, more_photos_of
from plugins.pages.easy import easy_page
from plugins.pages.feeds import follow_links, subscriptions_for
from plugins.pages.public_page import story_page
from plugins.pages.text_only import in_words
from plugins.pressroom import Artefact, Group, output_path
from plugins.site import Frame, Link, calendar_path, render, twin_of
from plugins.structured_data import HOME, head_of_missing, head_of_story


class _State(Enum):
    """What the page of a story says of its time."""

    OFFERED = "offered"
    PAST = "past"
    CLOSED = "closed"
    EXPIRED = "expired"


class ShareLink(NamedTuple):
    """A plain link that opens a network with the story ready to send."""

    network: str
    href: str


def article_pages(edition: Edition, frame: Frame) -> Iterator[Group]:
    """Yield the pages of every story, month by month of their addresses."""
    months: dict[tuple[int, int], dict[_State, list[Story]]] = {}
    for story in (*edition.stories, *edition.expired):
        states = months.setdefault(story.month, {})
        states.setdefault(_state_at(edition.moment, story), []).append(story)
    for (year, month), states in sorted(months.items()):
        yield Group(
            name=f"noticias/{year}/{month:02}",
            expand=month_of_articles,
            inputs=(frame, *(Stories(tuple(states.get(state, ()))) for state in _State)),
        )


def _state_at(moment: datetime, story: Story) -> _State:
    """Return the state of *story* at *moment*; it changes only when `due.py` says."""
    over_at = story.details.over_at
    is_to_come = over_at is not None and over_at > moment
    if not story.has_expired_at(moment):
        return _State.PAST if over_at and not is_to_come else _State.OFFERED
    is_closed = is_to_come and story.takes_place_at(moment)
    return _State.CLOSED if is_closed else _State.EXPIRED


def month_of_articles(
    frame: Frame, offered: Stories, past: Stories, closed: Stories, expired: Stories
) -> Iterator[Artefact]:
    """
    Yield the page of each story; those *closed* and *expired* say so and are in no sitemap.

    Nobody can join what is closed, but it takes place, and those who have joined go there. What is
    *past* goes into no calendar any more.
    """
    for stories, make in ((offered, make_article), (past, make_past_article)):
        for story in stories.stories:
            yield Artefact(
                paths=_paths(story.path),
                make=make,
                inputs=(frame, story),
                page=story_page(story),
            )
            if story.easy:
                yield easy_page(frame, story, is_expired=False)
    for stories, make in ((closed, make_closed_article), (expired, make_expired_article)):
        for story in stories.stories:
            yield Artefact(paths=_paths(story.path), make=make, inputs=(frame, story))
            if story.easy:
                yield easy_page(frame, story, is_expired=True)


def withdrawn_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield what is left of the stories that were withdrawn: of each, a notice at its address."""
    for story in edition.withdrawn:
        if story.withdrawal:
            yield Artefact(
                paths=_paths(story.path),
                make=make_withdrawn,
                inputs=(frame, story.path, story.withdrawal),
            )


def make_withdrawn(frame: Frame, path: str, withdrawal: Withdrawal) -> tuple[bytes, ...]:
    """Return the notice at *path*, and in words; it knows nothing else of the story."""
    title = "Publicación retirada"
    values = {
        "head": head_of_missing(
            frame.site, title, "Lo que estaba en esta dirección ya no se publica."
        ),
        "trail": (HOME, Link(path, title)),
        "withdrawal": withdrawal,
    }
    return (
        render(frame, "withdrawn.html", here=path, twin=twin_of(path), **values),
        render(frame, "text/withdrawn.html", normal=path, **values),
    )


def make_article(frame: Frame, story: Story) -> tuple[bytes, ...]:
    """Return the page of *story*, and its twin in words."""
    return _pages(frame, story, has_dates=bool(story.details.occurrences))


def make_past_article(frame: Frame, story: Story) -> tuple[bytes, ...]:
    """Return the pages of *story*, which has taken place."""
    return _pages(frame, story)


def make_closed_article(frame: Frame, story: Story) -> tuple[bytes, ...]:
    """Return the pages of *story*, which first say that nobody can join any more."""
    return _pages(frame, story, is_expired=True, has_dates=True)


def make_expired_article(frame: Frame, story: Story) -> tuple[bytes, ...]:
    """Return the pages of *story*, which first say that it is no longer valid."""
    return _pages(frame, story, is_expired=True)


def share_links(site: Site, story: Story) -> tuple[ShareLink, ...]:
    """
    Return links that share *story* without any script.

    Their forms are those that each network documents for links: WhatsApp's click to chat,
    Facebook's share dialog, X's web intent, and RFC 6068 for mail.
    """
    url = site.absolute(story.path)
    both = f"{story.title} {url}"
    mail = urlencode({"subject": story.title, "body": f"{story.summary}\n\n{url}"}, quote_via=quote)
    return (
        ShareLink("WhatsApp", f"https://wa.me/?{urlencode({'text': both})}"),
        ShareLink(
            "Facebook", f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': url})}"
        ),
        ShareLink("X", f"https://x.com/intent/post?{urlencode({'text': story.title, 'url': url})}"),
        ShareLink("Correo", f"mailto:?{mail}"),
    )


def feedback_links(site: Site, title: str, path: str) -> tuple[ShareLink, ...]:
    """Return the two answers to «¿Le sirvió?» as mails to the desk (RFC 6068); none without one."""
    if not site.email:
        return ()
    answers = {"Sí, me sirvió": "Me sirvió", "No, falta algo": "No me sirvió"}
    return tuple(
        ShareLink(
            answer, f"mailto:{site.email}?{_mail(f'{subject}: {title}', site.absolute(path))}"
        )
        for answer, subject in answers.items()
    )


def _mail(subject: str, address: str) -> str:
    return urlencode({"subject": subject, "body": f"{address}\n\n"}, quote_via=quote)


def _paths(path: str) -> tuple[str, ...]:
    """Return the files of the page at *path* and of its twin."""
    return (output_path(path), output_path(twin_of(path)))


def _pages(
    frame: Frame, story: Story, *, is_expired: bool = False, has_dates: bool = False
) -> tuple[bytes, ...]:
    trail = (
        HOME,
        Link(story.department.path, story.department.short_name),
        Link(story.path, story.title),
    )
    feeds = () if is_expired else subscriptions_for(story)
    values = {
        "head": head_of_story(frame.site, story, trail, feeds=feeds, is_expired=is_expired),
        "story": story,
        "is_expired": is_expired,
        "documents": documents_of(story),
        "calendar": calendar_path(story) if has_dates else "",
    }
    page = render(
        frame,
        "article.html",
        here=story.path,
        twin=twin_of(story.path),
        trail=trail,
        originals=more_photos_of(story),
        minutes=minutes_of(story.body),
        parts=parts_of(story.body),
        feedback=feedback_links(frame.site, story.title, story.path),
        shares=() if is_expired else share_links(frame.site, story),
        follow=follow_links(feeds),
        **values,
    )
    text = render(frame, "text/story.html", normal=story.path, body=in_words(story.body), **values)
    return (page, text)
