"""What every test of the mailing stands on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mailing.town import SERVICES, Town
from tests.publisher.fakes.fake import running


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A site, and listmonk."""
    town = Town(tmp_path)
    with running(*town.fakes):
        yield town


@pytest.fixture(params=SERVICES)
def any_town(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Town]:
    """A site, and each of the services."""
    town = Town(tmp_path, request.param)
    with running(*town.fakes):
        yield town
