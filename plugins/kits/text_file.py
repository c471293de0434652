"""The text of a kit without any marks, to be pasted anywhere."""

from collections.abc import Iterable, Iterator

from plugins.handouts import plain_text
from plugins.kits.telling import SAMPLE_WORDS, Telling
from plugins.spanish import sentence


def text_of(telling: Telling) -> bytes:
    """Return what *telling* says as plain text."""
    return as_file("\n\n".join(filter(None, _parts(telling))))


def as_file(text: str) -> bytes:
    """
    Return *text* as a file that opens right with a double click, also where it is old.

    In UTF-8 after its mark (Macs show accents wrong without it) and with the line ends of Windows,
    which every editor knows.
    """
    return f"{text.rstrip()}\n".replace("\n", "\r\n").encode("utf-8-sig")


def listed(items: Iterable[str]) -> str:
    """Return *items* one below the other."""
    return "\n".join(f"- {each}" for each in items)


def _parts(telling: Telling) -> Iterator[str]:
    yield "\n".join(telling.held)
    yield telling.genre.upper()
    if telling.is_sample:
        yield SAMPLE_WORDS
    yield telling.title
    for name, items in telling.news:
        yield f"{name}:\n{listed(items)}"
    yield f"{telling.opening}."
    yield sentence(telling.summary)
    yield "\n".join(f"{fact.label}: {fact.text}" for fact in telling.facts)
    yield plain_text(telling.body, telling.whole)
    for saying in telling.sayings:
        yield f"«{saying.text}»\n— {saying.who}"
    if telling.contacts:
        told = "\n".join(f"{fact.label}: {fact.text}" for fact in telling.contacts)
        yield f"PARA LA PRENSA\n{told}"
    yield f"Fuente: {telling.source}\n{telling.original}: {telling.address}"
    yield f"Licencia: {telling.license.name} ({telling.license.url})\nCrédito: {telling.credit}"
