"""What is said below a story that somebody else publishes."""

from plugins.newsroom import Site, Story


def credit_of(story: Story, site: Site) -> str:
    """
    Return the credit: title, author, where the original is, and the licence.

    In that order Creative Commons recommends it, «TASL»
    (https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution).
    """
    return f"«{story.title}», {site.name}, {site.absolute(story.path)} ({site.license.name})"
