"""
A channel on Telegram, by python-telegram-bot.

The Bot API knows no key by which two requests are one, and tells no bot what is in a channel
(core.telegram.org/bots/api). What became of a message that nobody answered for is read on the
public page of the channel (`telegram_page`); where there is none, a person has to look.
"""

import asyncio
import warnings
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

import httpx
from telegram import Bot, InputMediaPhoto, LinkPreviewOptions, Message, ReplyParameters
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from plugins.outbox import (
    TIMEOUT,
    Answer,
    Clock,
    Failure,
    Manner,
    Parents,
    Remote,
    Trace,
    Trouble,
    failure,
)
from plugins.outbox.http import later_hooks, tls, was_sent
from plugins.publisher.outlets.telegram_page import ChannelPage
from plugins.publisher.step import Image, Step, mark_of

CAPTION: Final = 1024
"""UTF-16 units below a picture (core.telegram.org/bots/api#sendphoto); longer texts go without it."""

IMAGES: Final = 10
"""Of one album (core.telegram.org/bots/api#sendmediagroup)."""


class TelegramOutlet:
    """A channel that a bot may write in."""

    is_keyed = False

    def __init__(
        self,
        token: str,
        channel: str,
        clock: Clock,
        *,
        url: str,
        page: ChannelPage | None,
        timeout: float = TIMEOUT,
    ) -> None:
        self._token = token
        self._channel = channel
        self._clock = clock
        self._url = url
        self._page = page
        self._timeout = timeout
        self._answer = Answer()

    def key(self, step: Step) -> str:
        """Return a name, of which Telegram takes no notice."""
        return mark_of("\0".join(map(str, step.place)))

    def prepare(self, step: Step) -> tuple[Image, ...]:
        """Return the pictures of *step* that go with its text, in the same request."""
        units = len(step.texts[0].encode("utf-16-le")) // 2
        return step.images[:IMAGES] if units <= CAPTION else ()

    def publish(
        self, step: Step, ready: tuple[Image, ...], key: str, parents: Parents | None
    ) -> Remote:
        """Send *step* with the pictures that are *ready*."""
        del key
        text = step.texts[0]
        last = parents.last.id if parents else ""
        more: dict[str, Any] = {"chat_id": self._channel}
        if last:
            more["reply_parameters"] = ReplyParameters(int(last), allow_sending_without_reply=True)
        with ExitStack() as files:
            opened = [files.enter_context(image.file.open("rb")) for image in ready]

            async def send(bot: Bot) -> Message:
                if not opened:
                    preview = LinkPreviewOptions(prefer_large_media=True)
                    return await bot.send_message(text=text, link_preview_options=preview, **more)
                if len(opened) == 1:
                    return await bot.send_photo(photo=opened[0], caption=text, **more)
                media = [InputMediaPhoto(file) for file in opened]
                return (await bot.send_media_group(media=media, caption=text, **more))[0]

            with self._told():
                sent = asyncio.run(self._with_bot(send))
                return Remote(str(sent.message_id), sent.link or "")

    async def _with_bot(self, work: Callable[[Bot], Awaitable[Message]]) -> Message:
        request = HTTPXRequest(
            read_timeout=self._timeout,
            write_timeout=self._timeout,
            connect_timeout=self._timeout,
            media_write_timeout=self._timeout,
            httpx_kwargs={"event_hooks": later_hooks(self._answer), "verify": tls()},
        )
        # It is given both, or it makes another one that nobody uses.
        bot = Bot(
            self._token,
            base_url=f"{self._url}/bot",
            request=request,
            get_updates_request=request,
        )
        try:
            return await work(bot)
        finally:
            await request.shutdown()

    def find(self, trace: Trace) -> Remote | None:
        """Return the message of *trace* if the public page of the channel shows it."""
        if self._page is None:
            raise Failure(Trouble(Manner.UNKNOWABLE, self._where()))
        self._answer.forget()
        try:
            seen = self._page.look(trace)
        except httpx.HTTPError as error:
            told = failure(self._answer, self._clock.now(), was_sent=was_sent(error))
        else:
            if not seen.is_sure:
                raise Failure(Trouble(Manner.UNKNOWABLE, self._where()))
            return seen.remote
        raise told from None

    def _where(self) -> str:
        return f"mire en el canal {self._channel} de Telegram si está"

    def outcomes(self, ids: Sequence[str]) -> Mapping[str, Remote | str]:  # noqa: ARG002
        """Return nothing: what is posted here is there."""
        return {}

    @contextmanager
    def _told(self) -> Iterator[None]:
        self._answer.forget()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of how `RetryAfter` will tell its seconds
                yield
        except TelegramError as error:
            told = self._failure(error)
        else:
            return
        raise told from None

    def _failure(self, error: TelegramError) -> Failure:
        if isinstance(error, BadRequest | Forbidden):
            self._answer.said = error.message
        told = failure(self._answer, self._clock.now(), was_sent=was_sent(error))
        trouble = told.trouble
        if isinstance(error, RetryAfter):
            wait = error.retry_after
            seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
            trouble = replace(trouble, manner=Manner.LATER, wait=seconds)
        elif isinstance(error, BadRequest) and "chat not found" in error.message.lower():
            why = f"no conoce el canal {self._channel}, o el bot no está en él"
            trouble = Trouble(Manner.LOCKED, why)
        # Its page may show a message late, so that only time tells that it is not there.
        return Failure(replace(trouble, is_over=False))
