"""The photos and documents of an edition, as artefacts: only what a public story uses."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from plugins.media.encoding import ENCODING, encoded, encoding_key
from plugins.newsroom.edition import Edition
from plugins.newsroom.photo import Attachment, Rendition, all_renditions
from plugins.pressroom.artefact import Artefact, output_path
from plugins.pressroom.digest import Place, digest_of


def media(edition: Edition, content: Path) -> Iterator[Artefact]:
    """Yield every rendition and document of *edition*, once each; *content* holds the originals."""
    originals = Place(content)
    yield from photos(edition, originals)
    for attachment in _attachments(edition).values():
        yield Artefact(
            paths=(output_path(attachment.path),), make=copied, inputs=(originals, attachment)
        )


def photos(edition: Edition, originals: Place) -> Iterator[Artefact]:
    """Yield every rendition of every photo of *edition*, once each."""
    for rendition in _renditions(edition).values():
        yield rendition_artefact(rendition, originals)


def rendition_artefact(rendition: Rendition, originals: Place) -> Artefact:
    """Return the artefact of *rendition*; its bytes are kept between builds."""
    return Artefact(
        paths=(output_path(rendition.path),),
        make=made_rendition,
        inputs=(originals, rendition),
        key=encoding_key(rendition),
    )


def made_rendition(originals: Place, rendition: Rendition) -> tuple[bytes]:
    """Return the bytes of *rendition*."""
    return (encoded((originals.path / rendition.photo.source).read_bytes(), rendition),)


def copied(originals: Place, attachment: Attachment) -> tuple[bytes]:
    """Return the bytes of *attachment*."""
    return ((originals.path / attachment.source).read_bytes(),)


class PictureLengths(Mapping[str, int]):
    """
    Address of a picture -> its length in bytes.

    A rendition is made when its length is first asked for; *fixed* are the theme's own pictures.
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
        return _renditions(self._edition)

    def __getitem__(self, path: str) -> int:
        if path in self._fixed:
            return self._fixed[path]
        return self._measure(self._renditions[path])

    def __iter__(self) -> Iterator[str]:
        yield from self._fixed
        yield from self._renditions

    def __len__(self) -> int:
        return len(self._fixed) + len(self._renditions)


def _renditions(edition: Edition) -> dict[str, Rendition]:
    shown = {
        (photo.digest, photo == lead): photo
        for page in edition.shown
        if page.photos
        for lead in (getattr(page, "photo", None),)
        for photo in page.photos
    }
    return {
        rendition.path: rendition
        for (_, is_lead), photo in shown.items()
        for rendition in all_renditions([photo], photo if is_lead else None)
    }


def _attachments(edition: Edition) -> dict[str, Attachment]:
    return {
        attachment.path: attachment for page in edition.shown for attachment in page.attachments
    }
