"""Names of files and addresses: which ones every file system and host can keep."""

import re
from urllib.parse import unquote

NAME_LIMIT = 200
"""
Bytes of one part of an address, in UTF-8.

ext4, XFS, APFS and NTFS keep names of 255 (NAME_MAX of POSIX); the rest is for the endings that a
build adds (`.atom.xml`, `.ics`, that of a file which is half written) and that archives add after it.
"""

ADDRESS_LIMIT = 700
"""
Bytes of a whole address, in UTF-8.

macOS keeps paths of 1,023 (PATH_MAX), the folder of the site among them.
"""

_UNFIT = frozenset('"*:<>?\\|#')
"""
Signs that no address may have, however they are written: Windows keeps no file named so, and `*` and
`:x` stand for anything in `_redirects`
(https://docs.netlify.com/manage/routing/redirects/redirect-options/).
"""

_PLAIN = re.compile(r"(?:[A-Za-z0-9/!$&'()+,.;=@_~-]|%[0-9A-Fa-f]{2})*")
"""What an address is made of (RFC 3986, 3.3)."""


def fits(name: str) -> bool:
    """Return whether *name* is short enough to be a part of an address."""
    return len(name.encode("utf-8", "surrogatepass")) <= NAME_LIMIT


def is_short(path: str) -> bool:
    """Return whether *path*, decoded, is short enough, as a whole and in each of its parts."""
    size = len(path.encode("utf-8", "surrogatepass"))
    return size <= ADDRESS_LIMIT and all(map(fits, path.split("/")))


def is_plain(address: str) -> bool:
    """Return whether *address* has only signs that every host and file system understands."""
    if not _PLAIN.fullmatch(address):
        return False
    try:
        path = unquote(address, errors="strict")
    except UnicodeDecodeError:
        return False
    return path.isprintable() and not _UNFIT.intersection(path)
