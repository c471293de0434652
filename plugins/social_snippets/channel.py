"""Everything the social-media desk gets of an edition."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.cards import DrawnCard, house_of
from plugins.networks import NETWORKS, WITHDRAWN, Network
from plugins.newsroom import Announcements, Edition, HouseStyle, Site, Story, grouped
from plugins.photos import Crops
from plugins.pressroom import Artefact, File, Group, Handed, LastingFile, Place, output_path
from plugins.site import Addresses, Frame, OfStories, at_desk, last_look
from plugins.social_snippets.board import Gone, board_page, script, script_path
from plugins.social_snippets.document import schema, story_document, story_texts
from plugins.social_snippets.occasions import Occasion, current_occasion
from plugins.social_snippets.places import (
    BOARD,
    EVERYWHERE,
    PLAN,
    PLAN_CALENDAR,
    SNIPPETS_SCHEMA,
    desk_page,
    documents,
    network_feed,
    networks_at,
    networks_of,
    one_line_feed,
    texts,
)
from plugins.social_snippets.plan import Planned, only, plan_of, planned_at, withdrawn_at
from plugins.social_snippets.plan_files import (
    plan_document,
    plan_tables,
    table_paths,
)
from plugins.social_snippets.rss import feed
from plugins.social_snippets.snippet import snippet
from plugins.social_snippets.story_page import story_desk_page
from plugins.spanish import iso

NEWEST = 30
"""Stories in each feed."""

Published = frozenset[tuple[str, str]]
"""Network and identifier of what the ledger says is out."""


def addresses(house: HouseStyle = EVERYWHERE) -> Addresses:
    """Return what it makes where the desk posts as *house* says."""

    def board(_: Edition) -> Iterator[str]:
        yield from (SNIPPETS_SCHEMA, PLAN)
        for network in networks_at(house):
            yield from (network_feed(network), one_line_feed(network))
        if house.has_board:
            yield from (BOARD, PLAN_CALENDAR, *table_paths(house))

    def desk(edition: Edition) -> tuple[Story, ...]:
        return _told(at_desk(edition, house))

    apart = [
        OfStories(lambda edition: _told(edition.stories), documents),
        OfStories(desk, lambda story: texts(story, house)),
    ]
    if house.has_board:
        apart.append(OfStories(desk, lambda story: (desk_page(story),)))
    return Addresses(
        folders=frozenset({"redes", "feeds", "assets"}), of_edition=board, apart=tuple(apart)
    )


def _told(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Return those of *stories* that are for some network."""
    return tuple(story for story in stories if networks_of(story))


def social_artefacts(
    edition: Edition,
    site: Site,
    *,
    frame: Frame,
    originals: Place,
    published: Published = frozenset(),
) -> Iterator[Handed]:
    """
    Return the texts of the desk's window, its plan, its pages, the feeds, and the data of every story.

    Args:
        edition: What may be public.
        site: Its name and address, and how the desk posts.
        frame: What the pages are rendered in.
        originals: The folder that photos are read from.
        published: What the ledger says is out.
    """
    house, moment = site.house, edition.moment
    looked = last_look(moment, house)
    desk = planned_at(looked, _told(at_desk(edition, house)))
    yield from _months(edition, site, frame, desk, published)
    gone = withdrawn_at(looked, _told(edition.withdrawn))
    plan = (*desk, *gone)
    yield PlanFile(Announcements(_stories(plan)), _occasions(plan), site)
    if house.has_board:
        ahead = only(desk, after=moment)
        yield PlanTables(Announcements(_stories(ahead)), _occasions(ahead), site)
        yield _board(frame, desk, ahead, tuple(_gone(each, site) for each in gone))
        yield LastingFile(output_path(script_path()), script())
    yield from _feeds((*map(_current, _stories(desk)), *gone), site, originals)
    yield File(output_path(SNIPPETS_SCHEMA), schema())


