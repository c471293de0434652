"""What the clients that stand on httpx share: whom they trust, and how their last answer is known."""

import ssl
from functools import cache
from typing import Any

import httpx

from plugins.outbox.answers import Answer


@cache
def tls() -> ssl.SSLContext:
    """Return whom httpx trusts; reading that takes longer than a request, so it is done once."""
    return httpx.create_ssl_context()


def hooks(answer: Answer) -> dict[str, list[Any]]:
    """Return `event_hooks` for a client; *answer* is its last one."""

    def asked(_request: httpx.Request) -> None:
        answer.forget()

    def answered(response: httpx.Response) -> None:
        answer.take(response.status_code, response.headers)

    return {"request": [asked], "response": [answered]}


def later_hooks(answer: Answer) -> dict[str, list[Any]]:
    """Return the same for an asynchronous client."""
    told = hooks(answer)

    async def asked(request: httpx.Request) -> None:
        told["request"][0](request)

    async def answered(response: httpx.Response) -> None:
        told["response"][0](response)

    return {"request": [asked], "response": [answered]}
