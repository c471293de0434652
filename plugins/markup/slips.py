"""What an editor has to put right in a Markdown text."""

from typing import NamedTuple


class Slip(NamedTuple):
    """One thing in a text that would be published as a sign, or not at all."""

    written: str
    """The piece of the text as it was written: by it the line is found."""

    code: str
    message: str
    fix: str
