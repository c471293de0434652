"""The feed of a podcast, written by what is loaded only when one is made."""

from plugins.podcast.show import Episode, Show


def podcast_feed(show: Show, episodes: tuple[Episode, ...]) -> bytes:
    """Return the feed of *show* with *episodes*, newest first, in UTF-8."""
    from plugins.podcast.feed import written  # feedgen and lxml load slowly

    return written(show, episodes)
