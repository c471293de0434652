"""How each network shows a link, and what is missing for it."""

from plugins.link_preview.cards import Card, Shape
from plugins.link_preview.crawlers import CRAWLERS, Crawler, sources_table
from plugins.link_preview.findings import Finding
from plugins.link_preview.looking import View, look

__all__ = ["CRAWLERS", "Card", "Crawler", "Finding", "Shape", "View", "look", "sources_table"]
