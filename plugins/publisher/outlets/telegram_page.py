"""The public page of a channel on Telegram (`t.me/s/…`), which shows its newest messages to anybody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import httpx
from bs4 import BeautifulSoup, Tag

from plugins.publisher.outlets.answers import TIMEOUT
from plugins.publisher.step import Remote, Trace, mark_of

SKEW: Final = timedelta(minutes=5)
"""By which our clock may be ahead of Telegram's."""

PAGES: Final = 5
"""Of some 20 messages, the newest first."""


@dataclass(frozen=True, slots=True)
class _Message:
    number: int
    at: datetime
    mark: str


@dataclass(frozen=True, slots=True)
class ChannelPage:
    """The page of the channel *name*."""

    url: str
    """Of the site: https://t.me."""

    name: str
    """Without @."""

    timeout: float = TIMEOUT

    def look(self, trace: Trace) -> "Seen":
        """
        Return what the page shows of *trace*.

        Raises:
            httpx.HTTPError: The page could not be had.
        """
        before = 0
        for _ in range(PAGES):
            messages = self._messages(before)
            if messages is None:
                return Seen()
            for message in messages:
                is_new = message.at >= trace.since - SKEW
                if is_new and message.mark == trace.mark and str(message.number) not in trace.taken:
                    address = f"{self.url}/{self.name}/{message.number}"
                    return Seen(Remote(str(message.number), address), is_sure=True)
            if not messages or min(each.at for each in messages) < trace.since - SKEW:
                return Seen(is_sure=True)
            before = min(each.number for each in messages)
        return Seen()

    def _messages(self, before: int) -> list[_Message] | None:
        """Return the messages of the page that ends before one; None if that is no page of a channel."""
        given = {"before": str(before)} if before else {}
        response = httpx.get(f"{self.url}/s/{self.name}", params=given, timeout=self.timeout)
        if response.status_code >= 400:
            response.raise_for_status()
        page = BeautifulSoup(response.text, "html.parser")
        if (
            response.is_redirect
            or page.select_one(".tgme_channel_info, .tgme_channel_history") is None
        ):
            return None  # a private channel, or one that shows nothing in a browser
        return [found for each in page.select("[data-post]") if (found := _message(each))]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page shows of a message."""

    remote: Remote | None = None
    is_sure: bool = False
    """Whether it would be there if it had been sent a while ago."""


def _message(shown: Tag) -> _Message | None:
    """Return the message that a page shows, if it has a number and a time."""
    number = str(shown["data-post"]).rpartition("/")[2]
    time = shown.select_one("time[datetime]")
    if time is None or not number.isdecimal():
        return None
    text = shown.select_one(".tgme_widget_message_text")
    for line_break in text.find_all("br") if text else ():
        line_break.replace_with("\n")
    moment = datetime.fromisoformat(str(time["datetime"]))
    return _Message(int(number), moment, mark_of(text.get_text() if text else ""))
