"""Where the posters are, and of what there is one: the page of a story offers what their channel makes."""

from typing import NamedTuple

from plugins.newsroom import Edition, Story


class PosterPaths(NamedTuple):
    """The addresses of a poster, beside the page of its story."""

    sheet: str
    """To print: A4, PDF."""

    picture: str
    """For a telephone: 9:16, JPEG."""


def poster_paths(story: Story) -> PosterPaths:
    """Return where the poster of *story* is."""
    return PosterPaths(f"{story.path}afiche.pdf", f"{story.path}afiche.jpg")


def has_poster(story: Story) -> bool:
    """Return whether *story* is of something that one goes to, joins or minds somewhere: a poster says where."""
    return bool(story.details.where)


def posted_up(edition: Edition) -> tuple[Story, ...]:
    """Return the stories of *edition* that have a poster, newest first: offered, and not over."""
    moment = edition.moment
    return tuple(
        story
        for story in edition.stories
        if has_poster(story) and ((over_at := story.details.over_at) is None or over_at > moment)
    )
