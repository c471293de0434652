"""What every test of the publisher stands on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publisher.fakes.fake import running
from tests.publisher.town import Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A site and its networks, which answer."""
    town = Town(tmp_path)
    with running(*town.fakes):
        yield town
