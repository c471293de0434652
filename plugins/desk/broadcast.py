"""Reading `content/radio/`: the form of the radio programme, and how words are said in it."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.desk.fields.broadcast import BroadcastFields, SayingFields
from plugins.desk.front_matter.document import checked, note_repeated
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.yaml_reader import Document, Value
from plugins.desk.library import Library
from plugins.desk.registers.files import BROADCAST_FILE, PRONUNCIATIONS_FILE
from plugins.desk.texts.drafts import read_register
from plugins.newsroom import Broadcast
from plugins.spoken import PronunciationError, Pronunciations


def read_broadcast(library: Library, findings: Findings) -> Broadcast | None:
    """Return the form of the programme; None if there is none, or with what is wrong in it noted."""
    sayings = _sayings(library, findings)
    if BROADCAST_FILE not in library.files:
        return None
    document = read_register(library, BROADCAST_FILE, findings)
    fields = checked(BroadcastFields, document, BROADCAST_FILE, findings) if document else None
    return replace(fields.value, pronunciations=sayings) if fields else None


def _sayings(library: Library, findings: Findings) -> tuple[tuple[str, str, str], ...]:
    if PRONUNCIATIONS_FILE not in library.files:
        return ()
    document = read_register(library, PRONUNCIATIONS_FILE, findings)
    if document is None:
        return ()
    note_repeated(document, PRONUNCIATIONS_FILE, findings)
    register: dict[str, tuple[str, str]] = {}
    for word, entry in _entries(document, findings):
        if _is_said({word: entry}, document, findings):
            register[word] = entry
    # One by one they may be right, and each say what another says otherwise.
    if not _is_said(register, document, findings):
        return ()
    return tuple((word, *entry) for word, entry in register.items())


def _entries(document: Document, findings: Findings) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each word with how it is said and the name it stands for."""
    for word, value in document.values.items():
        if isinstance(value, dict):
            own = document.below(word, value)
            if fields := checked(SayingFields, own, PRONUNCIATIONS_FILE, findings):
                yield word, (fields.said, fields.name)
        else:
            yield word, (_text(value), "")


def _text(value: Value) -> str:
    return value.strip() if isinstance(value, str) else ""


def _is_said(register: dict[str, tuple[str, str]], document: Document, findings: Findings) -> bool:
    """Return whether *register* says how its words are read; note what is wrong with it."""
    try:
        Pronunciations.from_mapping(register)
    except PronunciationError as error:
        line = document.line_of(error.word)
        findings.error(PRONUNCIATIONS_FILE, line, "bad-entry", str(error), error.fix)
        return False
    return True
