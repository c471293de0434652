"""Settings for what accredited media get ahead: pelicanconf.py, and what is under an embargo (docs/embargo.md)."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican reads this file before it looks here

from pelicanconf import *

SITEURL = os.environ.get("EMBARGO_URL", "https://embargo.mariaelena.example.com")
OUTPUT_PATH = "embargo"
NEWSROOM = {
    **NEWSROOM,
    "public_url": os.environ.get("SITEURL", "https://mariaelena.example.com"),
    "for_media": True,
}
EMBARGO = {"key": os.environ.get("EMBARGO_CLAVE", "")}
PRESSROOM_MARK = f"{SITENAME}, edición para medios"
PRESSROOM_CACHE = ".cache/embargo"
PLUGINS = ["plugins.desk.plugin", "plugins.embargo.plugin", "plugins.pressroom.plugin"]
