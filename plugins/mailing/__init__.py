"""Sends an issue of the bulletin by e-mail, through a list service, once."""

from plugins.mailing.issue import FILE, Issue
from plugins.mailing.letter import HTML_MARK, LIMIT, TEXT_MARK

__all__ = ["FILE", "HTML_MARK", "LIMIT", "TEXT_MARK", "Issue"]
