"""The channel: a poster, on paper and for telephones, of each thing that one goes to, joins or minds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.cards import DrawnCard, house_of, poster_words_of
from plugins.newsroom import Announcements, Audience, Edition, Site, Story, grouped
from plugins.posters.layout import sheet_of
from plugins.posters.sheet import PosterSheet
from plugins.pressroom import Artefact, Group, output_path
from plugins.site import Addresses, OfStories, has_poster, posted_up, poster_paths


def _paths(story: Story) -> tuple[str, ...]:
    return tuple(poster_paths(story)) if has_poster(story) else ()


ADDRESSES = Addresses(beside=(OfStories(posted_up, _paths),))
"""What it makes."""


def poster_artefacts(edition: Edition, site: Site) -> Iterator[Group]:
    """Yield the posters of *edition*, by the months of their stories."""
    by_month = grouped((story.month, story) for story in posted_up(edition))
    for (year, month), stories in sorted(by_month.items()):
        ordered = sorted(stories, key=lambda each: each.path)
        yield MonthOfPosters(site, year, month, Announcements(tuple(ordered)))


@dataclass(frozen=True, slots=True)
class MonthOfPosters(Group):
    """The posters beside the stories of a month."""

    site: Site
    year: int
    month: int
    announced: Announcements

    @property
    def name(self) -> str:
        """`afiches/2026/11`."""
        return f"afiches/{self.year}/{self.month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield the sheet and the picture of each."""
        for story in self.announced.stories:
            yield from poster_of(story, self.site)


class Poster(NamedTuple):
    """Both forms of a poster."""

    sheet: PosterSheet
    picture: "PosterPicture"

    @property
    def left_out(self) -> tuple[str, ...]:
        """What the sheet has no room for, each as «Cupos: 20»."""
        words = self.sheet.words
        told = sheet_of(words).told
        return tuple(fact.text for fact in words.facts if fact not in told)


def poster_of(story: Story, site: Site) -> Poster:
    """Return the poster of *story*, which leads to its page; of what everybody may see, to the public one."""
    led = site if story.audience is Audience.STAFF else site.for_public()
    house, paths = house_of(led), poster_paths(story)
    return Poster(
        PosterSheet(paths.sheet, poster_words_of(story), house, led.absolute(story.path)),
        PosterPicture(paths.picture, DrawnCard.of_poster(story, house)),
    )


@dataclass(frozen=True, slots=True)
class PosterPicture(Artefact):
    """A poster for telephones: the card of all there is to know."""

    path: str
    card: DrawnCard

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(self.path),)

    def make(self) -> tuple[bytes, ...]:
        """Return the card, as it is drawn."""
        return self.card.product()