def _months(
    edition: Edition,
    site: Site,
    frame: Frame,
    desk: tuple[Planned, ...],
    published: Published,
) -> Iterator[Group]:
    """Yield what there is of each story, by the month of its address."""
    at_hand = {each.story: each for each in desk}
    months = grouped((story.month, story) for story in _told(edition.stories))
    for month, stories in months.items():
        planned = tuple(at_hand[story] for story in stories if story in at_hand)
        ids = {story.first_path for story in stories}
        out = frozenset(each for each in published if _first_path(each[1]) in ids)
        rest = Announcements(tuple(story for story in stories if story not in at_hand))
        told = Announcements(_stories(planned))
        yield MonthOfPosts(frame, site, month, told, _occasions(planned), rest, out)


def _first_path(post: str) -> str:
    """Return the address of the story that the *post* of that identifier is about."""
    return post.partition("#")[0].rpartition("/")[0].replace("/redes/", "/noticias/", 1) + "/"


def _gone(planned: Planned, site: Site) -> Gone:
    """Return what the board says of what was withdrawn: its text for a network with room and links."""
    story, (occasion,) = planned.story, planned.occasions
    text = snippet(story, site, NETWORKS["facebook"], occasion).text
    return Gone(story.path, text, iso(occasion.until))


def _board(
    frame: Frame, desk: tuple[Planned, ...], ahead: tuple[Planned, ...], gone: tuple[Gone, ...]
) -> Artefact:
    later = {(each.story.path, one.key) for each in ahead for one in each.occasions}
    every = [(each.story.path, one) for each in desk for one in each.occasions]
    by_due = sorted(every, key=lambda told: (told[1].due.timestamp(), told[0]))
    now = tuple(told for told in by_due if (told[0], told[1].key) not in later)
    then = tuple(told for told in by_due if (told[0], told[1].key) in later)
    return board_page(frame, Announcements(_stories(desk)), now, then, gone)


def _current(story: Story) -> Planned:
    return Planned(story, (current_occasion(story),))


def _feeds(told: Iterable[Planned], site: Site, originals: Place) -> Iterator[Artefact]:
    """Yield two feeds for each network: of what is news, has changed or is gone, the newest first."""
    house = house_of(site)
    newest = sorted(
        told, key=lambda each: (each.occasions[0].due.timestamp(), each.story.path), reverse=True
    )
    for network in networks_at(site.house):
        own = [each for each in newest if each.story.is_for(network.slug)][:NEWEST]
        shown = [each.story for each in own if each.occasions[0].lead != WITHDRAWN]
        leads = [(story, story.told_on(network.slug).photo) for story in shown]
        photos = tuple(Crops.of(lead, originals) for _, lead in leads if lead)
        cards = tuple(
            DrawnCard.of(story, house, network.picture_size) for story, lead in leads if not lead
        )
        stories, occasions = Announcements(_stories(own)), _occasions(own)
        for is_one_line in (False, True):
            yield NetworkFeed(stories, occasions, site, network, photos, cards, is_one_line)


def _stories(planned: Iterable[Planned]) -> tuple[Story, ...]:
    return tuple(each.story for each in planned)


def _occasions(planned: Iterable[Planned]) -> tuple[tuple[Occasion, ...], ...]:
    return tuple(each.occasions for each in planned)


def _planned(
    announced: Announcements, occasions: tuple[tuple[Occasion, ...], ...]
) -> tuple[Planned, ...]:
    return tuple(map(Planned, announced.stories, occasions))


