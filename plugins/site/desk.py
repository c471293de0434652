"""What the social-media desk still works with, of which other channels make more than of the rest."""

from datetime import timedelta

from plugins.newsroom import Edition, HouseStyle, Story


def at_desk(edition: Edition, house: HouseStyle) -> tuple[Story, ...]:
    """
    Return the stories of *edition* that the desk works with, newest first.

    They changed within the days that its *house* style says, have something to come, or are of a
    month that somebody asked for.
    """
    oldest = edition.moment - timedelta(days=house.days)
    return tuple(
        story
        for story in edition.stories
        if story.updated >= oldest
        or story.is_to_come_at(edition.moment)
        or story.month in house.months
    )
