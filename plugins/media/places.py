"""Where the photos, documents and cards are."""

from plugins.cards import FOLDER, card_paths, shared_path
from plugins.site import Addresses, OfStories

ADDRESSES = Addresses(
    folders=frozenset({"fotos", "documentos", FOLDER}),
    apart=(
        OfStories(lambda edition: edition.stories, card_paths),
        OfStories(lambda edition: edition.expired, shared_path),
    ),
)
"""Photos and documents are named by their content: an article links to the file beside it, not to these."""
