"""The settings of the pressroom, each by itself: `PRESSROOM_WORKERS` and the others."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

MOST_WORKERS = 256
"""Processes: more are a slip."""


class PressroomConfig(BaseModel):
    """What can be set; all of it is checked before a build begins (`newsroom.settings`)."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)
    setting: ClassVar[str] = ""

    cache: str = Field(
        default=".cache/pressroom", alias="PRESSROOM_CACHE", min_length=1, pattern=r"^[^\x00]*$"
    )
    """Folder of costly bytes and of what was read."""

    mark: str | None = Field(
        default=None, alias="PRESSROOM_MARK", min_length=1, examples=["Municipalidad, interna"]
    )
    """Whose the folder of the site is, so that no other takes its place; `SITENAME` without it."""

    cache_limit: int = Field(default=2 << 30, alias="PRESSROOM_CACHE_LIMIT", ge=0)
    """Bytes that finished pictures may take."""

    workers: int | None = Field(
        default=None, alias="PRESSROOM_WORKERS", ge=1, le=MOST_WORKERS, examples=[2]
    )
    """Processes; None for one per core."""

    grace: int = Field(default=7 * 24 * 3600, alias="PRESSROOM_GRACE", ge=0)
    """Seconds that an old stylesheet or script stays."""

    explain: str | None = Field(
        default=None, alias="PRESSROOM_EXPLAIN", min_length=1, examples=["/agenda/"]
    )
    """Path that is explained, instead of building."""

    reach: tuple[str, ...] | list[str] | None = Field(
        default=None, alias="PRESSROOM_REACH", min_length=1, examples=[["cultura/feria.md"]]
    )
    """Sources of which it is told, as JSON, which files they reach, instead of building."""

    check: bool = Field(default=False, alias="PRESSROOM_CHECK")
    """Whether what is shown is compared with what it should be, and put right (`make comprobar`)."""
