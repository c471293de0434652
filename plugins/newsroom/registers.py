"""Reading the registers of `content/registros/`: topics, localities, organisations."""

from typing import NamedTuple, TypeVar

from plugins.newsroom.contact import NO_CONTACT
from plugins.newsroom.file_names import NAME_LIMIT, fits
from plugins.newsroom.findings import Findings
from plugins.newsroom.front_matter import Keys, checked
from plugins.newsroom.kinds.types import Fields
from plugins.newsroom.library import REGISTERS, Library
from plugins.newsroom.organisations import RESERVED
from plugins.newsroom.page_fields import OrganisationFields, TermFields
from plugins.newsroom.problems import suggestion
from plugins.newsroom.registry import Locality, Organisation, Topic, by_name, folded
from plugins.newsroom.text import slugify
from plugins.newsroom.texts import read_register
from plugins.newsroom.yaml_reader import Document

TOPICS_FILE = f"{REGISTERS}/temas.yaml"
LOCALITIES_FILE = f"{REGISTERS}/localidades.yaml"
ORGANISATIONS_FILE = f"{REGISTERS}/organizaciones.yaml"

Model = TypeVar("Model", bound=Fields)


class _Entry(NamedTuple):
    slug: str
    own: Document
    """What stands under the slug, with the lines of its keys."""

    line: int


def read_topics(library: Library, findings: Findings) -> tuple[Topic, ...]:
    """Return the topics of `temas.yaml`, in the order of the file."""
    return tuple(
        Topic(slug=entry.slug, **dict(term))
        for entry in _entries(library, TOPICS_FILE, findings)
        if (term := checked(TermFields, entry.own, TOPICS_FILE, findings))
    )


def read_localities(library: Library, findings: Findings) -> tuple[Locality, ...]:
    """Return the localities of `localidades.yaml`, in the order of the file."""
    return tuple(
        Locality(slug=entry.slug, **dict(term))
        for entry in _entries(library, LOCALITIES_FILE, findings)
        if (term := checked(TermFields, entry.own, LOCALITIES_FILE, findings))
    )


def read_organisations(
    library: Library, localities: tuple[Locality, ...], findings: Findings
) -> tuple[Organisation, ...]:
    """Return the organisations of `organizaciones.yaml`, by name."""
    known = by_name(localities)
    found = [
        organisation
        for entry in _entries(library, ORGANISATIONS_FILE, findings)
        if (fields := checked(OrganisationFields, entry.own, ORGANISATIONS_FILE, findings))
        if (organisation := _organisation(entry, fields, known, findings))
    ]
    return tuple(sorted(found, key=lambda each: slugify(each.name)))


def _organisation(
    entry: _Entry, fields: OrganisationFields, localities: dict[str, Locality], findings: Findings
) -> Organisation | None:
    if entry.slug in RESERVED:
        findings.error(
            ORGANISATIONS_FILE,
            entry.line,
            "bad-entry",
            f"«{entry.slug}» es parte de las direcciones del directorio",
            "Use otra clave, como el nombre de la organización",
        )
        return None
    locality = localities.get(folded(fields.locality))
    if locality is None:
        names = sorted({each.name for each in localities.values()})
        findings.error(
            ORGANISATIONS_FILE,
            Keys(entry.own, OrganisationFields).line("locality"),
            "unknown-locality",
            f"la localidad «{fields.locality}» no está en el registro",
            suggestion(fields.locality, names, otherwise=f"Existen: {', '.join(names)}"),
        )
        return None
    return Organisation(
        slug=entry.slug,
        name=fields.name,
        sort=fields.sort,
        locality=locality,
        summary=fields.summary,
        contact=fields.contact() if fields.publish_contact else NO_CONTACT,
        aliases=fields.aliases,
        is_demo=fields.demo,
    )


def _entries(library: Library, source: str, findings: Findings) -> list[_Entry]:
    if source not in library.files:
        return []
    document = read_register(library, source, findings)
    entries = []
    for slug, entry in (document.values if document else {}).items():
        assert document  # noqa: S101 - its values are being read
        line = document.line_of(slug)
        if slugify(slug) != slug or not isinstance(entry, dict):
            findings.error(
                source,
                line,
                "bad-entry",
                f"la entrada «{slug}» no tiene la forma que se espera",
                f"Escriba «{slugify(slug) or 'tema'}:» y debajo, con sangría, «nombre: …»",
            )
            continue
        if not fits(slug):
            findings.error(
                source,
                line,
                "long-name",
                f"la clave «{slug[:40]}…» es demasiado larga para una dirección",
                f"Use hasta {NAME_LIMIT} letras; con dos o tres palabras basta",
            )
            continue
        entries.append(_Entry(slug, Document(entry, _lines_below(document, slug)), line))
    return entries


def _lines_below(document: Document, slug: str) -> dict[tuple[str | int, ...], int]:
    return {path[1:]: line for path, line in document.lines.items() if path[:1] == (slug,)}
