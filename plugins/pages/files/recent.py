"""
The newest stories of each department, series and topic, in a small file that pages of stories load.

A page that held them would be made anew at each new story (promise 5); the file is, and no page. The
theme's script reads it when the foot of a story comes into view; without it, the page has plain links to
its series and topics.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Edition, Subject
from plugins.pages.cards import Cards
from plugins.pressroom import Artefact, output_path
from plugins.spanish import iso, short_date_words, told

NEWEST = 6
"""Stories in a file: those a page shows, and the one it is the page of."""


@dataclass(frozen=True, slots=True)
class RecentFile(Artefact):
    """The newest stories of a subject."""

    subject: str
    """Address of its page."""

    listed: Cards
    year: int
    """The current one, which goes without saying."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Beside the page of the subject."""
        return (output_path(f"{self.subject}recientes.json"),)

    def make(self) -> tuple[bytes, ...]:
        """Return JSON: `{"stories": [{"path", "title", "date", "words"}]}`, newest first."""
        stories = [
            {
                "path": story.path,
                "title": story.title,
                "date": iso(story.published),
                "words": told(short_date_words(story.published), self.year),
            }
            for story in self.listed.stories
        ]
        return (f"{json.dumps({'stories': stories}, ensure_ascii=False)}\n".encode(),)


def recent_files(edition: Edition) -> Iterator[RecentFile]:
    """Yield the file of each subject, also when it has no story: pages of expired ones ask for it."""
    registry = edition.registry
    subjects: tuple[Subject, ...] = (*registry.departments, *registry.series, *registry.topics)
    for subject in subjects:
        yield RecentFile(subject.path, Cards(edition.of(subject)[:NEWEST]), edition.year)
