"""What can be set."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.newsroom.config import Config
from plugins.newsroom.problems import SettingError
from plugins.search.opensearch import SHORT_NAME


@dataclass(frozen=True, slots=True)
class SearchConfig(Config):
    """The `SEARCH` setting."""

    short_name: str = "María Elena"
    """What browsers call the search in their address bar; at most `SHORT_NAME` characters."""


def search_config(settings: Mapping[str, Any]) -> SearchConfig:
    """
    Return the options of *settings*.

    Raises:
        SettingError: There is an unknown one, or the short name is no short name.
    """
    config = SearchConfig.load(settings, "SEARCH")
    if not 0 < len(config.short_name) <= SHORT_NAME:
        raise SettingError(
            f"SEARCH: «short_name» debe tener entre 1 y {SHORT_NAME} caracteres;"
            f" «{config.short_name}» tiene {len(config.short_name)}."
        )
    return config
