"""One register: entries under their keys, each of which fits its fields; no two of one name."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from plugins.desk.file_names import NAME_LIMIT, fits
from plugins.desk.front_matter.document import checked, note_repeated
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import with_key, with_value
from plugins.desk.front_matter.yaml_reader import Document
from plugins.desk.library import Library
from plugins.desk.registers.files import (
    LOCALITIES_FILE,
)
from plugins.desk.texts.drafts import read_register
from plugins.newsroom import (
    Authority,
    Institution,
    Locality,
    Organisation,
    Outlet,
    PressContact,
    Street,
    Topic,
    TownFact,
    Venue,
    has_errors,
    suggestion,
)
from plugins.newsroom.values import Fields, scalar
from plugins.spanish import folded, slugify

Model = TypeVar("Model", bound=Fields)


Registered = TypeVar(
    "Registered",
    bound=Topic
    | Locality
    | Organisation
    | Institution
    | Venue
    | Street
    | Outlet
    | PressContact
    | TownFact
    | Authority,
)


class Entry(NamedTuple):
    """What stands under one key."""

    slug: str
    own: Document
    """What stands under the slug, with the lines of its keys."""

    line: int


def locality_of(
    written: str, keys: Keys, source: str, localities: dict[str, Locality], findings: Findings
) -> Locality | None:
    """Return the locality that is *written*; None if it is none, which is told unless it may be one."""
    locality = localities.get(folded(written))
    if locality is None and not has_errors(findings.of(LOCALITIES_FILE)):
        names = sorted({each.name for each in localities.values()})
        findings.error(
            source,
            keys.line("locality"),
            "unknown-locality",
            f"la localidad «{written}» no está en el registro",
            suggestion(written, names, otherwise=f"Existen: {', '.join(names)}"),
        )
    return locality


def read_entries(
    model: type[Model],
    made: Callable[[Entry, Model], Registered | None],
    library: Library,
    source: str,
    findings: Findings,
) -> tuple[Registered, ...]:
    """Return what is *made* of each entry of *source* that fits *model*, in the order of the file."""
    entries = _entries(library, source, findings)
    found = tuple(
        one
        for entry in entries
        if (fields := checked(model, entry.own, source, findings))
        if (one := made(entry, fields))
    )
    _note_namesakes(found, entries, source, findings)
    return found


def _entries(library: Library, source: str, findings: Findings) -> list[Entry]:
    if source not in library.files or not (document := read_register(library, source, findings)):
        return []
    note_repeated(document, source, findings)
    entries = []
    for slug, entry in document.values.items():
        line = document.line_of(slug)
        if slugify(slug) != slug or not isinstance(entry, dict):
            _note_shapeless(slug, document, source, findings)
        elif not fits(slug):
            findings.error(
                source,
                line,
                "long-name",
                f"la clave «{slug[:40]}…» es demasiado larga para una dirección",
                f"Use hasta {NAME_LIMIT} letras; con dos o tres palabras basta",
            )
        else:
            entries.append(Entry(slug, document.below(slug, entry), line))
    return entries


def _note_shapeless(slug: str, document: Document, source: str, findings: Findings) -> None:
    message = f"la entrada «{slug}» no tiene la forma que se espera"
    key, entry = slugify(slug) or "tema", document.values[slug]
    if key != slug:
        fix, proposal = f"Escriba la clave así: {key}", with_key(document, (slug,), key)
    else:
        written = f"{{nombre: {scalar(entry if isinstance(entry, str) and entry else slug)}}}"
        fix, proposal = f"Escriba «{key}: {written}»", with_value(document, (slug,), written)
    findings.error(source, document.line_of(slug), "bad-entry", message, fix, proposal=proposal)


def _note_namesakes(
    terms: Sequence[Registered],
    entries: Iterable[Entry],
    source: str,
    findings: Findings,
) -> None:
    """Note each word that two of *terms* are called by: it would mean the last one, in silence."""
    lines = {entry.slug: entry.line for entry in entries}
    meant: dict[str, str] = {}
    for term in terms:
        for word in dict.fromkeys(map(folded, (term.slug, term.name, *term.aliases))):
            other = meant.setdefault(word, term.slug)
            if other != term.slug:
                findings.error(
                    source,
                    lines[term.slug],
                    "duplicate-name",
                    f"«{term.slug}» y «{other}» se llaman las dos «{word}»",
                    "Cambie el nombre o el alias de una, o deje una sola",
                )
