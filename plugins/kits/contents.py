"""What a kit holds, file by file, in one folder: from a story to a ZIP."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from plugins.handouts import Table, packed, spreadsheet
from plugins.kits.enclosures import file_bytes, files_of, photo_bytes, photos_of
from plugins.kits.holding import Holding
from plugins.kits.html_file import html_of
from plugins.kits.readme_file import (
    PHOTO_LIST,
    README,
    SUMS,
    Contents,
    photo_list,
    readme_of,
    sums_of,
)
from plugins.kits.telling import telling_of
from plugins.kits.text_file import text_of
from plugins.kits.word_file import word_of
from plugins.newsroom import PressContact, Site, Story
from plugins.site import enclosed, kit_name
from plugins.spanish import SANTIAGO

TABLES = "tablas"
"""The folder of the tables of the text."""


def zipped(files: Mapping[str, bytes], folder: str, moment: datetime) -> bytes:
    """Return *files* as a ZIP with one *folder*, last changed at that *moment*; the same bytes every time."""
    changed = moment.astimezone(SANTIAGO).replace(tzinfo=None)
    return packed({f"{folder}/{each}": data for each, data in files.items()}, changed)


def kit_folder(story: Story, holding: Holding | None = None) -> str:
    """Return what the folder in the kit of *story* is called, and its texts, without their endings."""
    name = kit_name(story)
    return f"{holding.mark}-{story.slug[: len(name)]}" if holding else name


def kit_files(
    story: Story,
    site: Site,
    contacts: tuple[PressContact, ...],
    content: Path,
    holding: Holding | None = None,
) -> dict[str, bytes]:
    """
    Return what is in the kit of *story*, by name, in its order: what it says of itself first.

    Args:
        story: What it is of.
        site: The one that everybody sees.
        contacts: Who answers the press.
        content: The folder that the files of the story are below.
        holding: That nobody may publish it yet, if so.

    Raises:
        OSError: A file of the story is there no longer.
    """
    telling, name = telling_of(story, site, contacts, holding), kit_folder(story, holding)
    found = enclosed(story, site.most_in_kit)
    photos, others = photos_of(found), files_of(story, found)
    files = {
        f"{name}.txt": text_of(telling),
        f"{name}.docx": word_of(telling, story.updated),
        f"{name}.html": html_of(story, telling, site, photos),
    }
    texts = tuple(files)
    tables = [part for part in telling.body if isinstance(part, Table)]
    named = {f"{TABLES}/tabla-{number}.csv": each for number, each in enumerate(tables, 1)}
    if photos:
        files[PHOTO_LIST] = photo_list(photos, telling)
    files.update(photo_bytes(photos, telling, content))
    files.update(file_bytes(others, content))
    files.update((each, spreadsheet(table.rows)) for each, table in named.items())
    captions = {each: table.caption for each, table in named.items()}
    contents = Contents(texts, photos, others, captions, found)
    readme = readme_of(telling, contents, site, files)
    whole = {README: readme, **files}
    return {README: readme, SUMS: sums_of(whole), **files}
