"""Where the registers are, and whatever else is no article and no page."""

from plugins.desk.library import REGISTERS

TOPICS_FILE = f"{REGISTERS}/temas.yaml"
LOCALITIES_FILE = f"{REGISTERS}/localidades.yaml"
ORGANISATIONS_FILE = f"{REGISTERS}/organizaciones.yaml"
INSTITUTIONS_FILE = f"{REGISTERS}/instituciones.yaml"
VENUES_FILE = f"{REGISTERS}/lugares.yaml"
STREETS_FILE = f"{REGISTERS}/calles.yaml"
TOWN_FILE = f"{REGISTERS}/comuna.yaml"
AUTHORITIES_FILE = f"{REGISTERS}/autoridades.yaml"
WORDS_FILE = f"{REGISTERS}/palabras.yaml"
OUTLETS_FILE = f"{REGISTERS}/medios.yaml"
PRESS_FILE = f"{REGISTERS}/prensa.yaml"
SYNONYMS_FILE = f"{REGISTERS}/sinonimos.yaml"  # synonyms.py reads it

BROADCAST_FILE = "radio/programa.yaml"  # broadcast.py reads these two
PRONUNCIATIONS_FILE = "radio/pronunciaciones.yaml"

NEWSLETTER = "boletin"  # newsletter.py reads this folder
NEWSLETTER_FILE = f"{NEWSLETTER}/boletin.yaml"

FILES = (
    TOPICS_FILE,
    LOCALITIES_FILE,
    ORGANISATIONS_FILE,
    INSTITUTIONS_FILE,
    VENUES_FILE,
    AUTHORITIES_FILE,
    WORDS_FILE,
    OUTLETS_FILE,
    PRESS_FILE,
    TOWN_FILE,
    STREETS_FILE,
    SYNONYMS_FILE,
    BROADCAST_FILE,
    PRONUNCIATIONS_FILE,
    NEWSLETTER_FILE,
)
