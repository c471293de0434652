"""Where a file of the content is, whatever system wrote its name."""

import unicodedata
from pathlib import Path


def located(root: Path, source: str) -> Path:
    """
    Return where the file *source* of the library at *root* is.

    Its name is composed (NFC); on the disk it may not be: Macs pack names in parts (NFD), and
    Linux keeps what it is given.
    """
    place = root / source
    if source.isascii() or place.exists():
        return place
    place = root
    for part in source.split("/"):
        place /= _named(place, part)
    return place


def _named(folder: Path, name: str) -> str:
    """Return the name in *folder* that is *name* once composed; *name* itself if none is."""
    try:
        names = [each.name for each in folder.iterdir()]
    except OSError:
        return name  # who opens it is told why
    return next((each for each in names if unicodedata.normalize("NFC", each) == name), name)
