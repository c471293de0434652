"""A bar for long work, where somebody looks at a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

LONG = 500
"""Things; fewer are done before anybody wonders."""

Advance: TypeAlias = Callable[[int], None]
"""Tells how many more things are done."""


@contextmanager
def progress(doing: str, total: int) -> Iterator[Advance]:
    """Show how far the work called *doing* («Leyendo») on *total* things is, and clear it at the end."""
    if total < LONG or not sys.stderr.isatty():
        yield lambda _count: None
        return
    from rich.console import Console  # loads slowly; few builds are long
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    # No thread refreshes it: one would be lost, with a lock in its hand, when processes fork.
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task(doing, total=total)
        bar.refresh()

        def advance(count: int) -> None:
            bar.update(task, advance=count, refresh=True)

        yield advance
