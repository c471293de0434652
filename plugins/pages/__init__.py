"""The pages of the site: every address a reader can open, and what they are dressed in."""

from plugins.pages.channel import addresses

__all__ = ["addresses"]
