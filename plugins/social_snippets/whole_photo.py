"""A photo that its site publishes as it came, and not in the shape of each network (`plain/`)."""

from dataclasses import dataclass

from plugins.newsroom import Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePhoto(Photo):
    """One file for every network; at no address, it stands for the photo of a story that has none."""

    address: str
    """Root-relative."""

    media_type: str
