"""
How a browser searches the site from its own address bar: an OpenSearch description.

OpenSearch 1.1, draft 6 (https://github.com/dewitt/opensearch): the short name has at most 16
characters, the long one 48, the description 1,024.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from plugins.newsroom import Site
from plugins.pressroom import Artefact, output_path
from plugins.search.places import OPENSEARCH, SEARCH

SHORT_NAME = 16
"""Characters."""

LONG_NAME = 48
"""Characters."""

TYPE = "application/opensearchdescription+xml"


@dataclass(frozen=True, slots=True)
class OpenSearch(Artefact):
    """The description of the search of the site."""

    site: Site
    short_name: str
    """What it is called in browsers."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(OPENSEARCH),)

    def make(self) -> tuple[bytes, ...]:
        """Return the description."""
        return (_description(self.site, self.short_name).encode(),)


def _description(site: Site, short_name: str) -> str:
    address = escape(site.absolute(f"{SEARCH}?q={{searchTerms}}"))
    itself = escape(site.absolute(OPENSEARCH))
    long_name = (
        f"<LongName>{escape(site.name)}</LongName>\n  " if len(site.name) <= LONG_NAME else ""
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>{escape(short_name)}</ShortName>
  {long_name}<Description>{escape(f"Buscar en el sitio de la {site.name}")}</Description>
  <Url type="text/html" method="get" template="{address}"/>
  <Url type="{TYPE}" rel="self" template="{itself}"/>
  <Image width="16" height="16" type="image/svg+xml">{escape(site.absolute("/assets/favicon.svg"))}</Image>
  <Language>{site.language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
"""
