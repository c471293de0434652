"""The channel: the script of the next programme in the staff's edition, and the files of one that is asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugins.newsroom import Audience, Broadcast, Edition
from plugins.pressroom import Artefact, output_path
from plugins.script.html_file import html_of
from plugins.script.rundown import Rundown, TooShortError, rundown_of
from plugins.script.sheet import Cueing, Entry, running_order, script
from plugins.script.summary import left_words, length_words, when_words
from plugins.script.text_file import text_of
from plugins.script.word_file import word_of
from plugins.site import Addresses, Frame, Link
from plugins.spanish import SANTIAGO
from plugins.structured_data import HOME, PREPARATION
from plugins.webpage import Page

SCRIPT = "/preparacion/guion/"
FILES = (f"{SCRIPT}guion.docx", f"{SCRIPT}guion.txt")


def _addresses(edition: Edition) -> Iterable[str]:
    if edition.audience is not Audience.STAFF:
        return ()
    return (SCRIPT, *FILES) if edition.registry.broadcast else (SCRIPT,)


NO_FORM = "Falta la forma del programa, radio/programa.yaml: sin ella no hay guion."

ADDRESSES = Addresses(folders=frozenset({"preparacion"}), of_edition=_addresses)


def script_files(rundown: Rundown) -> dict[str, bytes]:
    """Return the script as files for who asks for that of a day, by name: a page, Word and plain text."""
    return {
        "guion.html": html_of(rundown).encode(),
        "guion.docx": word_of(rundown),
        "guion.txt": text_of(rundown).encode(),
    }


def script_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the script of the next programme in the staff's *edition*; nothing in another."""
    form = edition.registry.broadcast
    if edition.audience is not Audience.STAFF:
        return
    if form is None:
        yield ScriptPage(frame=frame, rundown=None, why=NO_FORM)
        return
    day = next_day(edition.moment, form)
    public = edition.for_public(datetime.combine(day, form.hour, SANTIAGO))
    try:
        rundown = rundown_of(public, form, day)
    except TooShortError as error:
        yield ScriptPage(frame=frame, rundown=None, why=f"{str(error).capitalize()}. {error.fix}.")
        return
    yield ScriptPage(frame=frame, rundown=rundown)
    yield ScriptFiles(rundown)


def next_day(moment: datetime, form: Broadcast) -> date:
    """Return the day of the programme that comes next after *moment*."""
    here = moment.astimezone(SANTIAGO)
    return here.date() + timedelta(days=here.time() > form.hour)


@dataclass(frozen=True, slots=True)
class ScriptFiles(Artefact):
    """The script to take away: Word and plain text."""

    rundown: Rundown

    @property
    def paths(self) -> tuple[str, ...]:
        """Beside its page."""
        return tuple(map(output_path, FILES))

    def make(self) -> tuple[bytes, ...]:
        """Return them."""
        return word_of(self.rundown), text_of(self.rundown).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptPage(Page):
    """The script on a page, to read it from a screen."""

    template = "guion.html"

    rundown: Rundown | None
    why: str = ""
    """Why there is none."""

    @property
    def trail(self) -> tuple[Link, ...]:
        """Below what is in preparation."""
        return (HOME, PREPARATION, Link(SCRIPT, "Guion de radio"))

    @property
    def summary(self) -> str:
        """Whose it is."""
        if self.rundown is None:
            return self.why
        return f"{self.rundown.name}. {when_words(self.rundown)}. {length_words(self.rundown)}"

    @property
    def running(self) -> tuple[Entry, ...]:
        """The running order."""
        return tuple(running_order(self.rundown)) if self.rundown else ()

    @property
    def lines(self) -> tuple[Cueing, ...]:
        """What is played and said."""
        return tuple(script(self.rundown)) if self.rundown else ()

    @property
    def left(self) -> tuple[str, ...]:
        """What had no room."""
        return left_words(self.rundown) if self.rundown else ()

    @property
    def files(self) -> tuple[Link, ...]:
        """To take away."""
        return (Link(FILES[0], "Word"), Link(FILES[1], "Texto")) if self.rundown else ()
