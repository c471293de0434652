"""WebVTT: blocks with empty lines between them (https://www.w3.org/TR/webvtt1/, section 4)."""

import re

from plugins.media_files.containers.error import ContainerError

_ARROW = "-->"
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)


def bare(data: bytes) -> bytes:
    """
    Return the captions *data* with their words, times, looks, and nothing else.

    What goes on the way is what no viewer is shown: notes (`NOTE`), what stands beside `WEBVTT`,
    remarks among the looks (`STYLE`), the names of parts unless a look is for one.

    Raises:
        ContainerError: It is not UTF-8, or does not begin as WebVTT.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ContainerError("it is not UTF-8") from None
    head, *blocks = re.split(r"\n{2,}", re.sub("\r\n?", "\n", text).strip("\n"))
    if not re.match(r"WEBVTT(?:[ \t\n]|\Z)", head):
        raise ContainerError("it does not begin as WebVTT")
    has_looks = any(_is(block, "STYLE") for block in blocks)
    kept = [_cleaned(block, has_looks=has_looks) for block in (*_first_cue(head), *blocks)]
    return "\n\n".join(("WEBVTT", *filter(None, kept))).encode() + b"\n"


def _first_cue(head: str) -> list[str]:
    """Return the cue that stands right under `WEBVTT`, without an empty line between them."""
    lines = head.split("\n")
    arrow = next((number for number, line in enumerate(lines) if _ARROW in line), None)
    return [] if arrow is None else ["\n".join(lines[arrow:])]


def _is(block: str, name: str) -> bool:
    return block.split("\n", 1)[0].rstrip() == name


def _cleaned(block: str, *, has_looks: bool) -> str:
    lines = block.split("\n")
    if _ARROW in block:
        return _cue(lines, has_looks=has_looks)
    if _is(block, "STYLE"):
        looks = (line for line in _REMARK.sub("", block).split("\n") if line.strip())
        return "\n".join(looks)
    return block if _is(block, "REGION") else ""


def _cue(lines: list[str], *, has_looks: bool) -> str:
    arrow = next(number for number, line in enumerate(lines) if _ARROW in line)
    if lines[0].startswith("NOTE") and arrow > 1:
        return ""
    return "\n".join(lines[max(0, arrow - 1) if has_looks else arrow :])
