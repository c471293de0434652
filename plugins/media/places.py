"""Where the photos, documents and cards are."""

from plugins.cards import FOLDER, card_paths, desk_card_paths, facts_paths, shared_path
from plugins.newsroom import Edition, HouseStyle, Story
from plugins.site import Addresses, OfStories, at_desk


def addresses(house: HouseStyle = HouseStyle()) -> Addresses:  # noqa: B008 - it never changes
    """
    Return what it makes where the desk posts as *house* says.

    Photos and documents are named by their content: an article links to the file beside it, not to these.
    """

    def others(edition: Edition) -> tuple[Story, ...]:
        at_hand = set(at_desk(edition, house))
        return tuple(each for each in (*edition.stories, *edition.expired) if each not in at_hand)

    def desk(edition: Edition) -> tuple[Story, ...]:
        return at_desk(edition, house)

    by_hand = (OfStories(desk, desk_card_paths),) if house.has_board else ()
    return Addresses(
        folders=frozenset({"fotos", "documentos", FOLDER}),
        apart=(
            OfStories(desk, card_paths),
            OfStories(desk, facts_paths),
            OfStories(others, shared_path),
            *by_hand,
        ),
    )
