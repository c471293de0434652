"""What of the site is read aloud, and where that is: pages and feeds lead to it, its channel makes it."""

from plugins.newsroom.story import Story

ALOUD_NAME = "Avisos para oír"
"""What its podcast is called."""

ALOUD_FEED = "/feeds/avisos-para-oir.rss.xml"

NOTICE = "aviso"
"""The kind of what people have to know, also where it is not urgent."""


def is_notice(story: Story) -> bool:
    """Return whether *story* is what everybody has to know: a notice, or what is as urgent as one."""
    return story.kind.slug == NOTICE or bool(story.details.prominence)


def sound_paths(story: Story) -> tuple[str, str]:
    """Return where *story* is read aloud, if it is, and where its words by their times are."""
    return f"{story.path}oir.mp3", f"{story.path}oir.vtt"
