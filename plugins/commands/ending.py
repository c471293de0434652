"""
How a command ends: what people read, the exit code, and where a programmer finds the rest.

| code | when |
| --- | --- |
| 1 | somebody has to put something right: an article, a setting, a full disk |
| 70 | the program is wrong (EX_SOFTWARE, sysexits.h) |
| 130, 143 | it was told to stop: Ctrl+C, SIGTERM (128 + the number of the signal, as shells say it) |
| 141 | nobody reads what it says any more |
"""

import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from plugins.commands.errors import FAULT, SOFTWARE, BuildError
from plugins.commands.files import near, write_whole
from plugins.commands.refusals import reason, refusal
from plugins.commands.streams import prepare

DETAILS = "falla.txt"
"""Name of the file with what a programmer needs to know of the last failure."""

CACHE = Path(".cache")
"""Where it goes when there is no better folder."""

UNTOUCHED = "El sitio sigue como estaba."
UNHEARD = 128 + signal.SIGPIPE
_STOPS = {signal.SIGINT: "Interrumpido", signal.SIGTERM: "Se pidió terminar"}


class Ending(NamedTuple):
    """How a command ends that could not do its work."""

    text: str
    """For people, in Spanish."""

    code: int


def ending_of(error: BaseException, folders: Iterable[Path] = (), *, after: str = "") -> Ending:
    """
    Return how a command ends with *error*, having written its details where there are any.

    Args:
        error: What was raised.
        folders: Where the details may be written; the first in which that works.
        after: How things stand: «El sitio sigue como estaba.».
    """
    details = "".join(traceback.format_exception(error))
    error = _in_spanish(error)
    if isinstance(error, BuildError):
        if not error.details:
            return Ending(str(error), error.code)
        return Ending(f"{error}\n{_kept(error.details + details, folders)}", error.code)
    if words := refusal(error):
        return Ending(f"{words} {after}".strip(), FAULT)
    text = "El programa falló; no es culpa de los artículos."
    return Ending(" ".join(filter(None, (text, after, _kept(details, folders)))), SOFTWARE)


def _kept(details: str, folders: Iterable[Path]) -> str:
    """Write *details*; return a sentence that says where they are, or that they are nowhere."""
    why = "no hay dónde"
    for folder in (*folders, CACHE):
        file = folder / DETAILS
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(file, f"{' '.join(sys.argv)}\n{sys.version}\n\n{details}".encode())
        except OSError as error:
            why = reason(error)
            continue
        return f"Envíe el archivo «{near(file)}» a quien mantiene el programa: dice qué pasó."
    return f"Avise a quien mantiene el programa; qué pasó no se pudo escribir en «{file}»: {why}."


def guarded(work: Callable[[], int], *folders: Path) -> int:
    """Return the exit code of *work*, whatever happens in it; nobody sees a traceback."""
    try:
        code = work()
    except BrokenPipeError:
        return unheard()
    except Exception as error:  # noqa: BLE001 - this is the top: what nobody expected ends here
        ending = ending_of(error, folders)
        sys.stderr.write(f"{ending.text}\n")
        code = ending.code
    return delivered(code)


def delivered(code: int) -> int:
    """Return *code*, or that of a command whose words could not be written where they should go."""
    try:
        sys.stdout.flush()
        if lost := getattr(sys.stdout, "lost", None):  # `streams.Tolerant` gives it up in silence
            raise lost
    except BrokenPipeError:
        return unheard()
    except OSError as error:
        _silence()
        sys.stderr.write(f"Lo que el comando dice no se pudo escribir: {reason(error)}.\n")
        return code or FAULT
    return code


def unheard() -> int:
    """Return the code of a command that nobody listens to (`… | head`), saying nothing more."""
    _silence()
    return UNHEARD


