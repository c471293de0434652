"""Which program makes the site: its code, its libraries and its Python."""

import sys
import sysconfig
from functools import cache
from hashlib import blake2b
from pathlib import Path


@cache
def release_of(*folders: Path) -> bytes:
    """
    Return the digest of the files in *folders*, of every installed library and of Python.

    Read once per process: the code that runs is the code that was there when it began.
    """
    digest = blake2b(sys.version.encode(), digest_size=16)
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
                digest.update(file.read_bytes() + b"\0")
    # The names of these folders carry each library's name and version (PEP 376).
    libraries = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    for library in sorted(path.name for path in libraries):
        digest.update(library.encode() + b"\0")
    return digest.digest()
