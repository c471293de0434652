"""What everybody has to know, and what of it comes first."""

from plugins.newsroom.story import Story

_NOTICE = "aviso"
"""The kind of what people have to know, also where it is not urgent."""


def is_notice(story: Story) -> bool:
    """Return whether *story* is what everybody has to know: a notice, or what is as urgent as one."""
    return story.kind.slug == _NOTICE or bool(story.details.prominence)


def urgency(story: Story) -> tuple[int, float]:
    """Return what orders notices: the gravest first, and then what begins first."""
    begins = story.details.begins
    return -story.details.prominence, begins.moment.timestamp() if begins else 0.0
