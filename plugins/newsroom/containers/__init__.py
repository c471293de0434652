"""
The files that pictures, recordings and documents come in, taken apart and put together.

Each module has `bare` (what people see, hear and read, nothing about who made it); those of pictures
have `labelled`, too (with EXIF and XMP). Not a pixel, sample or word changes.
"""


class ContainerError(ValueError):
    """A file is not put together as its format says; a program may be able to read it."""
