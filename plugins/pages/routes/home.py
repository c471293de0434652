"""The home page, like the front page of a newspaper."""

from dataclasses import dataclass, field

from plugins.newsroom import Edition, Photo
from plugins.pages.cards import Card
from plugins.pages.config import PagesConfig
from plugins.pages.dates.days import Leaf, leaves_of
from plugins.pages.feeds import subscriptions_at
from plugins.pages.lists.front import Front, front_of
from plugins.site import TEXT_ONLY, Frame, Link, Subscription
from plugins.structured_data import HOME, Head, head_of_home
from plugins.webpage import Changed, Page, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """The home page; a link to it shows the photo of its first story."""

    template = "home.html"

    front: Front
    feeds: tuple[Subscription, ...] = field()
    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """Every trail begins here."""
        return (HOME,)

    @property
    def summary(self) -> str:
        """What the site is."""
        return self.frame.site.tagline

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

    @property
    def notices(self) -> tuple[Card, ...]:
        """What every reader has to know of now."""
        return self.front.notices.shown()

    @property
    def leads(self) -> tuple[Card, ...]:
        """The stories that open it."""
        return self.front.leads.shown()

    @property
    def closing(self) -> tuple[Card, ...]:
        """What one can still apply or register for."""
        return self.front.closing.shown()

    @property
    def coming(self) -> tuple[Leaf, ...]:
        """The next dates."""
        return tuple(leaves_of(self.front.coming))

    @property
    def recordings(self) -> tuple[Card, ...]:
        """The newest to hear and to watch."""
        return self.front.recordings.shown()


def home_page(edition: Edition, frame: Frame, config: PagesConfig) -> HomePage:
    """Return the home page of *edition*."""
    front = front_of(edition, config)
    return HomePage(
        frame=frame,
        front=front,
        feeds=subscriptions_at(HOME.path, edition),
        changed=newest(front.stories, edition.updated),
    )
