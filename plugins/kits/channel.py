"""The channel: from an edition to the kits of its stories."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.kits.contents import kit_files, kit_folder, zipped
from plugins.newsroom import (
    Edition,
    PressContact,
    Registry,
    Site,
    Stories,
    Story,
    grouped,
    press_contacts_of,
)
from plugins.pressroom import Artefact, Group, Place, output_path
from plugins.site import Addresses, OfStories, kit_path, with_kit

ADDRESSES = Addresses(
    beside=(OfStories(with_kit, lambda story: (kit_path(story),) if story.has_kit else ()),)
)
"""What it makes."""


def kit_artefacts(edition: Edition, site: Site, originals: Place) -> Iterator[Group]:
    """Yield the kits of *edition*, by the months of their stories; *originals* is the folder of the files."""
    by_month = grouped((story.month, story) for story in with_kit(edition))
    for (year, month), stories in sorted(by_month.items()):
        ordered = tuple(sorted(stories, key=lambda each: each.path))
        yield MonthOfKits(
            site.for_public(), originals, edition.registry.press, year, month, Stories(ordered)
        )


@dataclass(frozen=True, slots=True)
class MonthOfKits(Group):
    """The kits beside the stories of a month."""

    site: Site
    originals: Place
    press: tuple[PressContact, ...]
    """Whom the register knows that answers the press."""

    year: int
    month: int
    stories: Stories

    @property
    def name(self) -> str:
        """`kits/2026/11`."""
        return f"kits/{self.year}/{self.month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield one of each story."""
        registry = Registry(press=self.press)
        for story in self.stories.stories:
            contacts = press_contacts_of(story, registry)
            yield PressKit(kit_path(story), self.site, self.originals, contacts, story)


@dataclass(frozen=True, slots=True)
class PressKit(Artefact):
    """All there is of a story, in a ZIP."""

    path: str
    site: Site
    """The one that everybody sees."""

    originals: Place
    contacts: tuple[PressContact, ...]
    story: Story

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(self.path),)

    def make(self) -> tuple[bytes, ...]:
        """Return the ZIP."""
        files = kit_files(self.story, self.site, self.contacts, self.originals.path)
        return (zipped(files, kit_folder(self.story), self.story.updated),)
