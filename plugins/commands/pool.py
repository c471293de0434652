"""The processes that share long work: those that read files, and those that make them."""

import gc
import logging
import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from plugins.commands.lifeline import Lifeline, losses_told

Begin = Callable[..., None]
"""What each process does first."""


def can_fork() -> bool:
    """Return whether a process can go on as two; elsewhere one process does all of the work."""
    return "fork" in multiprocessing.get_all_start_methods()


@contextmanager
def forked(
    workers: int, begin: Begin | None = None, *given: object
) -> Iterator[ProcessPoolExecutor]:
    """
    Give that many processes, which know all that this one knows now; each begins with *begin*.

    They end with the one that forks them, however that ends.

    Raises:
        LostWorkerError: One of them was killed, or the system gives no more of them.
    """
    gc.freeze()  # objects of the parent are not visited, so their pages stay shared
    lifeline = Lifeline()
    fork = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(workers, fork, initializer=_begin, initargs=(lifeline, begin, given))
    try:
        with losses_told():
            yield pool
    finally:
        pool.shutdown(cancel_futures=True)
        lifeline.close()
        gc.unfreeze()


def _begin(lifeline: Lifeline, begin: Begin | None, given: tuple[object, ...]) -> None:
    lifeline.hold()
    # A thread of the parent may hold a lock of its console; a child must not wait for it.
    logging.getLogger().handlers = [logging.NullHandler()]
    if begin:
        begin(*given)
