"""Processes that end with the one that made them, however that one ends."""

import errno
import os
import signal
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from threading import Thread

from plugins.commands.errors import LostWorkerError

_NO_MORE = frozenset({errno.EAGAIN, errno.ENOMEM})
"""What `fork` fails with (fork(2)): no more processes, no more memory."""


@contextmanager
def losses_told() -> Iterator[None]:
    """
    Tell of processes that end, or cannot begin, in one way, whatever they were for.

    Raises:
        LostWorkerError: The system ended one from outside, or gives no more of them.
    """
    try:
        yield
    except BrokenProcessPool as error:
        raise LostWorkerError from error
    except OSError as error:
        if error.errno not in _NO_MORE:
            raise
        raise LostWorkerError from error


class Lifeline:
    """
    A pipe of which one process holds the writing end, and its children the other.

    A process that is killed ends none of its children. Waiting for work that never comes, they
    would hold what they inherited (the lock of the output) for ever, or write into a tree that
    the next build already uses. But the system closes what the dead one held, and they notice.
    """

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()

    def hold(self) -> None:
        """
        End this process, a child, as soon as its parent is gone.

        Ctrl+C reaches every process of a terminal: the parent answers it, for all.
        """
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.close(self._writing)
        Thread(target=self._watch, daemon=True).start()

    def close(self) -> None:
        """Let go: the children have done their work."""
        os.close(self._writing)
        os.close(self._reading)

    def _watch(self) -> None:
        os.read(self._reading, 1)
        os._exit(1)
