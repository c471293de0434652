"""Texts as values of YAML: without quotes where they can be, so that editors read them easily."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

Written: TypeAlias = str | Sequence["Written"] | Mapping[str, "Written"]
"""A value of YAML as it may be written."""

_MARKS = frozenset("-?:,[]{}#&*!|>'\"%@`=<~")
"""What YAML 1.1 (chapter 5.3) may read as more than text at the start of a value, and some more."""

_BREAKS = re.compile(r":(?:\s|$)|\s#|[\[\]{},]")
"""What ends or changes an unquoted value (chapter 9.1.3), in a list or outside of one."""


def scalar(text: str) -> str:
    """Return *text*, on one line, as the value that YAML reads as it is."""
    text = " ".join(text.split())
    if text and text[0] not in _MARKS and not _BREAKS.search(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Return *text* between quotes: double ones, or single ones if it holds what those change."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'{}'".format(text.replace("'", "''"))


def inline(value: "Written") -> str:
    """Return *value* as YAML on one line: a text, a mapping or a list, one in another."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {inline(each)}' for key, each in value.items())}}}"
    return f"[{', '.join(map(inline, value))}]"


def listed(texts: Iterable[str]) -> str:
    """Return *texts* as a list on one line: `[uno, "dos, tres"]`."""
    return f"[{', '.join(map(scalar, texts))}]"
