"""The bulletin: a digest of each week, as a page, an e-mail, a sheet for the wall, a message and a feed."""

from plugins.bulletin.channel import addresses, bulletin_artefacts
from plugins.bulletin.choosing import issue_of
from plugins.bulletin.issue import Issue

__all__ = ["Issue", "addresses", "bulletin_artefacts", "issue_of"]