@dataclass(frozen=True, slots=True)
class MonthOfPosts(Group):
    """The texts of every story of a month, and its pages at the desk."""

    frame: Frame
    site: Site
    month: tuple[int, int]
    announced: Announcements
    """Those that the desk works with."""

    occasions: tuple[tuple[Occasion, ...], ...]
    """Of each of them."""

    rest: Announcements
    """The others."""

    published: Published

    @property
    def name(self) -> str:
        """`redes/2026/11`."""
        year, month = self.month
        return f"redes/{year}/{month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield the texts and the page of each story that the desk works with; the data of all."""
        for each in _planned(self.announced, self.occasions):
            yield StoryTexts(Announcements((each.story,)), self.site)
            yield StoryData(Announcements((each.story,)), self.site)
            if self.site.house.has_board:
                out = frozenset(
                    one for one in self.published if _first_path(one[1]) == each.story.first_path
                )
                yield story_desk_page(self.frame, each.story, each.occasions, out)
        for story in self.rest.stories:
            yield StoryData(Announcements((story,)), self.site, is_at_desk=False)


@dataclass(frozen=True, slots=True)
class StoryTexts(Artefact):
    """The texts of one story, to paste."""

    announced: Announcements
    site: Site

    @property
    def paths(self) -> tuple[str, ...]:
        """One for each network."""
        return tuple(map(output_path, texts(self.announced.stories[0], self.site.house)))

    def make(self) -> tuple[bytes, ...]:
        """Return them."""
        return story_texts(self.announced.stories[0], self.site)


@dataclass(frozen=True, slots=True)
class StoryData(Artefact):
    """The same for programs."""

    announced: Announcements
    site: Site
    is_at_desk: bool = True

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return tuple(map(output_path, documents(self.announced.stories[0])))

    def make(self) -> tuple[bytes, ...]:
        """Return it."""
        story = self.announced.stories[0]
        return (story_document(story, self.site, is_at_desk=self.is_at_desk),)


@dataclass(frozen=True, slots=True)
class PlanFile(Artefact):
    """The plan, for the publisher."""

    announced: Announcements
    occasions: tuple[tuple[Occasion, ...], ...]
    site: Site

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(PLAN),)

    def make(self) -> tuple[bytes, ...]:
        """Return it."""
        plan = plan_of(_planned(self.announced, self.occasions), self.site)
        return (plan_document(plan, self.site),)


@dataclass(frozen=True, slots=True)
class PlanTables(Artefact):
    """What is ahead, for programs that post at a given hour, and for a calendar."""

    announced: Announcements
    occasions: tuple[tuple[Occasion, ...], ...]
    site: Site

    @property
    def paths(self) -> tuple[str, ...]:
        """The calendar, then the tables."""
        return tuple(map(output_path, (PLAN_CALENDAR, *table_paths(self.site.house))))

    def make(self) -> tuple[bytes, ...]:
        """Return them."""
        from plugins.social_snippets.plan_calendar import editorial_calendar  # loads icalendar

        plan = plan_of(_planned(self.announced, self.occasions), self.site)
        tables = plan_tables(plan, self.site)
        return (editorial_calendar(plan, self.site), *tables)


@dataclass(frozen=True, slots=True)
class NetworkFeed(Artefact):
    """The feed that services post to a network from."""

    announced: Announcements
    occasions: tuple[tuple[Occasion, ...], ...]
    """Of each of them, the one that is told."""

    site: Site
    network: Network
    photos: tuple[Crops, ...]
    """Those of its stories, as they are shared."""

    cards: tuple[DrawnCard, ...]
    """Those of its stories without a photo, in the network's shape."""

    is_one_line: bool = False
    """Whether it is for programs that make one line of a text and add the link by themselves."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        place = one_line_feed if self.is_one_line else network_feed
        return (output_path(place(self.network)),)

    def make(self) -> tuple[bytes, ...]:
        """Return the feed, with the length of each picture."""
        lengths = dict(map(self._length, self.photos))
        lengths |= {card.path: card.length for card in self.cards}
        told = tuple(
            (story, occasion)
            for story, (occasion,) in zip(self.announced.stories, self.occasions, strict=True)
        )
        return feed(told, self.site, self.network, lengths, is_one_line=self.is_one_line)

    def _length(self, shared: Crops) -> tuple[str, int]:
        """Return address and bytes of the picture of a photo that is for this network."""
        address = self.network.picture(shared.photo).path
        return address, shared.length_of(address)
