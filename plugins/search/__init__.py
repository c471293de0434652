"""Search: an index of what is public, in parts, that the reader's browser looks into."""

from plugins.search.places import ADDRESSES

__all__ = ["ADDRESSES"]
