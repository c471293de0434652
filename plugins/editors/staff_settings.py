"""What the settings of the staff's edition say, for a command that needs no Pelican."""

import runpy
from functools import cache
from pathlib import Path

from plugins.settings import RequestsConfig

SETTINGS = "internaconf.py"
"""Beside the folder of the articles."""


@cache
def kept_days(content: Path) -> int:
    """
    Return for how many days a request of the press, in *content*, keeps who asked.

    Raises:
        SettingError: What is set is no number of days.
    """
    settings = content.resolve().parent / SETTINGS
    values = runpy.run_path(str(settings)) if settings.is_file() else {}
    return RequestsConfig.load(values).kept_days
