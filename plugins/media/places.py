"""Where the photos and documents are."""

from plugins.site import Addresses

ADDRESSES = Addresses(folders=frozenset({"fotos", "documentos"}))
"""They are named by their content: an article links to the file beside it, not to these."""
