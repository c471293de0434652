"""A ZIP (APPNOTE.TXT 6.3): the same bytes on every machine."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

FIRST = datetime(1980, 1, 1)  # noqa: DTZ001 - a ZIP knows no zones (4.4.6)
"""The first moment that a ZIP can tell."""

_LAST_YEAR = 2107
_UNIX = 3
_READABLE = 0o100644 << 16
"""A file that its owner may change and all may read, in the words of Unix (4.4.15)."""


def packed(files: Mapping[str, bytes], moment: datetime = FIRST) -> bytes:
    """
    Return *files* as a ZIP, in their order, each last changed at *moment* as its clock showed it.

    Nothing is compressed: what zlib makes of the same bytes differs from version to version and from
    system to system, and what weighs (photos, sounds, PDF) has been compressed already.

    Args:
        files: Name -> bytes; a name is a relative POSIX path.
        moment: Even seconds are told of it, of the years 1980 to 2107.
    """
    told = moment if FIRST.year <= moment.year <= _LAST_YEAR else FIRST
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, data in files.items():
            entry = ZipInfo(name, told.timetuple()[:6])
            # As if always made on the same system: else Python writes the one it runs on.
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            archive.writestr(entry, data, ZIP_STORED)
    return out.getvalue()
