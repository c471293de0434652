"""What an editor has to put right in a Markdown text, or to look at."""

from typing import NamedTuple


class Slip(NamedTuple):
    """One thing in a text that would be published as a sign, not at all, or perhaps not as meant."""

    written: str
    """The piece of the text as it was written: by it the line is found."""

    code: str
    message: str
    fix: str
    is_error: bool = True
    """Whether it cannot be published so; if not, a reading was chosen, and an editor should look."""
