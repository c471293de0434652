"""
The front of the site in words, `/texto/`: for a slow line, an old telephone, a braille display.

The page in words of a story is made with the story's page, of the same inputs: it is there, changes
and goes when that does.
"""

from dataclasses import dataclass

from plugins.newsroom import Edition
from plugins.pages.cards import Cards
from plugins.pages.config import PagesConfig
from plugins.pages.dates.days import Occasions
from plugins.pages.lists.front import by_place, first_of, front_of
from plugins.pages.places import WORDS
from plugins.site import Addresses, Frame
from plugins.structured_data import HOME, Head, head_of_home
from plugins.webpage import PlainPage

NEWEST = 20
"""Stories on it: about 5 kB of words."""

ADDRESSES = Addresses(always=(WORDS.path,), folders=frozenset({"texto"}))


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFront(PlainPage):
    """Notices, the newest stories, what closes and what is to come."""

    template = "text/front.html"

    notices: Cards
    listed: Cards
    closing: Cards
    coming: Occasions

    @property
    def normal(self) -> str:
        """The home page."""
        return HOME.path

    @property
    def head(self) -> Head:
        """That of the home page, which it names as the one to be found."""
        return head_of_home(self.frame.site, None)


def text_front(edition: Edition, frame: Frame, config: PagesConfig) -> TextFront:
    """Return `/texto/` of *edition*."""
    front = front_of(edition, config)
    taken = {story.path for story in front.notices.stories}
    return TextFront(
        frame=frame,
        trail=(WORDS,),
        summary=frame.site.tagline,
        notices=front.notices,
        listed=Cards(first_of(by_place(edition), NEWEST, taken)),
        closing=front.closing,
        coming=front.coming,
    )
