"""From our stories to Pelican's articles, for plugins that know only Pelican."""

from collections.abc import Mapping
from typing import Any

from pelican.contents import Article
from pelican.urlwrappers import Category, Tag

from plugins.newsroom import Story
from plugins.spanish import standard


class StoryArticle(Article):  # type: ignore[misc] # Pelican carries no types
    """An article that Pelican lists and never writes: its page is made by a channel."""

    url = ""
    save_as = ""

    def __init__(self, story: Story, settings: Mapping[str, Any]) -> None:
        metadata = {
            "title": story.title,
            "date": standard(story.published),
            "modified": standard(story.updated),
            "summary": story.summary,
            "slug": story.slug,
            "category": Category(story.department.name, settings),
            "tags": [Tag(topic.name, settings) for topic in story.topics],
            "status": "published",
        }
        super().__init__(story.body, metadata, settings, source_path=story.source)
        self.url = story.path.removeprefix("/")
        self.story = story
