"""
Taking folders out of the way of a measurement without deleting them.

ext4 does not use the number of a file again for some minutes after it was deleted (`recently_deleted`
in fs/ext4/ialloc.c of Linux), and looks for another one through all of those: a site written right
after one of the same size was deleted took three to five times as long.
"""

import shutil
from pathlib import Path
from typing import Final

HEAP: Final = "aparte"
"""The folder of a work folder that holds them until all is measured."""


def put_aside(thing: Path, heap: Path) -> None:
    """Move the file or folder *thing*, if it exists, to a name of its own in the folder *heap*."""
    if not thing.exists():
        return
    heap.mkdir(parents=True, exist_ok=True)
    number = len(list(heap.iterdir()))
    thing.rename(heap / f"{number}-{thing.name.lstrip('.')}")


def clear(heap: Path) -> None:
    """Delete all that was put aside in *heap*."""
    shutil.rmtree(heap, ignore_errors=True)
