"""
The newest stories of each department, series and topic, in a small file that pages of stories load.

A page that held them would be made anew at each new story (promise 5); the file is, and no page. The
theme's script reads it when the foot of a story comes into view; without it, the page has plain links to
its series and topics.
"""

import json
from collections.abc import Iterator

from plugins.newsroom import Edition, Subject
from plugins.pages.teaser import Cards
from plugins.pressroom import Artefact, output_path
from plugins.spanish import iso, short_date_words

NEWEST = 6
"""Stories in a file: those a page shows, and the one it is the page of."""


def recent_path(subject: Subject) -> str:
    """Return the address of the newest stories of *subject*."""
    return f"{subject.path}recientes.json"


def recent_files(edition: Edition) -> Iterator[Artefact]:
    """Yield the file of each subject, also when it has no story: pages of expired ones ask for it."""
    registry = edition.registry
    subjects: tuple[Subject, ...] = (*registry.departments, *registry.series, *registry.topics)
    for subject in subjects:
        yield Artefact(
            paths=(output_path(recent_path(subject)),),
            make=make_recent,
            inputs=(Cards(edition.of(subject)[:NEWEST]),),
        )


def make_recent(listed: Cards) -> tuple[bytes, ...]:
    """Return *listed* as JSON: `{"stories": [{"path", "title", "date", "words"}]}`, newest first."""
    stories = [
        {
            "path": story.path,
            "title": story.title,
            "date": iso(story.published),
            "words": short_date_words(story.published),
        }
        for story in listed.stories
    ]
    return (f"{json.dumps({'stories': stories}, ensure_ascii=False)}\n".encode(),)
