"""The options of the podcast."""

import re
from dataclasses import dataclass

from plugins.newsroom.config import Config
from plugins.newsroom.problems import SettingError, suggestion

_GUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

TEXT_LIMIT = 4000
"""Bytes of a description (Apple's podcast guide; PSP-1)."""

CATEGORIES = (
    "Arts",
    "Business",
    "Comedy",
    "Education",
    "Fiction",
    "Government",
    "Health & Fitness",
    "History",
    "Kids & Family",
    "Leisure",
    "Music",
    "News",
    "Religion & Spirituality",
    "Science",
    "Society & Culture",
    "Sports",
    "Technology",
    "True Crime",
    "TV & Film",
)
"""Apple's, which every directory reads (podcasters.apple.com/support/1691-apple-podcasts-categories)."""


@dataclass(frozen=True, slots=True)
class RadioConfig(Config):
    """The `RADIO` setting."""

    title: str = "Revista Matinal"
    """Of the programme."""

    summary: str = (
        "El programa de la radio municipal de María Elena: noticias, avisos y conversaciones"
        " de la comuna."
    )
    """What one hears in it, for directories."""

    category: str = "Government"
    """One of `CATEGORIES`."""

    size: int = 500
    """Episodes in the feed."""

    locked: bool = True
    """Whether other hosts may not take the podcast over by themselves."""

    guid: str = ""
    """Its identity, to keep when its address changes; without it, the address gives one."""

    def __post_init__(self) -> None:
        if not self.title.strip() or not self.summary.strip():
            raise SettingError("RADIO: «title» y «summary» deben decir algo.")
        if (length := len(self.summary.encode())) > TEXT_LIMIT:
            raise SettingError(f"RADIO: «summary» ocupa {length} bytes y se permiten {TEXT_LIMIT}.")
        if self.category not in CATEGORIES:
            hint = suggestion(
                self.category, CATEGORIES, otherwise=f"Existen: {', '.join(CATEGORIES)}"
            )
            raise SettingError(f"RADIO: la categoría «{self.category}» no existe. {hint}.")
        if self.guid and not _GUID.fullmatch(self.guid):
            raise SettingError(f"RADIO: «guid» debe ser un UUID, no «{self.guid}».")
        if not isinstance(self.size, int) or self.size < 1:
            raise SettingError(f"RADIO: «size» debe ser un número desde 1, no «{self.size}».")
