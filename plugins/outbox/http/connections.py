"""Whether a request left this machine, found out from what its client raised."""

from collections.abc import Iterator

import httpx
import requests
import urllib3

_BEFORE = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
    requests.exceptions.SSLError,
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidURL,
    urllib3.exceptions.NewConnectionError,
    urllib3.exceptions.ConnectTimeoutError,
)
"""What is raised while there is no connection yet."""


def was_sent(error: BaseException) -> bool:
    """Return whether the request that ended with *error* may have reached somebody."""
    return not any(isinstance(each, _BEFORE) for each in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield *error* and all that it was raised from, once each."""
    waiting: list[object] = [error]
    seen = set[int]()
    while waiting:
        each = waiting.pop()
        if not isinstance(each, BaseException) or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [each.__cause__, each.__context__, getattr(each, "reason", None), *each.args]
