"""What every record depends on besides the files of `content/`: the program that made it."""

import sys
import sysconfig
from hashlib import sha256
from pathlib import Path

_CODE = Path(__file__).parent
_FORMAT = b"1"
"""Counts up when the way of keeping records changes, which the code here may not show."""


def foundation() -> bytes:
    """Return the digest (32 bytes) of this program and of what it stands on."""
    digest = sha256(_FORMAT)
    for part in (sys.version, *_packages()):
        digest.update(part.encode("utf-8", "surrogateescape") + b"\0")
    for file in (*sorted(_CODE.rglob("*.py")), _CODE.parent / "pressroom/digest.py"):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.digest()


def _packages() -> list[str]:
    """Return the installed packages with their versions, by the names of their folders."""
    installed = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    return sorted(folder.name for folder in installed)
