"""What can be set."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator

from plugins.search.opensearch import SHORT_NAME
from plugins.settings import Config, OneLine, unfit


def _short(value: str) -> str:
    if not 0 < len(value) <= SHORT_NAME:
        raise unfit(
            f"debe tener entre 1 y {SHORT_NAME} caracteres; «{value}» tiene {len(value)}",
            "Escriba por ejemplo María Elena",
        )
    return value


class SearchConfig(Config):
    """The `SEARCH` setting."""

    setting: ClassVar[str] = "SEARCH"

    short_name: Annotated[OneLine, AfterValidator(_short)] = "María Elena"
    """What browsers call the search in their address bar; at most `SHORT_NAME` characters."""
