"""Links that open a program of the reader's own with something to follow already in it."""

from typing import NamedTuple
from urllib.parse import quote, urlencode


class Program(NamedTuple):
    """A program, and the link that opens it."""

    name: str
    where: str
    """On what it runs: «Android»."""

    href: str


def podcast_programs(feed_url: str, title: str) -> tuple[Program, ...]:
    """
    Return the players that take the podcast at *feed_url* without an account, as each wants it.

    AntennaPod by its page, which leads on who has not got it, too: of its own scheme browsers make
    another address (antennapod.org/documentation/podcasters-hosters/add-on-antennapod). Apple by
    `podcast:` in place of `https:`, Pocket Casts by `pktc://subscribe/` and the address without its
    scheme, Overcast by x-callback-url: as Podlove's Subscribe Button (podlove.org) writes them.
    """
    bare = feed_url.partition("://")[2]
    by_page = urlencode({"url": feed_url, "title": title}, quote_via=quote)
    whole = urlencode({"url": feed_url}, quote_via=quote)
    return (
        Program("AntennaPod", "Android", f"https://antennapod.org/deeplink/subscribe?{by_page}"),
        Program("Pocket Casts", "Android y iPhone", f"pktc://subscribe/{bare}"),
        Program("Apple Podcasts", "iPhone y Mac", f"podcast://{bare}"),
        Program("Overcast", "iPhone", f"overcast://x-callback-url/add?{whole}"),
    )


def webcal(url: str) -> str:
    """Return the link that opens a calendar program with the calendar at *url*, to subscribe to."""
    return f"webcal://{url.partition('://')[2]}"


def google_calendar(url: str) -> str:
    """Return the link that adds the calendar at *url* to one's Google Calendar, which wants `webcal:`."""
    asked = urlencode({"cid": webcal(url)}, quote_via=quote)
    return f"https://calendar.google.com/calendar/render?{asked}"
