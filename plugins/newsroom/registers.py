"""Reading the files of `registros/`, `departamentos/` and `paginas/` in `content/`."""

from pathlib import PurePosixPath
from typing import TypeVar

from pydantic import Field

from plugins.newsroom.findings import Findings
from plugins.newsroom.front_matter import Keys, canonical, validated
from plugins.newsroom.kinds.types import Fields, Line, Lines
from plugins.newsroom.library import REGISTERS, Library
from plugins.newsroom.manuscript import Manuscript
from plugins.newsroom.page_fields import DepartmentFields, PageFields
from plugins.newsroom.registry import Department, Locality, Topic
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.text import slugify
from plugins.newsroom.texts import read_register, read_text
from plugins.newsroom.yaml_reader import Document

TOPICS_FILE = f"{REGISTERS}/temas.yaml"
LOCALITIES_FILE = f"{REGISTERS}/localidades.yaml"

Model = TypeVar("Model", bound=Fields)


class TermFields(Fields):
    """One entry of a register: `slug: {nombre, resumen, hashtag, alias}`."""

    name: Line = Field(alias="nombre", min_length=1, examples=["Patrimonio"])
    summary: Line = Field(default="", alias="resumen", examples=["Historia de la pampa."])
    hashtag: Line = Field(default="", pattern=r"^\w*$", examples=["PatrimonioPampino"])
    aliases: Lines = Field(default=(), alias="alias", examples=["[herencia]"])


def read_topics(library: Library, findings: Findings) -> tuple[Topic, ...]:
    """Return the topics of `temas.yaml`, in the order of the file."""
    return tuple(
        Topic(slug=slug, **dict(term)) for slug, term in _terms(library, TOPICS_FILE, findings)
    )


def read_localities(library: Library, findings: Findings) -> tuple[Locality, ...]:
    """Return the localities of `localidades.yaml`, in the order of the file."""
    return tuple(
        Locality(slug=slug, name=term.name, hashtag=term.hashtag, aliases=term.aliases)
        for slug, term in _terms(library, LOCALITIES_FILE, findings)
    )


def _terms(library: Library, source: str, findings: Findings) -> list[tuple[str, TermFields]]:
    if source not in library.files:
        return []
    document = read_register(library, source, findings)
    terms = []
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
        own = Document(entry, _lines_below(document, slug))
        term = _checked(TermFields, own, source, findings)
        if term:
            terms.append((slug, term))
    return terms


def _lines_below(document: Document, slug: str) -> dict[tuple[str | int, ...], int]:
    return {path[1:]: line for path, line in document.lines.items() if path[:1] == (slug,)}


def _checked(
    model: type[Model], document: Document, source: str, findings: Findings
) -> Model | None:
    keys = Keys(document, model)
    values = canonical(keys, source, findings, elsewhere={})
    return validated(model, values, keys, source, findings)


def read_department(source: str, data: bytes | None, findings: Findings) -> Manuscript:
    """Return the department of the file *source*, which holds *data* (None: it was unreadable)."""
    slug = PurePosixPath(source).stem
    if slugify(slug) != slug:
        findings.error(
            source,
            1,
            "bad-name",
            f"«{slug}» no sirve como parte de una dirección",
            f"Llame {slugify(slug)} al archivo y a la carpeta del departamento",
        )
    read = read_text(source, data, findings) if data is not None else None
    fields = _checked(DepartmentFields, read.document, source, findings) if read else None
    if not read or not fields:
        return Manuscript(None)
    department = Department(
        slug=slug,
        name=fields.title,
        short_name=fields.short_name,
        summary=fields.summary,
        contact=tuple(fields.contact.items()),
    )
    return Manuscript(read.text, department)


def read_page(source: str, data: bytes | None, findings: Findings) -> Manuscript:
    """Return the page of the file *source*, which holds *data* (None: it was unreadable)."""
    read = read_text(source, data, findings) if data is not None else None
    fields = _checked(PageFields, read.document, source, findings) if read else None
    if not read or not fields:
        return Manuscript(None)
    page = StandingPage(
        source=source,
        slug=slugify(PurePosixPath(source).stem),
        title=fields.title,
        summary=fields.summary,
        body="",
    )
    return Manuscript(read.text, page)
