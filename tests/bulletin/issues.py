"""A bulletin of every sort of story."""

from dataclasses import replace
from datetime import time

from plugins.bulletin.choosing import issue_of
from plugins.bulletin.issue import Issue
from plugins.newsroom import IssueEdit, IssueNumber, Newsletter, Story
from tests.social_snippets.examples import EXAMPLES
from tests.social_snippets.states import STATES

NUMBER = IssueNumber(2026, 48)
"""Comes out on Friday, 27 November 2026."""

FORM = Newsletter(
    name="Boletín de prueba", weekday=4, hour=time(9), greeting="Esto es lo de la semana."
)


def issue(*stories: Story, edit: IssueEdit | None = None) -> Issue:
    form = replace(FORM, edits={NUMBER: edit}) if edit else FORM
    return issue_of(form, NUMBER, stories)


def every_story() -> tuple[Story, ...]:
    return tuple(each() for each in (EXAMPLES | STATES).values())


def full_issue() -> Issue:
    return issue(*every_story())
