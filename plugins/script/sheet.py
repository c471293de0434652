"""The two lists of a script, as rows: the running order, and who does or says what."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from plugins.script.rundown import Item, Rundown
from plugins.spanish import capital, clock

CONTROL, SPEAKER = "CONTROL", "LOCUTOR/A"


class Entry(NamedTuple):
    """A row of the running order (*escaleta*)."""

    starts: str
    """«10:04:30»."""

    what: str
    length: str
    """«1:15»."""

    is_block: bool


class Cueing(NamedTuple):
    """A row of the script (*libreto*): what somebody plays or says."""

    who: str
    text: str


def running_order(rundown: Rundown) -> Iterator[Entry]:
    """Yield the blocks of *rundown* and their items, with the times on the clock of the studio."""
    for part in rundown.parts:
        yield Entry(
            _hour(part.starts), capital(part.block.slot.value), clock(part.seconds), is_block=True
        )
        starts = part.starts + timedelta(
            seconds=part.seconds - sum(item.seconds for item in part.items) - part.block.seconds
        )
        for item in part.items:
            yield Entry(_hour(starts), _titled(item), clock(item.seconds), is_block=False)
            starts += timedelta(seconds=item.seconds)


def _titled(item: Item) -> str:
    cut = " (acortada)" if item.left else ""
    return f"{item.title}{cut}"


def script(rundown: Rundown) -> Iterator[Cueing]:
    """Yield what CONTROL plays and what is said, in order."""
    for part in rundown.parts:
        block = part.block
        if block.music:
            length = f", {clock(block.seconds)}" if block.seconds and not block.says else ""
            yield Cueing(CONTROL, f"{block.music}{length}.")
        if part.opening:
            yield Cueing(SPEAKER, part.opening)
        if block.seconds and block.says:
            yield Cueing(SPEAKER, f"________________ ({clock(block.seconds)})")
        for item in part.items:
            yield Cueing(SPEAKER, item.said)
            if cue := item.cue:
                words = f" Entra: «{cue.begins}…». Sale: «…{cue.ends}»." if cue.begins else ""
                yield Cueing(
                    CONTROL,
                    f"Corte: {cue.address.rpartition('/')[2]}, {clock(cue.seconds)}.{words}",
                )


def _hour(moment: datetime) -> str:
    return f"{moment:%H:%M:%S}"
