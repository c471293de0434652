"""
The photos, documents and cards of an edition, as artefacts.

Photos and documents because a public story uses them; cards of those that have no photo.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.cards import FOLDER, DrawnCard, House, desk_shapes, house_of, posted_shapes
from plugins.media.shown import Uses, by_folder, uses_in
from plugins.media_files import labelled, located, published
from plugins.newsroom import Announcements, Attachment, Edition, HouseStyle, Site, Story, grouped
from plugins.photos import Crops, LargestJpeg, PagePictures, PressCopy
from plugins.pressroom import Artefact, Group, Handed, Place, output_path
from plugins.site import at_desk


def media(
    edition: Edition,
    content: Path,
    house: HouseStyle = HouseStyle(),  # noqa: B008 - it never changes
) -> Iterator[Handed]:
    """
    Yield every rendition and document of *edition*, once each; *content* holds the originals.

    The desk posts as *house* says.
    """
    originals = Place(content)
    yield from photos(edition, originals, house)
    for attachment in _attachments(edition).values():
        yield PublishedFile(originals, attachment)


def photos(edition: Edition, originals: Place, house: HouseStyle) -> Iterator[Group]:
    """Yield all that is published of the photos of *edition*, folder by folder."""
    for folder, uses in by_folder(uses_in(edition, house)).items():
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


def cards(edition: Edition, site: Site) -> Iterator[Group]:
    """
    Yield the cards of *edition*, month by month: of what has a page and no photo.

    In every shape of the networks while the desk works with it; then, only links to it show one. What
    the desk works with has one more of its key facts, also if it has a photo; and where the desk has
    its board, two to post by hand.
    """
    house = house_of(site)
    at_hand = set(at_desk(edition, site.house))
    desk = _by_month(at_hand)
    others = (each for each in edition.with_pages if each not in at_hand)
    over = _by_month(each for each in others if not each.photo)
    for month in sorted({*desk, *over}, reverse=True):
        told, past = (Announcements(each.get(month, ())) for each in (desk, over))
        yield MonthOfCards(house, month, told, past, site.house.has_board)


def _by_month(stories: Iterable[Story]) -> dict[tuple[int, int], tuple[Story, ...]]:
    """Return *stories* by the month of their address, in one order."""
    ordered = sorted(stories, key=lambda each: each.path)
    return grouped((each.month, each) for each in ordered)


@dataclass(frozen=True, slots=True)
class MonthOfCards(Group):
    """The cards of the stories of a month."""

    house: House
    month: tuple[int, int]
    desk: Announcements
    """Those that the desk works with."""

    over: Announcements
    """The others without a photo."""

    has_board: bool
    """Whether the desk has cards to post by hand."""

    @property
    def name(self) -> str:
        """`tarjetas/2026/11`."""
        year, month = self.month
        return f"{FOLDER}/{year}/{month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield each in the shapes it is shown in."""
        for story in self.desk.stories:
            by_hand = desk_shapes() if self.has_board else ()
            for shape in (*by_hand, *(posted_shapes() if story.is_posted_with_card else ())):
                yield DrawnCard.of(story, self.house, shape.size)
            yield from DrawnCard.of_facts(story, self.house)
        for story in self.over.stories:
            yield DrawnCard.of(story, self.house)


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