def _silence() -> None:
    """Let what was not written go nowhere: Python would try again at its end, and say so."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def begin() -> None:
    """
    Let this process speak, and end it if it is nowhere; a command calls it first of all.

    Raises:
        SystemExit: The folder it was started in is gone.
    """
    prepare()
    try:
        Path.cwd()
    except OSError:
        sys.exit(
            "La carpeta desde la que se dio el comando ya no existe. Vuelva a entrar a la del proyecto"
            " (cd) y repita el comando."
        )


def end_on_signals(standing: Callable[[], str | None] = str) -> None:
    """
    Let Ctrl+C and SIGTERM end this process at once, with one sentence and the code shells know.

    Nothing is unwound, because a build may be killed at any moment anyway: an exception in its place
    may be caught by others, or printed by them. The processes it started end with it (`Lifeline`).

    Args:
        standing: Returns how things stand then, a sentence; None to say nothing at all.
    """
    process = os.getpid()

    def end(number: int, _frame: FrameType | None) -> None:
        if os.getpid() == process:  # another one was forked by it: it ends and says nothing
            with suppress(Exception):  # in the middle of another write
                sys.stdout.flush()
            _say_last(_STOPS[signal.Signals(number)], standing())
        os._exit(128 + number)

    for number in _STOPS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` wants it
            signal.signal(number, end)


def _say_last(what: str, standing: str | None) -> None:
    if standing is None:
        return
    with suppress(OSError):
        if os.isatty(2):
            os.write(2, b"\r\x1b[K\x1b[?25h")  # the cursor, which Pelican hides while it works
        said = f"{what}. {standing}".strip()
        os.write(2, f"{said}\n".encode(sys.stderr.encoding, sys.stderr.errors or "replace"))


class OffScreen(logging.Filter):
    """Keeps tracebacks off the screen, and tells in Spanish what ends Pelican's own command."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Take away the traceback of *record*; tell of it in our words if Pelican ends with it."""
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            return True
        if record.name == "pelican" and record.levelno == logging.CRITICAL:
            ending = ending_of(error)
            sys.stderr.write(f"{ending.text}\n")
            error.exitcode = ending.code  # type: ignore[attr-defined] # Pelican asks for it
            return False
        record.details = logging.Formatter().formatException(record.exc_info)  # type: ignore[arg-type] # not None
        record.exc_info, record.exc_text = None, None
        return True


def _in_spanish(error: BaseException) -> BaseException:
    """Return *error*, or one in Spanish for what Pelican says of its settings."""
    if line := _settings_line(error):
        return BuildError(
            f"El archivo de ajustes «{near(line.filename)}» no se entiende en la línea {line.lineno}"
            f" ({type(error).__name__}: {error}). Revise esa línea."
        )
    if isinstance(error, ModuleNotFoundError) and not str(error.name).startswith("plugins"):
        return BuildError(
            f"Falta «{error.name}», que el programa necesita: borre la carpeta .venv y repita el"
            " comando; se instala de nuevo."
        )
    if isinstance(error, SyntaxError):
        return BuildError(
            f"El archivo de ajustes «{error.filename}» tiene un error en la línea {error.lineno}."
        )
    text = str(error)
    if text.startswith(("Extra settings must be", "Invalid JSON value")):
        return BuildError(
            "Una opción no se entiende: lo que sigue a --extra-settings se escribe NOMBRE=valor,"
            " con el valor en JSON, como SITENAME='\"Municipalidad\"'."
        )
    if "Could not find the theme" in text:
        theme = text.rpartition(" ")[2]
        return BuildError(f"No existe la carpeta del estilo, «{theme}» (THEME): recupérela.")
    if "specify a path containing the content" in text:
        return BuildError("No existe la carpeta de los artículos (PATH): diga cuál es, content.")
    return error


def _settings_line(error: BaseException) -> traceback.FrameSummary | None:
    """Return the line of a settings file that failed with *error*: of it, or of what Python has."""
    frames = traceback.extract_tb(error.__traceback__)
    loaded = [number for number, frame in enumerate(frames) if frame.name == "load_source"]
    inside = frames[loaded[-1] + 1 :] if loaded else []
    own = [number for number, frame in enumerate(inside) if frame.name == "<module>"]
    if not own or any(_is_library(frame.filename) for frame in inside[own[-1] :]):
        return None
    return inside[own[-1]]


def _is_library(file: str) -> bool:
    path = Path(file)
    return "site-packages" in path.parts or path.is_relative_to(Path(__file__).parents[1])


_OFF_SCREEN = OffScreen()


def keep_off_screen() -> None:
    """Let no traceback that Pelican logs reach the screen; call it when Pelican is loaded."""
    logging.getLogger("pelican").addFilter(_OFF_SCREEN)
    for handler in logging.getLogger().handlers:
        handler.addFilter(_OFF_SCREEN)


def take_charge(argv: Sequence[str]) -> None:
    """Let whatever happens from now on to Pelican's command, if *argv* is it, end as told here."""
    if is_pelican(argv):
        begin()
        end_on_signals(lambda: UNTOUCHED)
        keep_off_screen()


def is_pelican(argv: Sequence[str]) -> bool:
    """Return whether *argv* is Pelican's own command, or ours in its name."""
    return Path(argv[0]).stem == "pelican"
