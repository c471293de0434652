"""From a dict setting of pelicanconf.py to a typed, frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

from plugins.newsroom.problems import SettingError, suggestion


@dataclass(frozen=True, slots=True)
class Config:
    """Base for the options of one plugin; each field is an option with its default."""

    @classmethod
    def load(cls, settings: Mapping[str, Any], name: str) -> Self:
        """
        Read the options from the dict setting called *name*.

        Raises:
            SettingError: There is an option that the plugin does not know.
        """
        given = settings.get(name, {})
        known = [field.name for field in fields(cls)]
        for option in given:
            if option not in known:
                hint = suggestion(option, known, otherwise=f"Existen: {', '.join(known)}.")
                raise SettingError(f"{name} no tiene la opción «{option}». {hint}")
        return cls(**given)
