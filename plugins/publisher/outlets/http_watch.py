"""Hooks by which a client that stands on httpx remembers its last answer."""

from typing import Any

import httpx

from plugins.publisher.outlets.answers import Answer


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
