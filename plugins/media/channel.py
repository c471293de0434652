"""The photos and documents of an edition, as artefacts: only what a public story uses."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.media.shown import Uses, by_folder, uses_in
from plugins.media_files import labelled, located, published
from plugins.newsroom import Attachment, Edition
from plugins.photos import Crops, LargestJpeg, PagePictures, PressCopy
from plugins.pressroom import Artefact, Group, Handed, Place, output_path


def media(edition: Edition, content: Path) -> Iterator[Handed]:
    """Yield every rendition and document of *edition*, once each; *content* holds the originals."""
    originals = Place(content)
    yield from photos(edition, originals)
    for attachment in _attachments(edition).values():
        yield PublishedFile(originals, attachment)


def photos(edition: Edition, originals: Place) -> Iterator[Group]:
    """Yield all that is published of the photos of *edition*, folder by folder."""
    for folder, uses in by_folder(uses_in(edition)).items():
        yield FolderOfPhotos(originals, folder, uses)


@dataclass(frozen=True, slots=True)
class FolderOfPhotos(Group):
    """All that is published of the photos of one folder."""

    originals: Place
    folder: str
    uses: Uses

    @property
    def name(self) -> str:
        """`fotos/3f`."""
        return self.folder.removeprefix("/")

    def artefacts(self) -> Iterator[Artefact]:
        """Yield what pages show, what is shared, and what the press gets."""
        for use in self.uses.uses:
            if use.is_on_pages:
                yield LargestJpeg.of(use.photo, self.originals)
                yield PagePictures.of(use.photo, self.originals)
            for lead in use.leads:
                yield Crops.of(lead, self.originals)
            if use.is_for_press:
                yield PressCopy.of(use.photo, self.originals)


@dataclass(frozen=True, slots=True)
class PublishedFile(Artefact):
    """A document or a recording."""

    originals: Place
    attachment: Attachment

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(self.attachment.path),)

    def make(self) -> tuple[bytes, ...]:
        """Return it as it is published."""
        source = self.attachment.source
        data = located(self.originals.path, source).read_bytes()
        return (labelled(published(data, source), self.attachment.label),)


def _attachments(edition: Edition) -> dict[str, Attachment]:
    """Return the files to publish by their address; that of a recording as the article that plays it says."""
    found = [attachment for page in edition.shown for attachment in page.attachments]
    return {each.path: each for each in sorted(found, key=lambda each: each.label)}
