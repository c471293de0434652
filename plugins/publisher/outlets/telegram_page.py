"""The public page of a channel on Telegram (`t.me/s/…`), which shows its newest messages to anybody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import httpx
from bs4 import BeautifulSoup, Tag

from plugins.outbox import TIMEOUT, Remote, Trace
from plugins.outbox.http import tls
from plugins.publisher.step import mark_of

SKEW: Final = timedelta(minutes=5)
"""By which our clock may be ahead of Telegram's."""

NEAR: Final = timedelta(minutes=2)
"""Around the moment of sending; what somebody else wrote then may be ours, changed by Telegram."""

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
            others = [each for each in messages if str(each.number) not in trace.taken]
            for message in others:
                if message.at >= trace.since - SKEW and message.mark == trace.mark:
                    address = f"{self.url}/{self.name}/{message.number}"
                    return Seen(Remote(str(message.number), address), is_sure=True)
            if any(abs(message.at - trace.since) <= NEAR for message in others):
                return Seen()
            if not messages or min(each.at for each in messages) < trace.since - SKEW:
                return Seen(is_sure=True)
            before = min(each.number for each in messages)
        return Seen()

    def _messages(self, before: int) -> list[_Message] | None:
        """Return the messages of the page that ends before one; None if that is no page of a channel."""
        given = {"before": str(before)} if before else {}
        response = httpx.get(
            f"{self.url}/s/{self.name}", params=given, timeout=self.timeout, verify=tls()
        )
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
    # A reply shows the text of what it answers to as well, and before its own.
    texts = shown.select(".tgme_widget_message_text:not(.tgme_widget_message_reply *)")
    text = texts[-1] if texts else None
    for line_break in text.find_all("br") if text else ():
        line_break.replace_with("\n")
    moment = datetime.fromisoformat(str(time["datetime"]))
    return _Message(int(number), moment, mark_of(text.get_text() if text else ""))
