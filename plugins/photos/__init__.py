"""
What is published of a photo, as artefacts.

`media` hands them over; who tells how long a picture is asks the one that makes it.
"""

from plugins.photos.metadata import PressWords
from plugins.photos.original import press_copy
from plugins.photos.renditions import Crops, LargestJpeg, PagePictures, PressCopy

__all__ = ["Crops", "LargestJpeg", "PagePictures", "PressCopy", "PressWords", "press_copy"]
