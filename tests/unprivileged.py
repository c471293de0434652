"""Somebody to whom permissions mean something: tests may run as root, who reads everything."""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NOBODY = 65534


@contextmanager
def open_folder() -> Iterator[Path]:
    """Give a folder that anybody may enter (those of pytest are for one user)."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def as_nobody(function: Callable[[], Any]) -> Any:
    """Return what *function* returns (JSON) in a process that may do no more than others may."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            said: Any = ["returned", function()]
        except BaseException as error:  # noqa: BLE001 - it is raised again, in the other process
            said = ["raised", f"{type(error).__name__}: {error}"]
        os.write(writing, json.dumps(said).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        how, what = json.loads(pipe.read())
    os.waitpid(child, 0)
    assert how == "returned", what
    return what
