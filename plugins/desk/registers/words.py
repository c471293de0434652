"""The registers of words: topics, localities, and how the place itself speaks."""

from typing import TypeVar

from plugins.desk.fields.terms import TermFields, TopicFields
from plugins.desk.front_matter.document import note_repeated
from plugins.desk.front_matter.findings import Findings
from plugins.desk.library import Library
from plugins.desk.registers.entries import read_entries
from plugins.desk.registers.files import LOCALITIES_FILE, TOPICS_FILE, WORDS_FILE
from plugins.desk.texts.drafts import read_register
from plugins.newsroom import (
    Locality,
    Topic,
)
from plugins.newsroom.values import scalar

AnyTerm = TypeVar("AnyTerm", Topic, Locality)


def read_topics(library: Library, findings: Findings) -> tuple[Topic, ...]:
    """Return the topics of `temas.yaml`, in the order of the file."""
    return _terms(Topic, TopicFields, library, TOPICS_FILE, findings)


def read_localities(library: Library, findings: Findings) -> tuple[Locality, ...]:
    """Return the localities of `localidades.yaml`, in the order of the file."""
    return _terms(Locality, TermFields, library, LOCALITIES_FILE, findings)


def _terms(
    sort: type[AnyTerm],
    fields: type[TermFields],
    library: Library,
    source: str,
    findings: Findings,
) -> tuple[AnyTerm, ...]:
    return read_entries(
        fields,
        lambda entry, fields: sort(slug=entry.slug, **dict(fields)),
        library,
        source,
        findings,
    )


def read_local_words(library: Library, findings: Findings) -> tuple[str, ...]:
    """Return the words of `palabras.yaml`, a list of them below each heading, in order and once each."""
    if WORDS_FILE not in library.files:
        return ()
    document = read_register(library, WORDS_FILE, findings)
    if document is None:
        return ()
    note_repeated(document, WORDS_FILE, findings)
    found: dict[str, None] = {}
    for group, value in document.values.items():
        texts = [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
        if not texts or len(texts) != len(value):
            findings.error(
                WORDS_FILE,
                document.line_of(group),
                "bad-entry",
                f"después de «{group}» va una lista de palabras",
                f"Escriba «{scalar(group)}: [quillagua, coya]»",
            )
        found |= dict.fromkeys(texts)
    return tuple(found)
