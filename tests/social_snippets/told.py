"""Stories as feeds are told them."""

from plugins.newsroom.story import Story
from plugins.social_snippets.occasions import Occasion, current_occasion


def news_of(*stories: Story) -> tuple[tuple[Story, Occasion], ...]:
    """Return *stories*, each with what there is to post of it as it is now."""
    return tuple((told, current_occasion(told)) for told in stories)
