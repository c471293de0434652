"""An hour of the day, as editors write it."""

from datetime import time
from typing import Annotated

from pydantic import BeforeValidator

from plugins.newsroom.values.types import shown, wrong
from plugins.spanish import hour_meant


def _hour(value: object) -> time:
    try:
        hours, minutes = shown(value).removesuffix(" horas").removesuffix(" h").split(":")
        return time(int(hours), int(minutes))
    except ValueError:
        meant = hour_meant(shown(value))
        fix = f"Escríbala así: {meant:%H:%M}" if meant else "Escríbala así: 09:30"
        raise wrong(f"«{shown(value)}» no es una hora", fix) from None


Hour = Annotated[time, BeforeValidator(_hour, json_schema_input_type=str)]
"""`09:30`, on Santiago's clocks."""
