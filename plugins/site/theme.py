"""The files of the theme: which changed since the last build, and how long a picture is."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from plugins.pressroom import DamagedFile, keep, kept
from plugins.site.frame import Frame


def theme_changes(frame: Frame, memory: Path) -> Mapping[str, tuple[str, ...]]:
    """
    Return the theme of *frame* with its files that are not what they were, if there are any.

    Args:
        frame: Knows the theme's files.
        memory: The file in which they are remembered; without it, nothing is known to have changed.
    """
    now = dict(frame.theme_files)
    before = _remembered(memory)
    if now == before:
        return {}
    with suppress(OSError):  # the disk is full, or not ours: then nobody is told why, and no more
        memory.parent.mkdir(parents=True, exist_ok=True)
        keep(memory, now)
    changed = {name for name, _ in now.items() ^ before.items()} if before else set()
    return {frame.source: tuple(sorted(changed))} if changed else {}


def _remembered(memory: Path) -> dict[str, str]:
    try:
        return kept(memory, dict)
    except (OSError, DamagedFile):
        return {}
