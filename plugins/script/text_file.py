"""The script as plain text, for any screen and any printer."""

from collections.abc import Iterator
from textwrap import fill

from plugins.script.rundown import Rundown
from plugins.script.sheet import running_order, script
from plugins.script.summary import left_words, length_words, title_of, when_words

WIDTH = 78
"""Characters of a line: what fits on A4 in a typewriter's letters."""

_WHO = 12


def text_of(rundown: Rundown) -> str:
    """Return *rundown* as plain text: what it is, the running order, the script, what had no room."""
    return "\n".join(_lines(rundown)) + "\n"


def _lines(rundown: Rundown) -> Iterator[str]:
    about = f"{when_words(rundown)}. {length_words(rundown)}"
    yield from (title_of(rundown).upper(), _wrapped(about), "", "ESCALETA", "")
    for entry in running_order(rundown):
        yield _wrapped(
            entry.what, f"{entry.starts}  {entry.length:>6}  {'' if entry.is_block else '  '}"
        )
    yield from ("", "LIBRETO", "")
    for row in script(rundown):
        yield _wrapped(row.text, f"{row.who:<{_WHO}}")
        yield ""
    if rundown.left_out:
        yield from ("QUEDÓ FUERA POR TIEMPO", "")
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
