"""How long a service asks to wait, in whatever way it says so."""

import pytest

from plugins.outbox import wait_of
from tests.publisher.town import NOW


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "30"}, 30),
        ({"retry-after": "Fri, 27 Nov 2026 13:02:00 GMT"}, 120),
        ({"x-ratelimit-reset": "2026-11-27T13:05:00.000000Z"}, 300),
        ({"ratelimit-reset": str(int(NOW.timestamp()) + 90)}, 90),
        ({"ratelimit-reset": str(int(NOW.timestamp()) - 90)}, 0),
        ({}, None),
        ({"retry-after": "pronto"}, None),
        ({"x-ratelimit-reset": "9" * 40}, None),
    ],
)
def test_it_is_understood(headers: dict[str, str], seconds: float | None) -> None:
    assert wait_of(headers, NOW) == seconds
