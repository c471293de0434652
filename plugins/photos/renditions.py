"""The pictures that are published of a photo, as artefacts."""

from abc import abstractmethod
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from plugins.media_files import located
from plugins.networks import NETWORKS
from plugins.newsroom import (
    CENTRE,
    Focus,
    Photo,
    Rendition,
    card,
    largest_jpeg,
    original,
    pictures,
)
from plugins.photos.encoding import encoded, encoding_key, shape_of
from plugins.photos.original import press_copy
from plugins.pressroom import Artefact, Place, output_path


@dataclass(frozen=True)
class Renditions(Artefact):
    """
    Some renditions of a photo, as they are published; they are kept between builds.

    Whoever needs to know how long one of them is has this artefact and asks it: the picture is made
    then, unless it was made before.
    """

    originals: Place
    photo: Photo
    """With nothing that the pictures do not depend on; see `of`."""

    @classmethod
    def of(cls, photo: Photo, originals: Place) -> Self:
        """Return those of *photo*, whatever is said about it; *originals* is the folder of its file."""
        return cls(originals, _bare(photo, photo.focus))

    @property
    @abstractmethod
    def renditions(self) -> tuple[Rendition, ...]:
        """Which ones."""

    @property
    def paths(self) -> tuple[str, ...]:
        """One for each."""
        return tuple(output_path(each.path) for each in self.renditions)

    @property
    def key(self) -> str:
        """Of all that their bytes depend on."""
        photo = self.photo
        shapes = map(shape_of, self.renditions)
        return encoding_key(photo.digest, shapes, photo.focus, photo.credit)

    def digest_key(self) -> bytes:
        """Return what tells them from others, without looking at the photo once more."""
        return self.key.encode()

    def make(self) -> tuple[bytes, ...]:
        """Return the photo in each shape, saying whose it is."""
        data = located(self.originals.path, self.photo.source).read_bytes()
        shapes = map(shape_of, self.renditions)
        return encoded(data, shapes, self.photo.focus, self.photo.credit)

    def length_of(self, address: str) -> int:
        """Return how many bytes the one at that *address* has."""
        addresses = [each.path for each in self.renditions]
        return len(self.product()[addresses.index(address)])


class _Whole(Renditions):
    """Pictures that are not cut, so that it is all the same where the important is."""

    @classmethod
    def of(cls, photo: Photo, originals: Place) -> Self:
        return cls(originals, _bare(photo, CENTRE))


@dataclass(frozen=True)
class LargestJpeg(_Whole):
    """What every program can show of a photo: by itself, since feeds tell how long it is."""

    @cached_property
    def renditions(self) -> tuple[Rendition, ...]:
        """The one."""
        return (largest_jpeg(self.photo),)

    @property
    def length(self) -> int:
        """How many bytes it has."""
        return len(self.product()[0])


@dataclass(frozen=True)
class PagePictures(_Whole):
    """What pages show of a photo, besides its largest JPEG."""

    @cached_property
    def renditions(self) -> tuple[Rendition, ...]:
        """In every format and width."""
        avif, webp, jpeg = pictures(self.photo)[:3]
        return (*avif, *webp, *jpeg[:-1])


@dataclass(frozen=True)
class Crops(Renditions):
    """The pictures of a photo that are cut to a shape, to be shared."""

    @cached_property
    def renditions(self) -> tuple[Rendition, ...]:
        """That of links to what the photo leads, and those that networks show in other shapes."""
        shown = (network.picture(self.photo) for network in NETWORKS.values())
        return tuple(dict.fromkeys((card(self.photo), *shown)))


@dataclass(frozen=True, slots=True)
class PressCopy(Artefact):
    """A photo as the press gets it."""

    originals: Place
    photo: Photo

    @classmethod
    def of(cls, photo: Photo, originals: Place) -> Self:
        """Return that of *photo*, whatever is said about it; *originals* is the folder of its file."""
        return cls(originals, _bare(photo, CENTRE))

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(original(self.photo).path),)

    @property
    def length(self) -> int:
        """How many bytes it has."""
        return len(self.product()[0])

    def make(self) -> tuple[bytes, ...]:
        """Return the photo with no data but its credit."""
        file = located(self.originals.path, self.photo.source)
        return (press_copy(file.read_bytes(), self.photo),)


def _bare(photo: Photo, focus: Focus) -> Photo:
    """Return *photo* with that *focus*, and nothing else that its files do not depend on."""
    return replace(photo, alt="", caption="", tones=(), size=0, focus=focus)
