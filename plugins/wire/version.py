"""What a story is known by on the wire, and which version of it this is."""

from dataclasses import replace
from datetime import datetime

from plugins.newsroom import Site, Story
from plugins.site import Revision, last_revision_of, revision_of


def uri_of(story: Story, site: Site) -> str:
    """Return what *story* is known by: the same as in feeds, and whatever becomes of its address."""
    return site.absolute(story.first_path)


def version_of(story: Story) -> Revision:
    """
    Return the version of *story*: of a higher number than all before it.

    Its number is that of calendars (`site.revision_of`); besides, that another story took its place
    is a version. Its moment is what an editor wrote, as pages and feeds tell it.
    """
    if story.successor and story.ended and story.ended.moment > story.updated:
        story = replace(story, updated=story.ended.moment)
    return revision_of(story)._replace(moment=story.updated)


def last_version_of(story: Story, withdrawn: datetime, moment: datetime) -> Revision:
    """
    Return the version of what says that *story* was *withdrawn* then: of a higher number than all it had at *moment*.

    Its number is that of calendars; what it was to be corrected of after *moment* nobody has seen.
    """
    known = (each.moment for each in story.revisions if each.moment <= moment)
    seen = replace(story, updated=max((story.published, *known), key=datetime.timestamp))
    moment = max(seen.updated, withdrawn, key=datetime.timestamp)
    return last_revision_of(seen, withdrawn)._replace(moment=moment)
