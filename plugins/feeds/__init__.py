"""
Feeds: RSS 2.0, Atom 1.0 and JSON Feed 1.1 of everything one can subscribe to.

Older stories are in archive documents (RFC 5005); `/feeds/feeds.opml` lists every feed. Options
live in the `FEEDS` setting; see `FeedsConfig`.
"""

from plugins.feeds.channel import addresses

__all__ = ["addresses"]
