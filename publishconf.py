"""Settings for the live site: pelicanconf.py plus what only publishing needs."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican reads this file before it looks here

from pelicanconf import *

SITEURL = os.environ.get("SITEURL", "https://mariaelena.example.com")
OUTPUT_PATH = "output"
PAGES = {**PAGES, "offline": True}
SOCIAL = {"board": False}  # True puts the desk's pages in what everybody can open
