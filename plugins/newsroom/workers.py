"""The same work on many things, in several processes when that is worth it."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_all_start_methods, get_context
from typing import Any, TypeVar

from plugins.newsroom.packing import Packing
from plugins.pressroom.lifeline import Lifeline
from plugins.pressroom.progress import progress

_WORTH_A_POOL = 64
"""Things; making two processes takes as long as reading about thirty articles."""

_CHUNK = 32
"""Things handed over at a time; few enough that no process waits long for the last one."""

Thing = TypeVar("Thing")
Result = TypeVar("Result")


def mapped(
    function: Callable[[Thing], Result], things: Sequence[Thing], workers: int, packing: Packing
) -> list[Result]:
    """
    Return what *function* makes of each of *things*, in their order, whatever *workers* is.

    Processes are forked, so that *function* and *things* need not be sent, only the results, which
    *packing* must know how to write. Where there is no fork, one process does it all.
    """
    if workers < 2 or len(things) <= _WORTH_A_POOL or "fork" not in get_all_start_methods():
        return [function(thing) for thing in things]
    lifeline = Lifeline()
    with (
        closing(lifeline),
        ProcessPoolExecutor(
            workers,
            get_context("fork"),
            initializer=_begin,
            initargs=(lifeline, function, things, packing),
        ) as pool,
        progress("Leyendo artículos", len(things)) as advance,
    ):
        results: list[Result] = []
        for packed in pool.map(_chunk, range(0, len(things), _CHUNK)):
            chunk = packing.unpacked(packed)
            results += chunk
            advance(len(chunk))
        return results


_work: list[tuple[Callable[[Any], Any], Sequence[Any], Packing]] = []
"""What a process does: set once in each, by `_begin`, and never in the one that forks."""


def _begin(
    lifeline: Lifeline, function: Callable[[Any], Any], things: Sequence[Any], packing: Packing
) -> None:
    lifeline.hold()
    _work.append((function, things, packing))


def _chunk(start: int) -> bytes:
    [(function, things, packing)] = _work
    return packing.packed([function(thing) for thing in things[start : start + _CHUNK]])
