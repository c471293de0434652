"""The home page, like the front page of a newspaper."""

from dataclasses import dataclass, field

from plugins.newsroom import Audience, Edition, Photo, Story
from plugins.pages.cards import Cards
from plugins.pages.config import PagesConfig
from plugins.pages.feeds import subscriptions_at
from plugins.pages.lists.front import Front, front_of
from plugins.site import TEXT_ONLY, Addresses, Frame, Subscription
from plugins.structured_data import HOME, Head, head_of_home
from plugins.webpage import PlainPage, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(PlainPage):
    """The home page; a link to it shows the photo of its first story."""

    template = "home.html"

    front: Front
    internal: Cards
    """The newest that are for the staff alone, in their edition."""

    feeds: tuple[Subscription, ...] = field()

    @property
    def twin(self) -> str:
        """The front of the site in words, which has other stories."""
        return TEXT_ONLY

    @property
    def photo(self) -> Photo | None:
        """That of its first story."""
        leads = self.front.leads.stories
        return leads[0].photo if leads else None

    @property
    def head(self) -> Head:
        """What the whole site says of itself to machines."""
        return head_of_home(self.frame.site, self.photo, feeds=self.feeds)


ADDRESSES = Addresses(always=(HOME.path,))

MOST_INTERNAL = 5


def _internal(edition: Edition) -> tuple[Story, ...]:
    return tuple(each for each in edition.stories if each.audience is Audience.STAFF)


def home_page(edition: Edition, frame: Frame, config: PagesConfig) -> HomePage:
    """Return the home page of *edition*."""
    front = front_of(edition, config)
    return HomePage(
        frame=frame,
        trail=(HOME,),
        summary=frame.site.tagline,
        front=front,
        internal=Cards(_internal(edition)[:MOST_INTERNAL]),
        feeds=subscriptions_at(HOME.path, edition),
        changed=newest(front.stories, edition.updated),
    )
