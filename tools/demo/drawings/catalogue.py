"""Every picture, and the folder of `content/` whose articles show it."""

from collections.abc import Callable, Mapping

from PIL import Image

from tools.demo.drawings.scenes import (
    desk,
    everyday,
    night,
    outdoors,
    pampa,
    places,
    plans,
    roads,
    saltworks,
    town,
)

PICTURES: Mapping[str, Callable[[], Image.Image]] = {
    **desk.PICTURES,
    **everyday.PICTURES,
    **night.PICTURES,
    **outdoors.PICTURES,
    **pampa.PICTURES,
    **places.PICTURES,
    **plans.PICTURES,
    **roads.PICTURES,
    **saltworks.PICTURES,
    **town.PICTURES,
}
"""Name -> the function that draws it."""

FOLDERS: Mapping[str, tuple[str, ...]] = {
    "alcaldia": ("amanecer", "plano-noche"),
    "comunicaciones": ("radio", "reloj", "telefono"),
    "cultura": ("biblioteca", "chimeneas", "estelas", "portales", "teatro", "teatro-noche"),
    "deportes": ("camino", "cancha"),
    "dideco": ("oasis", "papeles"),
    "fomento-turismo": (
        "feria",
        "geoglifos",
        "mediodia",
        "meteoro",
        "salar",
        "tamarugos",
        "via-lactea",
    ),
    "medio-ambiente": ("arbolito", "mascotas", "reciclaje"),
    "obras": ("plano",),
    "omil": ("planta",),
    "organizaciones": ("hora-azul",),
    "salud": ("ronda",),
    "seguridad-emergencias": ("atardecer", "volantines"),
    "transito": ("bus",),
}
"""Department -> names of its pictures; each is written there as `<name>.jpg`."""
