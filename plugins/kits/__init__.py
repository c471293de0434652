"""Kits of the press: all there is of a story, in one ZIP, for who publishes it elsewhere."""

from plugins.kits.channel import ADDRESSES, PressKit, kit_artefacts

__all__ = ["ADDRESSES", "PressKit", "kit_artefacts"]
