"""Settings for the edition of the staff: pelicanconf.py plus what is internal. Serve it behind a login (docs/interna.md)."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican reads this file before it looks here

from pelicanconf import *

SITEURL = os.environ.get("INTERNA_URL", "https://interna.mariaelena.example.com")
OUTPUT_PATH = "interna"
NEWSROOM = {
    **NEWSROOM,
    "public_url": os.environ.get("SITEURL", "https://mariaelena.example.com"),
}
PRESSROOM_MARK = f"{SITENAME}, edición interna"  # what is public never takes its place, nor it that
PRESSROOM_CACHE = ".cache/interna"  # nothing of it lies beside what is public
PLUGINS = [*PLUGINS, "plugins.staff.plugin", "plugins.script.plugin"]
