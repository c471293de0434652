"""Where the podcast of the municipal radio is: pages and feeds lead to it, its channel makes it."""

PODCAST_NAME = "Radio"
"""What its list is called."""

PODCAST_PATH = "/radio/"
"""The page that lists them."""

PODCAST_FEED = "/feeds/radio.rss.xml"
PODCAST_COVER = "/assets/portada-radio.jpg"


def chapters_path(episode: str) -> str:
    """Return the address of the chapters of the *episode* at that address, for players."""
    return f"{episode}capitulos.json"


def transcript_path(episode: str) -> str:
    """Return the address of what is said in the *episode* at that address, as plain text."""
    return f"{episode}transcripcion.txt"
