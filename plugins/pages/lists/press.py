"""The list of the communiqués, which is the press room."""

from plugins.pages.cards import Card
from plugins.pages.lists.months import MonthSection, by_month
from plugins.pages.lists.stories import ListPage
from plugins.pages.press.room import PressRoom

MOST_NEWEST = 4


class PressPage(ListPage):
    """A sheet of the list; the first one is what somebody needs who has ten minutes."""

    template = "press.html"

    @property
    def room(self) -> PressRoom | None:
        """What stands on the first sheet besides the list."""
        return self.above.press

    @property
    def newest(self) -> tuple[Card, ...]:
        """The first of its cards, for the first sheet."""
        return self.cards[:MOST_NEWEST]

    @property
    def sections(self) -> tuple[MonthSection, ...]:
        """All of its cards month by month, however few they are."""
        return by_month(self.cards)
