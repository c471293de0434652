"""The public site, for a command that writes files which lead to it."""

import runpy
from pathlib import Path

from plugins.commands import near
from plugins.newsroom import SettingError, Site

SETTINGS = "publishconf.py"
"""Says where it is; beside the folder of the articles."""


def public_site(content: Path) -> Site:
    """
    Return the site of the articles in *content*.

    Raises:
        SettingError: Its settings are not there, or its address is wrong.
    """
    settings = content.resolve().parent / SETTINGS
    if not settings.is_file():
        raise SettingError(f"Falta {near(settings)}.\n    → Recupérelo (con git, «git restore»)")
    values = runpy.run_path(str(settings))
    return Site(url=values["SITEURL"], name=values["SITENAME"])
