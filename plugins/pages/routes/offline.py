"""The page that a browser shows in place of one that cannot be fetched."""

from plugins.site import Addresses, Frame, Link
from plugins.webpage import Placeless

OFFLINE = "/sin-conexion/"
"""What a browser shows without a connection, in place of a page it has no copy of."""

ADDRESSES = Addresses(always=(OFFLINE,))


class OfflinePage(Placeless):
    """`/sin-conexion/`; its links work anywhere."""

    template = "offline.html"


def offline_page(frame: Frame) -> OfflinePage:
    """Return it; it is the same for every edition."""
    return OfflinePage(
        frame=frame,
        trail=(Link(OFFLINE, "Sin conexión"),),
        summary="Lo que se puede leer sin conexión a internet.",
    )
