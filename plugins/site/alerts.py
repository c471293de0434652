"""Where the alerts are that other systems read: pages lead to what their channel makes."""

from plugins.newsroom import Audience, Edition, Site, Story, is_issued

ALERT_TYPE = "application/cap+xml"
"""Registered with IANA for CAP 1.2."""

ALERTS_FEED = "/feeds/alertas.cap.atom.xml"
CLOSURES_FEED = "/avisos/calles-cerradas.cifs.json"
"""Not among feeds: hosts take JSON there for JSON Feed."""


def alert_paths(story: Story) -> tuple[str, ...]:
    """
    Return where the alert of *story* is, beside its page, and where it was.

    The same stays there: whoever got that address follows no page that leads on.
    """
    return tuple(f"{path}aviso.cap.xml" for path in (story.path, *story.earlier_paths))


def alert_path(story: Story, site: Site) -> str:
    """Return where the alert of *story* is; nothing if none is issued of it, or not by *site*."""
    is_made = not site.is_staff and is_issued(story, site.alerts)
    return alert_paths(story)[0] if is_made else ""


def alert_feeds(edition: Edition) -> tuple[str, ...]:
    """Return where the lists of alerts and of closed streets of *edition* are; the staff have none."""
    return () if edition.audience is Audience.STAFF else (ALERTS_FEED, CLOSURES_FEED)
