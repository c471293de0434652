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
    Return the version of *story*: later, and of a higher number, than all before it.

    The same as calendars tell (`site.revision_of`); besides, that another story took its place.
    """
    if story.successor and story.ended and story.ended.moment > story.updated:
        return revision_of(replace(story, updated=story.ended.moment))
    return revision_of(story)


def last_version_of(story: Story, withdrawn: datetime, moment: datetime) -> Revision:
    """
    Return the version of what says that *story* was *withdrawn* then: later than all it had at *moment*.

    The same as calendars tell; what it was to be corrected of after *moment* nobody has seen.
    """
    known = (each.moment for each in story.revisions if each.moment <= moment)
    seen = replace(story, updated=max((story.published, *known), key=datetime.timestamp))
    return last_revision_of(seen, withdrawn)
