"""Reading `content/radio/`: the form of the radio programme, and how words are said in it."""

import re
from dataclasses import replace

from plugins.desk.fields.broadcast import BroadcastFields, SayingFields
from plugins.desk.front_matter.document import checked, note_repeated
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.yaml_reader import Document
from plugins.desk.library import Library
from plugins.desk.registers import BROADCAST_FILE, PRONUNCIATIONS_FILE
from plugins.desk.texts.drafts import read_register
from plugins.newsroom import Broadcast

_LETTER = re.compile(r"[^\W\d_]")


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
    found = []
    for word, value in document.values.items():
        if isinstance(value, str) and _LETTER.search(value):
            found.append((word, value.strip(), ""))
            continue
        if not isinstance(value, dict):
            _note_unsaid(word, document, findings)
            continue
        own = document.below(word, value)
        fields = checked(SayingFields, own, PRONUNCIATIONS_FILE, findings)
        if fields and not _LETTER.search(fields.said):
            _note_unsaid(word, document, findings)
        elif fields:
            found.append((word, fields.said, fields.name))
    return tuple(found)


def _note_unsaid(word: str, document: Document, findings: Findings) -> None:
    findings.error(
        PRONUNCIATIONS_FILE,
        document.line_of(word),
        "bad-entry",
        f"no se dice cómo se lee «{word}»",
        f"Escriba, con letras, cómo lo dice quien locuta: «{word}: …»",
    )
