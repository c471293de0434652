"""The same work on many files, in several processes when that is worth it."""

import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from plugins.commands import BuildError, LostWorkerError, can_fork, forked, progress
from plugins.desk.memory.packing import Packing
from plugins.newsroom import FailureError

_WORTH_A_POOL = 64
"""Files; making two processes takes as long as reading about thirty articles."""

_CHUNK = 32
"""Files handed over at a time; few enough that no process waits long for the last one."""

Result = TypeVar("Result")


def mapped(
    function: Callable[[str], Result], names: Sequence[str], workers: int, packing: Packing
) -> list[Result]:
    """
    Return what *function* makes of each file of *names*, in their order, whatever *workers* is.

    Processes are forked, so that *function* and *names* need not be sent, only the results, which
    *packing* writes. Where there is no fork, one process does it all.

    Raises:
        FailureError: The program failed at a file, in whichever process: it names the file.
        LostWorkerError: A process was ended from outside, or the system gives no more of them.
    """
    if workers < 2 or len(names) <= _WORTH_A_POOL or not can_fork():
        return [_done(function, name) for name in names]
    results: list[Result] = []
    with (
        forked(workers, _begin, function, names, packing) as pool,
        progress("Leyendo artículos", len(names)) as advance,
    ):
        for packed in pool.map(_chunk, range(0, len(names), _CHUNK)):
            chunk: list[Result] = packing.unpacked(packed, list)
            results += chunk
            advance(len(chunk))
    return results


_work: list[tuple[Callable[[str], Any], Sequence[str], Packing]] = []
"""What a process does: set once in each, by `_begin`, and never in the one that forks."""


def _begin(function: Callable[[str], Any], names: Sequence[str], packing: Packing) -> None:
    _work.append((function, names, packing))


def _chunk(start: int) -> bytes:
    """Return the results of the files from number *start* on, packed."""
    [(function, names, packing)] = _work
    chunk = names[start : start + _CHUNK]
    results = [_done(function, name) for name in chunk]
    try:
        return packing.packed(results)
    except Exception:
        for name, result in zip(chunk, results, strict=True):  # once more, to say which
            with _named(name):
                packing.packed(result)
        raise


def _done(function: Callable[[str], Result], name: str) -> Result:
    with _named(name):
        return function(name)


@contextmanager
def _named(name: str) -> Iterator[None]:
    """
    Say of whatever goes wrong inside that it did so at the file *name*.

    Only our own errors leave a process: not every exception of others can be sent.
    """
    try:
        yield
    except BuildError:
        raise
    except MemoryError:
        raise LostWorkerError from None
    except Exception as error:
        described = f"{type(error).__name__}: {error}"
        raise FailureError(name, described, traceback.format_exc()) from error
