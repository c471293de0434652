"""Where the channel's files are; for who only wants to know that, nothing that speaks is loaded."""

from collections.abc import Iterable

from plugins.newsroom import ALOUD_FEED, Edition, Story, is_notice, sound_paths
from plugins.site import Addresses, OfStories


def addresses(*, is_aloud: bool = False) -> Addresses:
    """Return what is made, if notices are read aloud."""
    if not is_aloud:
        return Addresses()
    return Addresses(
        folders=frozenset({"feeds"}),
        of_edition=lambda _: (ALOUD_FEED,),
        beside=(OfStories(_offered, sound_paths),),
    )


def _offered(edition: Edition) -> Iterable[Story]:
    return filter(is_notice, edition.stories)
