"""The page that a browser shows in place of one that cannot be fetched."""

from dataclasses import dataclass

from plugins.site import OFFLINE, Link
from plugins.webpage import Placeless


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflinePage(Placeless):
    """`/sin-conexion/`; its links work anywhere."""

    template = "offline.html"

    @property
    def trail(self) -> tuple[Link, ...]:
        """Nowhere."""
        return (Link(OFFLINE, "Sin conexión"),)

    @property
    def summary(self) -> str:
        """What it is for."""
        return "Lo que se puede leer sin conexión a internet."
