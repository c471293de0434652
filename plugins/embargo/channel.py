"""The channel: from the edition for the media to a folder for each outlet."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plugins.embargo.copies import Copy, copy_for
from plugins.kits import Holding, holding_of, kit_files, kit_folder, photo_names, zipped
from plugins.newsroom import (
    Edition,
    PressContact,
    Site,
    Stories,
    Story,
    accredited,
    general_contacts,
    press_contacts_of,
)
from plugins.pressroom import Artefact, File, Handed, Place, output_path
from plugins.site import Frame, kit_name, render, text_css
from plugins.spanish import Stated, until_words

ROBOTS = b"User-agent: *\nDisallow: /\n"
"""RFC 9309: for who would find the tree all the same."""


class Ahead(NamedTuple):
    """What the list of an outlet says of a story."""

    title: str
    summary: str
    held: str
    """Until when it is under its embargo."""

    path: str
    """Of its page, and of all there is of it as one file; relative to the list."""

    kit: str


def embargo_artefacts(
    edition: Edition, frame: Frame, originals: Place, key: str
) -> Iterator[Handed]:
    """
    Yield the folder of each accredited outlet: a list, and what *edition* hands ahead.

    Args:
        edition: That for the media.
        frame: Of the pages.
        originals: The folder that photos and documents are read from.
        key: The secret that folders and words are made from.
    """
    yield File("robots.txt", ROBOTS)
    site, registry = frame.site.for_public(), edition.registry
    for outlet in accredited(registry.outlets, edition.moment):
        copy = copy_for(outlet, key)
        copies = tuple(
            StoryCopy(copy, site, originals, press_contacts_of(story, registry), Stories((story,)))
            for story in edition.handed_ahead
            if story.is_demo or not outlet.is_demo  # no sample of an outlet gets what is true
        )
        yield from copies
        contacts = general_contacts(registry)
        yield OutletList(frame, copy, outlet.until, tuple(each.told for each in copies), contacts)


@dataclass(frozen=True, slots=True)
class StoryCopy(Artefact):
    """A story as one outlet gets it: a page, its texts and photos, and all of it in a ZIP."""

    copy: Copy
    site: Site
    """The one that everybody will see it on."""

    originals: Place
    contacts: tuple[PressContact, ...]
    only: Stories

    @property
    def story(self) -> Story:
        """What is handed ahead."""
        return self.only.stories[0]

    @property
    def holding(self) -> Holding:
        """Until when, and whose copy."""
        return holding_of(self.story, self.copy.outlet, self.copy.word)

    @property
    def name(self) -> str:
        """What its files are called."""
        return kit_folder(self.story, self.holding)

    @property
    def told(self) -> Ahead:
        """What the list says of it."""
        story, folder = self.story, kit_name(self.story)
        kit = f"{folder}/{self.name}.zip"
        return Ahead(story.title, story.summary, self.holding.until, f"{folder}/", kit)

    @property
    def loose(self) -> dict[str, str]:
        """File beside the page -> the file of the kit that it is."""
        texts = {f"{self.name}.{ending}": f"{self.name}.{ending}" for ending in ("txt", "docx")}
        photos = photo_names(self.story, self.site.most_in_kit)
        return {"index.html": f"{self.name}.html", **texts, **{each: each for each in photos}}

    @property
    def paths(self) -> tuple[str, ...]:
        """The page, texts and photos, and the ZIP."""
        folder = f"{self.copy.folder}/{kit_name(self.story)}"
        return tuple(f"{folder}/{each}" for each in (*self.loose, f"{self.name}.zip"))

    def make(self) -> tuple[bytes, ...]:
        """Return them."""
        files = kit_files(self.story, self.site, self.contacts, self.originals.path, self.holding)
        whole = zipped(files, self.name, self.story.updated)
        return (*(files[each] for each in self.loose.values()), whole)


@dataclass(frozen=True, slots=True)
class OutletList(Artefact):
    """What there is for one outlet, on the page that its folder opens with."""

    frame: Frame
    copy: Copy
    until: Stated
    stories: tuple[Ahead, ...]
    contacts: tuple[PressContact, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(f"/{self.copy.folder}/"),)

    @property
    def ends(self) -> str:
        """Until when the folder is there, in words."""
        return until_words(self.until)

    @property
    def css(self) -> str:
        """How it looks: nothing else of the site lies beside it."""
        return text_css(Path(self.frame.theme))

    def make(self) -> tuple[bytes, ...]:
        """Return the page."""
        return (render(self.frame, "embargo.html", page=self),)
