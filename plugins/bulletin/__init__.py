"""The bulletin: a digest of each week, as a page, an e-mail, a sheet for the wall, a message and a feed."""

from plugins.bulletin.channel import addresses, bulletin_artefacts, issue_files
from plugins.bulletin.choosing import Period, digest_of_period, issue_of
from plugins.bulletin.issue import Issue

__all__ = [
    "Issue",
    "Period",
    "addresses",
    "bulletin_artefacts",
    "digest_of_period",
    "issue_files",
    "issue_of",
]
