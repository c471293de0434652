"""An issue as it is read aloud."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.bulletin.issue import Issue, Item
from plugins.spanish import capital, sentence

if TYPE_CHECKING:  # most sites do not read aloud
    from plugins.wording import Aloud, Sound

SOUND, WORDS = "oir.mp3", "oir.vtt"


def sound_of(issue: Issue, aloud: "Aloud", folder: str) -> "Sound":
    """Return *issue*, whose page is at the address *folder*, read aloud as this house does."""
    paths = f"{folder}{SOUND}", f"{folder}{WORDS}"
    return aloud.sound(tuple(_sentences(issue)), paths, is_demo=issue.is_demo)


def _sentences(issue: Issue) -> Iterator[str]:
    """Yield what is said: the headings too, for who listens sees none."""
    yield sentence(issue.full_title)
    if issue.greeting:
        yield sentence(issue.greeting)
    for section in issue.sections:
        yield sentence(section.title)
        for item in section.items:
            yield from _of_item(item)
    if issue.put_right:
        yield sentence(issue.put_right_title)
    for each in issue.put_right:
        yield sentence(each.title)
        yield sentence(f"{capital(each.sort)}: {each.text}")


def _of_item(item: Item) -> Iterator[str]:
    yield from (
        sentence(each) for each in (item.title, item.when, item.where, item.summary) if each
    )
