"""What channels share: the frame of pages, addresses, lists, feeds and networks."""

from plugins.site.addresses import (
    TEXT_ONLY,
    Addresses,
    OfStories,
    file_of,
    joined,
    twin_of,
)
from plugins.site.calendars import (
    AGENDA_CALENDAR,
    SharedCalendar,
    calendar_path,
    department_calendar,
    earlier_calendars,
    kept_since,
    offered_calendars,
    revision_of,
    series_calendar,
    shared_calendars,
)
from plugins.site.feed_formats import FORMATS
from plugins.site.frame import (
    FILTERS,
    Frame,
    Link,
    bundled_css,
    frame_of,
    paper_script,
    render,
    script_of,
    text_css,
    with_worker,
)
from plugins.site.hashtags import hashtags_in
from plugins.site.hues import HUES
from plugins.site.naming import of_department, of_department_in_full
from plugins.site.networks import NETWORKS, SAMPLE_MARK, Network
from plugins.site.networks.cutting import cut, graphemes
from plugins.site.open_data import (
    DATASETS,
    DEPARTMENTS,
    EVENTS,
    JOBS,
    MONTH,
    PAGE,
    STORIES,
    Dataset,
)
from plugins.site.paging import FEED_SIZE, PAGE_SIZE, archive_pages, page_path, paged
from plugins.site.posting import postable
from plugins.site.signals import addresses_wanted
from plugins.site.subscriptions import (
    ALL_CHANNELS,
    FOLLOW,
    PODCAST,
    Subscription,
    subscription_to,
    subscriptions_of,
)
from plugins.site.syndication import (
    SAMPLE,
    STYLESHEET,
    Readable,
    Told,
    readable_either_way,
    styled,
)
from plugins.site.theme import asset_length, theme_changes

__all__ = [
    "AGENDA_CALENDAR",
    "ALL_CHANNELS",
    "DATASETS",
    "DEPARTMENTS",
    "EVENTS",
    "FEED_SIZE",
    "FILTERS",
    "FOLLOW",
    "FORMATS",
    "HUES",
    "JOBS",
    "MONTH",
    "NETWORKS",
    "PAGE",
    "PAGE_SIZE",
    "PODCAST",
    "SAMPLE",
    "SAMPLE_MARK",
    "STORIES",
    "STYLESHEET",
    "TEXT_ONLY",
    "Addresses",
    "Dataset",
    "Frame",
    "Link",
    "Network",
    "OfStories",
    "Readable",
    "SharedCalendar",
    "Subscription",
    "Told",
    "addresses_wanted",
    "archive_pages",
    "asset_length",
    "bundled_css",
    "calendar_path",
    "cut",
    "department_calendar",
    "earlier_calendars",
    "file_of",
    "frame_of",
    "graphemes",
    "hashtags_in",
    "joined",
    "kept_since",
    "of_department",
    "of_department_in_full",
    "offered_calendars",
    "page_path",
    "paged",
    "paper_script",
    "postable",
    "readable_either_way",
    "render",
    "revision_of",
    "script_of",
    "series_calendar",
    "shared_calendars",
    "styled",
    "subscription_to",
    "subscriptions_of",
    "text_css",
    "theme_changes",
    "twin_of",
    "with_worker",
]
