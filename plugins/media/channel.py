"""The photos and documents of an edition, as artefacts: only what a public story uses."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
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
    all_renditions,
    crops,
    original,
    pictures,
)
from plugins.pressroom import Artefact, Group, Handed, Place, digest_of, output_path


def media(edition: Edition, content: Path) -> Iterator[Handed]:
    """Yield every rendition and document of *edition*, once each; *content* holds the originals."""
    originals = Place(content)
    yield from photos(edition, originals)
    for attachment in _attachments(edition).values():
        yield Artefact(
            paths=(output_path(attachment.path),), make=copied, inputs=(originals, attachment)
        )


def photos(edition: Edition, originals: Place) -> Iterator[Group]:
    """Yield all that is published of the photos of *edition*, folder by folder."""
    for folder, uses in by_folder(uses_in(edition)).items():
        yield Group(
            name=folder.removeprefix("/"),
            expand=photo_artefacts,
            inputs=(originals, uses),
            is_kept=True,
        )


def photo_artefacts(originals: Place, uses: Uses) -> Iterator[Artefact]:
    """Yield what is published of the photos of *uses*."""
    for photo, is_for_press, leads in uses.uses:
        yield from page_artefacts(photo, originals)
        for lead in leads:
            yield crops_artefact(lead, originals)
        if is_for_press:
            yield Artefact(
                paths=(output_path(original(photo).path),),
                make=made_original,
                inputs=(originals, _wordless(photo)),
            )


def page_artefacts(photo: Photo, originals: Place) -> Iterator[Artefact]:
    """
    Yield what pages show of *photo*.

    The largest JPEG is by itself: feeds tell how long it is, and need not wait for the others.
    """
    whole = replace(_wordless(photo), focus=CENTRE)
    avif, webp, jpeg = pictures(photo)[:3]
    yield _artefact(originals, whole, jpeg[-1:])
    yield _artefact(originals, whole, (*avif, *webp, *jpeg[:-1]))


def crops_artefact(photo: Photo, originals: Place) -> Artefact:
    """Return the artefact of the pictures of *photo* that are shared."""
    return _artefact(originals, _wordless(photo), tuple(crops(photo)))


def artefact_of(rendition: Rendition, originals: Place) -> Artefact:
    """Return the artefact that *rendition* is made by."""
    if rendition.is_cropped:
        return crops_artefact(rendition.photo, originals)
    largest, others = page_artefacts(rendition.photo, originals)
    return largest if output_path(rendition.path) in largest.paths else others


def _artefact(originals: Place, photo: Photo, renditions: tuple[Rendition, ...]) -> Artefact:
    """Return the artefact of *renditions*, which are kept between builds."""
    shapes = tuple(shape_of(each) for each in renditions)
    return Artefact(
        paths=tuple(output_path(each.path) for each in renditions),
        make=made_pictures,
        inputs=(originals, photo, shapes),
        key=encoding_key(photo.digest, shapes, photo.focus, photo.credit),
    )


def _wordless(photo: Photo) -> Photo:
    """Return *photo* with nothing that its files do not depend on."""
    return replace(photo, alt="", caption="", tones=())


def made_pictures(originals: Place, photo: Photo, shapes: tuple[Shape, ...]) -> tuple[bytes, ...]:
    """Return *photo* in all its *shapes*."""
    data = located(originals.path, photo.source).read_bytes()
    return encoded(data, shapes, photo.focus, photo.credit)


def made_original(originals: Place, photo: Photo) -> tuple[bytes]:
    """Return what the press gets of *photo*."""
    return (press_copy(located(originals.path, photo.source).read_bytes(), photo),)


def copied(originals: Place, attachment: Attachment) -> tuple[bytes]:
    """Return *attachment* as it is published."""
    data = located(originals.path, attachment.source).read_bytes()
    return (labelled(published(data, attachment.source), attachment.label),)


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
