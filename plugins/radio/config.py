"""The options of the podcast."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from plugins.newsroom import suggestion
from plugins.podcast import TEXT_LIMIT
from plugins.settings import Config, Words, unfit

_GUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

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


def _category(value: str) -> str:
    if value not in CATEGORIES:
        raise unfit(
            f"«{value}» no existe",
            suggestion(value, CATEGORIES, otherwise=f"Existen: {', '.join(CATEGORIES)}"),
        )
    return value


def _guid(value: str) -> str:
    if value and not _GUID.fullmatch(value):
        raise unfit(
            f"debe ser un UUID, no «{value}»", "Cópielo del feed anterior, o quite la opción"
        )
    return value


def _short_enough(value: str) -> str:
    if (length := len(value.encode())) > TEXT_LIMIT:
        raise unfit(f"ocupa {length} bytes y se permiten {TEXT_LIMIT}", "Acórtelo")
    return value


class RadioConfig(Config):
    """The `RADIO` setting."""

    setting: ClassVar[str] = "RADIO"

    title: Words = "Revista Matinal"
    """Of the programme."""

    summary: Annotated[Words, AfterValidator(_short_enough)] = (
        "El programa de la radio municipal de María Elena: noticias, avisos y conversaciones"
        " de la comuna."
    )
    """What one hears in it, for directories."""

    category: Annotated[str, AfterValidator(_category)] = "Government"
    """One of `CATEGORIES`."""

    size: int = Field(default=500, ge=1)
    """Episodes in the feed."""

    locked: bool = True
    """Whether other hosts may not take the podcast over by themselves."""

    guid: Annotated[str, AfterValidator(_guid)] = ""
    """Its identity, to keep when its address changes; without it, the address gives one."""
