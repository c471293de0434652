"""Making artefacts, on every core where the system can fork."""

import logging
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import as_completed
from contextlib import contextmanager
from typing import NamedTuple, TypeAlias

from plugins.commands import BuildError, ProgramError, can_fork, forked, refusal
from plugins.pressroom.artefact import Artefact, Keeper


class Put(NamedTuple):
    """One file that was made."""

    path: str
    digest: bytes
    """Of its bytes (`files.digest_of`)."""

    is_new: bool
    """Whether the shown tree had other bytes there."""


Job: TypeAlias = Callable[[Artefact], list[Put]]
"""Makes one artefact and puts its files away; returns what it made."""

FEW = 48
"""Artefacts that one process makes before others would have started."""

CHUNKS = 12
"""Parts of the work per process: enough that none waits long for the last one."""

_waiting: tuple[Sequence[Artefact], Job] = ((), lambda _: [])
"""What forked processes find when they start: artefacts are inherited, never sent."""


class Part(NamedTuple):
    """Some of the work, done."""

    made: int
    """Artefacts."""

    files: list[Put]
    """What the job returned for all of them."""


def do_all(
    artefacts: Sequence[Artefact], job: Job, *, workers: int, few: int = FEW
) -> Iterator[Part]:
    """
    Do *job* for each of *artefacts*, in any order; yield as parts of the work are done.

    One process does all of them if they are *few*.

    Raises:
        BuildError: One could not be made; names its files and what went wrong.
        LostWorkerError: One of the processes was killed.
    """
    if workers < 2 or len(artefacts) <= few or not can_fork():
        for artefact in artefacts:
            yield Part(1, _done(artefact, job))
        return
    global _waiting
    _waiting = (artefacts, job)
    try:
        with forked(workers) as pool:
            waiting = [pool.submit(_do_part, part) for part in _parts(len(artefacts), workers)]
            for done in as_completed(waiting):
                yield done.result()
    finally:
        _waiting = ((), lambda _: [])


def stored(needed: Sequence[Artefact], keeper: Keeper, *, workers: int) -> Iterator[Part]:
    """
    Let *keeper* have what is *needed*, however few; yield as parts of the work are done.

    Raises:
        BuildError: As `do_all`.
    """

    def job(artefact: Artefact) -> list[Put]:
        keeper.made(artefact)
        return []

    yield from do_all(needed, job, workers=workers, few=1)


def _parts(count: int, workers: int) -> Iterable[range]:
    size = max(1, -(-count // (workers * CHUNKS)))
    return (range(start, min(start + size, count)) for start in range(0, count, size))


def _do_part(numbers: range) -> Part:
    artefacts, job = _waiting
    made: list[Put] = []
    for number in numbers:
        made += _done(artefacts[number], job)
    return Part(len(numbers), made)


def _done(artefact: Artefact, job: Job) -> list[Put]:
    with named(artefact.paths[0]):
        return job(artefact)


@contextmanager
def named(name: str) -> Iterator[None]:
    """Turn whatever goes wrong with *name* into something people can read."""
    try:
        yield
    except BuildError:
        raise
    except Exception as error:
        if words := refusal(error, name):
            raise BuildError(words) from error
        logging.getLogger(__name__).debug("%s", name, exc_info=True)
        kind = type(error).__name__
        raise ProgramError(
            f"«{name}» no se pudo hacer ({kind}: {error})."
            " Es una falla del programa, no de los artículos: avise a quien lo mantiene.",
            traceback.format_exc(),
        ) from error
