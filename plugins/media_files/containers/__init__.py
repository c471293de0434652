"""
The files that pictures, recordings and documents come in, taken apart and put together.

Each module has `bare` (what people see, hear and read, nothing about who made it); those of pictures
have `labelled`, too (with EXIF and XMP). Not a pixel, sample or word changes.
"""

from plugins.media_files.containers.avif import labelled as labelled_avif
from plugins.media_files.containers.error import ContainerError
from plugins.media_files.containers.pictures import PICTURES, Picture

__all__ = ["PICTURES", "ContainerError", "Picture", "labelled_avif"]
