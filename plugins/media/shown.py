"""The photos that an edition shows, once each, and what each is shown for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.newsroom import Edition, Photo, Story, grouped


class Use(NamedTuple):
    """A photo, and what is published of it besides what pages show."""

    photo: Photo
    is_for_press: bool
    """Whether a story shows it: then the press may have it whole."""

    leads: tuple[Photo, ...]
    """The same, once for each place that has to stay when it is cut to be shared."""


@dataclass(frozen=True, slots=True)
class Uses:
    """Photos under one digest: of their bytes and of what is published with them."""

    uses: tuple[Use, ...] = ()

    def digest_key(self) -> bytes:
        """Return it without looking at the words about the photos, of which no byte is made."""
        return "\n".join(_key(use) for use in self.uses).encode() or b"none"


def _key(use: Use) -> str:
    leads = (f"{lead.focus.x}%{lead.focus.y}%" for lead in use.leads)
    photo = use.photo
    return f"{photo.digest} {photo.source} {use.is_for_press} {' '.join(leads)} {photo.credit}"


def uses_in(edition: Edition) -> Iterator[Use]:
    """Yield the photos of everything that *edition* shows, once for each credit they are under."""
    photos: dict[tuple[str, str], Photo] = {}
    leads: dict[tuple[str, str], dict[tuple[int, int], Photo]] = {}
    in_stories: set[tuple[str, str]] = set()
    for page in edition.shown:
        if not page.photos:
            continue
        for photo in page.photos:
            photos.setdefault((photo.digest, photo.credit), photo)
        if isinstance(page, Story):
            in_stories.update((photo.digest, photo.credit) for photo in page.photos)
        if lead := getattr(page, "photo", None):
            leads.setdefault((lead.digest, lead.credit), {})[lead.focus] = lead
    for key, photo in photos.items():
        cuts = leads.get(key, {})
        yield Use(photo, key in in_stories, tuple(cuts[focus] for focus in sorted(cuts)))


def by_folder(uses: Iterator[Use]) -> dict[str, Uses]:
    """Return *uses* by the folder that their files are in: `/fotos/3f`."""
    sorted_uses = sorted(uses, key=lambda use: use.photo.stem)
    found = grouped((use.photo.stem.rpartition("/")[0], use) for use in sorted_uses)
    return {folder: Uses(found[folder]) for folder in sorted(found)}
