"""RTF (1.9.1): groups in braces, which begin with the word for what they are."""

import re

from plugins.media_files.containers.error import ContainerError

_START = re.compile(rb"\{\\(?:\*\\)?(?:info|generator|userprops|docvar|xmlnstbl|rsidtbl)\b")
_BRACE = re.compile(rb"\\.|[{}]", re.DOTALL)
"""A brace, or a sign that a backslash makes one of the text."""


def bare(data: bytes) -> bytes:
    """
    Return the text *data* without the groups that tell who wrote it, when, and with what.

    Raises:
        ContainerError: It does not begin as RTF, or is cut short.
    """
    if not data.startswith(b"{\\rtf"):
        raise ContainerError("it does not begin as RTF")
    if _end_of(data, 0) is None:
        raise ContainerError("it has no end")
    kept, place = [], 0
    while found := _START.search(data, place):
        kept.append(data[place : found.start()])
        place = _end_of(data, found.start()) or len(data)
    return b"".join((*kept, data[place:]))


def _end_of(data: bytes, start: int) -> int | None:
    """Return where the group that begins at *start* ends."""
    depth = 0
    for found in _BRACE.finditer(data, start):
        depth += {b"{": 1, b"}": -1}.get(found[0], 0)
        if depth == 0 and found[0] == b"}":
            return found.end()
    return None
