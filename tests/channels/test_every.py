"""What revising articles loads to know the addresses of every channel."""

import subprocess
import sys

from tests.conftest import ROOT

SLOW = ("PIL.ImageCms", "cbor2", "feedgen", "icalendar", "lxml", "pelican")
"""They write files, and nobody who revises waits for them."""


def test_what_channels_make_is_known_without_what_writes_it() -> None:
    asked = (
        "import sys, plugins.desk, plugins.channels as channels;"
        f"channels.declared(); print(*sorted(sys.modules.keys() & {SLOW}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
