"""Kits of the press: all there is of a story, in one ZIP, for who publishes it elsewhere."""

from plugins.kits.channel import ADDRESSES, PressKit, kit_artefacts
from plugins.kits.telling import Terms

__all__ = ["ADDRESSES", "PressKit", "Terms", "kit_artefacts"]
