"""The options of pelican-sitemap that are left to us: the dict setting `SITEMAP`."""

import re
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import AfterValidator, Field

from plugins.settings import Config, unfit

Sort: TypeAlias = Literal["articles", "indexes", "pages"]
Frequency: TypeAlias = Literal["always", "hourly", "daily", "weekly", "monthly", "yearly", "never"]
"""https://www.sitemaps.org/protocol.html#xmlTagDefinitions."""

Priority: TypeAlias = Annotated[float, Field(ge=0, le=1)]


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error:
        raise unfit(
            f"no es una expresión regular: «{value}»", 'Escriba por ejemplo "^redes/"'
        ) from None
    return value


class SitemapConfig(Config):
    """The `SITEMAP` setting."""

    setting: ClassVar[str] = "SITEMAP"

    format: Literal["xml"] = "xml"
    """Search engines get no other."""

    exclude: list[Annotated[str, AfterValidator(_pattern)]] = Field(
        default=[], examples=[["^redes/"]]
    )
    """Patterns of addresses that are left out."""

    changefreqs: dict[Sort, Frequency] = Field(default={}, examples=[{"articles": "monthly"}])
    priorities: dict[Sort, Priority] = Field(default={}, examples=[{"articles": 0.5}])
