"""
The files that pictures, recordings and documents come in, taken apart and put together.

Each module has `bare` (what people see, hear and read, nothing about who made it); those of pictures
have `labelled`, too (with EXIF and XMP), for what is not encoded again. Not a pixel, sample or word changes.
"""

from plugins.media_files.containers.error import ContainerError
from plugins.media_files.containers.jpeg import with_resources
from plugins.media_files.containers.pictures import PICTURES, Picture

__all__ = ["PICTURES", "ContainerError", "Picture", "with_resources"]
