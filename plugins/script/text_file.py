"""The script as plain text, for any screen and any printer."""

from collections.abc import Iterator
from textwrap import fill

from plugins.script.rundown import Rundown
from plugins.script.sheet import SPEAKER, running_order, script
from plugins.script.summary import left_words, length_words, title_of, when_words

WIDTH = 78
"""Characters of a line: what fits on A4 in a typewriter's letters."""

_WHO = 12
SCRIPT_HEAD, LEFT_HEAD = "LIBRETO", "QUEDÓ FUERA POR TIEMPO"


def text_of(rundown: Rundown) -> str:
    """Return *rundown* as plain text: what it is, the running order, the script, what had no room."""
    return "\n".join(_lines(rundown)) + "\n"


def said_in(text: str) -> tuple[str, ...]:
    """Return what is said in a script that is plain *text*, also one that somebody has changed by hand."""
    told = text.partition(f"\n{SCRIPT_HEAD}\n")[2].partition(f"\n{LEFT_HEAD}\n")[0]
    rows = (" ".join(row.split()) for row in told.split("\n\n"))
    said = (row.removeprefix(SPEAKER).strip() for row in rows if row.startswith(SPEAKER))
    return tuple(each for each in said if not each.startswith("_"))


def _lines(rundown: Rundown) -> Iterator[str]:
    about = f"{when_words(rundown)}. {length_words(rundown)}"
    yield from (title_of(rundown).upper(), _wrapped(about), "", "ESCALETA", "")
    for entry in running_order(rundown):
        yield _wrapped(
            entry.what, f"{entry.starts}  {entry.length:>6}  {'' if entry.is_block else '  '}"
        )
    yield from ("", SCRIPT_HEAD, "")
    for row in script(rundown):
        yield _wrapped(row.text, f"{row.who:<{_WHO}}")
        yield ""
    if rundown.left_out:
        yield from (LEFT_HEAD, "")
        yield from (_wrapped(each, "- ") for each in left_words(rundown))


def _wrapped(text: str, lead: str = "") -> str:
    """Return *text* after its *lead*, its next lines below its first."""
    return fill(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
