"""Settings for writing and previewing. publishconf.py adds what the live site needs."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican reads this file before it looks here

from plugins.commands import take_charge

take_charge(sys.argv)  # of what goes wrong from here on, and of Ctrl+C

from plugins.desk.plugin import check_settings_first
from plugins.pressroom.plugin import Pressroom

check_settings_first()  # all that is wrong is told at once; Pelican does nothing by itself

SITENAME = "Municipalidad de María Elena"
SITEURL = "http://localhost:8000"
NEWSROOM = {
    "tagline": "Noticias, avisos y agenda de la comuna de María Elena, en la pampa de Antofagasta.",
    # The portals of the State; once known, the addresses of this municipality in them.
    "links": {
        "Transparencia Activa": "https://www.portaltransparencia.cl/",
        "Solicitud de información": "https://www.portaltransparencia.cl/",
        "Ley del Lobby": "https://www.leylobby.gob.cl/",
    },
}
SOCIAL = {
    "board": True,  # the desk's own pages: here, not in what is published
    "months": os.environ.get("MES", "").split(),  # make redes MES=2026-01
}
CONTACT = {
    # Placeholders: nobody has this telephone. The real ones take their place, and «sample» goes.
    "address": "Calle de Muestra 123, María Elena",
    "hours": "lunes a viernes de 08:30 a 14:00",
    "phone": "+56 55 000 0000",
    "faults": "errores@ejemplo.cl",
    "sample": True,
}
PAGES = {"offline": False}  # what one is writing never shows from an old copy

PATH = "content"
OUTPUT_PATH = ".cache/vista-previa"  # output/ is what is published: publishconf.py makes it
THEME = "themes/imme"
TIMEZONE = "America/Santiago"
DEFAULT_LANG = "es"
BIND = "localhost"
PORT = 8000

PELICAN_CLASS = Pressroom
PLUGINS = [
    "plugins.desk.plugin",
    "plugins.media.plugin",
    "plugins.pages.plugin",
    "plugins.agenda.plugin",
    "plugins.alerts.plugin",
    "plugins.open_data.plugin",
    "plugins.bulletin.plugin",
    "plugins.feeds.plugin",
    "plugins.wire.plugin",
    "plugins.oembed.plugin",
    "plugins.radio.plugin",
    "plugins.aloud.plugin",
    "plugins.social_snippets.plugin",
    "plugins.posters.plugin",
    "plugins.kits.plugin",
    "plugins.search.plugin",
    "plugins.sitemaps.plugin",
    "plugins.pressroom.plugin",
]
