"""What every test of the hub stands on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.town import Town
from tests.publisher.fakes.fake import running


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A site, and its hub."""
    town = Town(tmp_path)
    with running(town.hub):
        yield town
