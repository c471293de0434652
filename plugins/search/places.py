"""Where the search is."""

from plugins.site import Addresses

SEARCH = "/buscar/"
"""Where one searches."""

OPENSEARCH = "/opensearch.xml"
"""How a browser searches the site from its address bar."""

FOLDER = f"{SEARCH}indice/"
"""Below it is all that the browser needs to search; what is in it no article may link to."""

ADDRESSES = Addresses(always=(SEARCH, OPENSEARCH), folders=frozenset({SEARCH.strip("/"), "assets"}))
"""What it makes for people and programs to link to."""
