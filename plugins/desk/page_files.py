"""Reading the files of `departamentos/`, `series/`, `paginas/` and `tramites/` in `content/`."""

from pathlib import PurePosixPath
from typing import TypeVar

from plugins.desk.articles.doubts import note_poor_alt
from plugins.desk.asking import Inquiry
from plugins.desk.fields.pages import (
    DepartmentFields,
    ProcedureFields,
    SeriesFields,
    StandingFields,
)
from plugins.desk.file_names import NAME_LIMIT, fits
from plugins.desk.front_matter.document import checked
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.manuscript import Lead, Manuscript
from plugins.desk.texts.drafts import Draft, read_text
from plugins.desk.words import Words
from plugins.newsroom import (
    CENTRE,
    Contact,
    Department,
    Law,
    Procedure,
    Series,
    StandingPage,
    suggestion,
)
from plugins.newsroom.values import Fields
from plugins.spanish import folded, slugify

Model = TypeVar("Model", bound=Fields)


def read_department(source: str, data: bytes | None, findings: Findings) -> Manuscript:
    """Return the department of the file *source*, which holds *data* (None: it was unreadable)."""
    slug = _slug(source, findings, "al archivo y a la carpeta del departamento")
    draft, fields = _read(DepartmentFields, source, data, findings)
    if not draft or not fields:
        return Manuscript(None)
    department = Department(
        slug=slug,
        name=fields.title,
        short_name=fields.short_name,
        summary=fields.summary,
        contact=fields.contact(),
        hue=fields.hue,
        handles=fields.handles,
    )
    return Manuscript(draft.text, department)


def read_series(source: str, data: bytes | None, findings: Findings) -> Manuscript:
    """Return the series of the file *source*, which holds *data* (None: it was unreadable)."""
    slug = _slug(source, findings, "al archivo")
    draft, fields = _read(SeriesFields, source, data, findings)
    if not draft or not fields:
        return Manuscript(None)
    series = Series(
        slug=slug,
        name=fields.title,
        summary=fields.summary,
        hashtag=fields.hashtag,
        aliases=fields.aliases,
    )
    keys = Keys(draft.document, SeriesFields)
    note_poor_alt(fields.image, fields.image_alt, keys, source, findings)
    line = keys.line("image")
    lead = Lead(
        fields.image,
        line,
        alt=fields.image_alt,
        credit=fields.image_credit,
        focus=fields.image_focus or CENTRE,
    )
    return Manuscript(draft.text, series, lead)


def read_page(source: str, data: bytes | None, findings: Findings) -> Manuscript:
    """Return the page of the file *source*, which holds *data* (None: it was unreadable)."""
    draft, fields = _read(StandingFields, source, data, findings)
    if not draft or not fields:
        return Manuscript(None)
    page = StandingPage(
        source=source,
        slug=_checked(slugify(PurePosixPath(source).stem), source, findings),
        title=fields.title,
        summary=fields.summary,
        body="",
        reviewed=fields.reviewed_on,
        review_before=fields.review_before,
    )
    return Manuscript(draft.text, page)


def read_procedure(source: str, data: bytes | None, words: Words, findings: Findings) -> Manuscript:
    """Return the procedure of the file *source*, which holds *data* (None: it was unreadable)."""
    inquiry = Inquiry(words.answer)
    draft, fields = _read(ProcedureFields, source, data, findings)
    if not draft or not fields:
        return Manuscript(None)
    line = Keys(draft.document, ProcedureFields).line("department")
    department = _office(fields.department, line, inquiry, source, findings)
    if not department:
        return Manuscript(None, words=inquiry.asked)
    procedure = Procedure(
        source=source,
        slug=_checked(slugify(PurePosixPath(source).stem), source, findings),
        title=fields.title,
        summary=fields.summary,
        body="",
        reviewed=fields.reviewed_on,
        review_before=fields.review_before,
        department=words.departments[department],
        audience=fields.audience,
        cost=fields.cost,
        bring=fields.bring,
        where=fields.where,
        opening=Contact(hours=fields.hours).opening,
        online=fields.online or "",
        takes=fields.takes,
        laws=tuple(map(Law, fields.laws)),
        aliases=fields.aliases,
        front=fields.front,
        is_demo=fields.demo,
    )
    return Manuscript(draft.text, procedure, words=inquiry.asked)


def _office(written: str, line: int, inquiry: Inquiry, source: str, findings: Findings) -> str:
    """Return the folder of the department that is *written*; nothing, and a problem, if it is none."""
    slug = inquiry.ask("office", folded(written))
    if slug or inquiry.ask("unread", "department", written):
        return str(slug or "")
    known = inquiry.ask("departments")
    findings.error(
        source,
        line,
        "unknown-department",
        f"el departamento «{written}» no existe",
        suggestion(written, known, otherwise=f"Existen: {', '.join(known)}"),
    )
    return ""


def _slug(source: str, findings: Findings, whom: str) -> str:
    """Return the slug that the name of *source* is; note one that no address can have."""
    slug = PurePosixPath(source).stem
    if slugify(slug) != slug:
        findings.error(
            source,
            1,
            "bad-name",
            f"«{slug}» no sirve como parte de una dirección",
            f"Llame {slugify(slug)} {whom}",
        )
    return _checked(slug, source, findings)


def _checked(slug: str, source: str, findings: Findings) -> str:
    """Return *slug*; note one that is too long for a part of an address."""
    if not fits(slug):
        findings.error(
            source,
            1,
            "long-name",
            "el nombre del archivo es demasiado largo para una dirección",
            f"Acórtelo: hasta {NAME_LIMIT} letras; con dos o tres palabras basta",
        )
    return slug


def _read(
    model: type[Model], source: str, data: bytes | None, findings: Findings
) -> tuple[Draft | None, Model | None]:
    draft = read_text(source, data, findings) if data is not None else None
    return draft, checked(model, draft.document, source, findings) if draft else None
