"""Kits of the press: all there is of a story, in one ZIP, for who publishes it elsewhere."""

from plugins.kits.channel import ADDRESSES, PressKit, kit_artefacts
from plugins.kits.contents import kit_files, kit_folder, zipped
from plugins.kits.enclosures import photo_names
from plugins.kits.holding import Holding, held_until, holding_of

__all__ = [
    "ADDRESSES",
    "Holding",
    "PressKit",
    "held_until",
    "holding_of",
    "kit_artefacts",
    "kit_files",
    "kit_folder",
    "photo_names",
    "zipped",
]
