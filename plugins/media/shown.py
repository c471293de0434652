"""The photos that an edition shows, once each, and what each is shown for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.newsroom import Edition, HouseStyle, Photo, Story, grouped
from plugins.site import at_desk


class Use(NamedTuple):
    """A photo, and what is published of it besides what pages show."""

    photo: Photo
    is_for_press: bool
    """Whether a story shows it: then the press may have it whole."""

    leads: tuple[Photo, ...]
    """The same, once for each place that has to stay when it is cut to be shared."""

    is_on_pages: bool = True
    """Whether a page shows it; one that an editor chose for a network may be shared only."""


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
    return f"{photo.digest} {photo.source} {use.is_for_press} {use.is_on_pages} {' '.join(leads)} {photo.credit}"


def uses_in(edition: Edition, house: HouseStyle) -> Iterator[Use]:
    """
    Yield the photos of everything that *edition* shows, once for each credit they are under.

    Of what the desk works with, as *house* says, every photo is shared; of the rest, the lead alone.
    """
    photos: dict[tuple[str, str], Photo] = {}
    leads: dict[tuple[str, str], dict[tuple[int, int], Photo]] = {}
    in_stories: set[tuple[str, str]] = set()
    for page in edition.shown:
        photos |= {_whose(photo): photo for photo in page.photos if _whose(photo) not in photos}
        if isinstance(page, Story):
            in_stories.update(map(_whose, page.photos))
        if lead := getattr(page, "photo", None):
            leads.setdefault(_whose(lead), {})[lead.focus] = lead
    for lead in _of_posts(edition, house):
        leads.setdefault(_whose(lead), {})[lead.focus] = lead
    shared = {key: next(iter(cuts.values())) for key, cuts in leads.items()}
    for key, photo in {**shared, **photos}.items():
        cuts = leads.get(key, {})
        by_focus = tuple(cuts[focus] for focus in sorted(cuts))
        yield Use(photo, key in in_stories, by_focus, is_on_pages=key in photos)


def _whose(photo: Photo) -> tuple[str, str]:
    """Return what its files depend on: its bytes, and whose they say it is."""
    return photo.digest, photo.credit


def _of_posts(edition: Edition, house: HouseStyle) -> Iterator[Photo]:
    """Yield the photos of posts that lead no page: further ones, and what editors chose for a network."""
    for story in at_desk(edition, house):
        yield from story.further_photos
    for story in edition.stories:
        for own in story.social.values():
            if own.photo and not own.is_left_out:
                yield own.photo


def by_folder(uses: Iterator[Use]) -> dict[str, Uses]:
    """Return *uses* by the folder that their files are in: `/fotos/3f`."""
    sorted_uses = sorted(uses, key=lambda use: use.photo.stem)
    found = grouped((use.photo.stem.rpartition("/")[0], use) for use in sorted_uses)
    return {folder: Uses(found[folder]) for folder in sorted(found)}
