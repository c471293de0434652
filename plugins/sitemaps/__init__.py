"""What search engines and crawlers read: the news sitemap and robots.txt, and lastmod's truth."""

from plugins.sitemaps.channel import ADDRESSES

__all__ = ["ADDRESSES"]
