"""What is said below a story that somebody else publishes."""

from plugins.newsroom import Site, Story
from plugins.spanish import date_words


def credit_of(story: Story, site: Site) -> str:
    """
    Return the credit: title with what became of it, author, where the original is, and the licence.

    In that order Creative Commons recommends it, «TASL»
    (https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution).
    """
    return f"«{story.told_title}», {site.name}, {site.absolute(story.path)} ({site.license.name})"


def opening_of(story: Story) -> str:
    """Return where and when the text of *story* begins: «María Elena, viernes 27 de noviembre de 2026»."""
    return story.opening or f"{story.town}, {date_words(story.published)}"
