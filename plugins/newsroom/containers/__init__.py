"""
The files that pictures come in, taken apart and put together without touching a pixel.

Each module has `bare` (the picture and what its colours need, nothing else) where originals come in
that format, and `labelled` (with EXIF and XMP).
"""


class ContainerError(ValueError):
    """A file is not put together as its format says; its picture may still be readable."""
