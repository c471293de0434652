"""The photos and documents of an edition, as artefacts: only what a public story uses."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from plugins.media.encoding import ENCODING, Shape, encoded, encoding_key, shape_of
from plugins.media.original import press_copy
from plugins.media.shown import Uses, by_folder, uses_in
from plugins.media_files import labelled, located, published
from plugins.newsroom import (
    CENTRE,
    Attachment,
    Edition,
    Photo,
    Rendition,
    original,
    pictures,
)
from plugins.pressroom import Artefact, Group, Handed, Place, digest_of, output_path
from plugins.site import all_renditions, crops


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
        for photo, is_for_press, leads in self.uses.uses:
            yield from page_artefacts(photo, self.originals)
            for lead in leads:
                yield crops_artefact(lead, self.originals)
            if is_for_press:
                yield PressCopy(self.originals, _wordless(photo))


@dataclass(frozen=True, slots=True)
class Renditions(Artefact):
    """Some renditions of a photo, as they are published; they are kept between builds."""

    originals: Place
    photo: Photo
    """Without words."""

    shapes: tuple[Shape, ...]
    addresses: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """One for each."""
        return tuple(map(output_path, self.addresses))

    @property
    def key(self) -> str:
        """Of all that their bytes depend on."""
        photo = self.photo
        return encoding_key(photo.digest, self.shapes, photo.focus, photo.credit)

    def make(self) -> tuple[bytes, ...]:
        """Return the photo in each shape, saying whose it is."""
        data = located(self.originals.path, self.photo.source).read_bytes()
        return encoded(data, self.shapes, self.photo.focus, self.photo.credit)


@dataclass(frozen=True, slots=True)
class PressCopy(Artefact):
    """A photo as the press gets it."""

    originals: Place
    photo: Photo

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(original(self.photo).path),)

    def make(self) -> tuple[bytes, ...]:
        """Return the photo with no data but its credit."""
        file = located(self.originals.path, self.photo.source)
        return (press_copy(file.read_bytes(), self.photo),)


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


def page_artefacts(photo: Photo, originals: Place) -> Iterator[Renditions]:
    """
    Yield what pages show of *photo*.

    The largest JPEG is by itself: feeds tell how long it is, and need not wait for the others.
    """
    whole = replace(_wordless(photo), focus=CENTRE)
    avif, webp, jpeg = pictures(photo)[:3]
    for renditions in (jpeg[-1:], (*avif, *webp, *jpeg[:-1])):
        yield _renditions(originals, whole, renditions)


def crops_artefact(photo: Photo, originals: Place) -> Renditions:
    """Return the artefact of the pictures of *photo* that are shared."""
    return _renditions(originals, _wordless(photo), tuple(crops(photo)))


def artefact_of(rendition: Rendition, originals: Place) -> Renditions:
    """Return the artefact that *rendition* is made by."""
    if rendition.is_cropped:
        return crops_artefact(rendition.photo, originals)
    largest, others = page_artefacts(rendition.photo, originals)
    return largest if rendition.path in largest.addresses else others


def _renditions(originals: Place, photo: Photo, renditions: tuple[Rendition, ...]) -> Renditions:
    shapes = tuple(map(shape_of, renditions))
    return Renditions(originals, photo, shapes, tuple(each.path for each in renditions))


def _wordless(photo: Photo) -> Photo:
    """Return *photo* with nothing that its files do not depend on."""
    return replace(photo, alt="", caption="", tones=())


class PictureLengths(Mapping[str, int]):
    """
    Address of a picture -> its length in bytes.

    A picture is made when its length is first asked for; *fixed* are the theme's own pictures.
    """

    def __init__(
        self,
        edition: Edition,
        measure: Callable[[Rendition], int],
        *,
        fixed: Mapping[str, int],
    ) -> None:
        self._edition = edition
        self._measure = measure
        self._fixed = fixed

    def digest_key(self) -> bytes:
        """Return what lengths depend on besides addresses, which name a picture's content."""
        return digest_of((ENCODING, self._fixed))

    @cached_property
    def _renditions(self) -> dict[str, Rendition]:
        uses = list(uses_in(self._edition))
        pages = all_renditions((use.photo for use in uses), None)
        cut = (each for use in uses for lead in use.leads for each in crops(lead))
        return {rendition.path: rendition for rendition in (*pages, *cut)}

    def __getitem__(self, path: str) -> int:
        if path in self._fixed:
            return self._fixed[path]
        return self._measure(self._renditions[path])

    def __iter__(self) -> Iterator[str]:
        yield from self._fixed
        yield from self._renditions

    def __len__(self) -> int:
        return len(self._fixed) + len(self._renditions)


def _attachments(edition: Edition) -> dict[str, Attachment]:
    """Return the files to publish by their address; that of a recording as the article that plays it says."""
    found = [attachment for page in edition.shown for attachment in page.attachments]
    return {each.path: each for each in sorted(found, key=lambda each: each.label)}
