"""Articles of one kind with a slip in them, as an editor would be told of it."""

from pathlib import Path
from typing import NamedTuple

from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

SOURCE = "cultura/2026-11-20-aviso.md"
NOTHING = "-"
"""As the value of a field: leave it out."""


class Slip(NamedTuple):
    """What is told of a slip."""

    line: int
    message: str
    fix: str


def slips(folder: Path, right: dict[str, str], **changed: str) -> list[Slip]:
    """Return what is told of an article with the fields *right*, some of them *changed*."""
    fields = {key: value for key, value in {**right, **changed}.items() if value != NOTHING}
    write_files(folder, BASE | {SOURCE: article(**fields)})
    reading = read_content(folder, moment=NOW)
    return [Slip(each.line, each.message, each.fix) for each in reading.problems]
