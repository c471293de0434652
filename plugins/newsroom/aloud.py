"""What of the site is read aloud, and where that is: pages and feeds lead to it, its channel makes it."""

from plugins.newsroom.story import Story

ALOUD_NAME = "Avisos para oír"
"""What its podcast is called."""

ALOUD_FEED = "/feeds/avisos-para-oir.rss.xml"


def sound_paths(story: Story) -> tuple[str, str]:
    """Return where *story* is read aloud, if it is, and where its words by their times are."""
    return f"{story.path}oir.mp3", f"{story.path}oir.vtt"
