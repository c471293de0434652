"""A web page as a value: what a channel says of it, and all that follows from that."""

from plugins.webpage.page import SOMETIME, Changed, Page, Placeless, PlainPage, PublicPage, newest

__all__ = ["SOMETIME", "Changed", "Page", "Placeless", "PlainPage", "PublicPage", "newest"]
