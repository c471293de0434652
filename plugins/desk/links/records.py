"""A file among the others: its manuscript, with links and pictures led to where they are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.desk.asking import Asked
from plugins.desk.front_matter.findings import Findings
from plugins.desk.links.body import Body, resolved
from plugins.desk.links.pictures import Archive
from plugins.desk.links.surroundings import Asking
from plugins.desk.manuscript import (
    Dates,
    DocumentReference,
    Lead,
    Manuscript,
    Page,
    Reference,
    Targets,
    Text,
)
from plugins.desk.path_error import PathError
from plugins.media_files import ImageFileError
from plugins.newsroom import (
    LEAST_LEAD,
    NOTHING,
    Department,
    Label,
    NamedFile,
    Photo,
    Problem,
    RelatedDocument,
    Series,
    StandingPage,
    Story,
    can_lead,
    in_place,
    with_digests,
)
from plugins.newsroom.kinds import FieldPart


class Link(NamedTuple):
    """A link to an article."""

    source: str
    line: int


class Record(NamedTuple):
    """All that reading one Markdown file gave, and all it depended on besides its bytes."""

    page: Page | None
    """None if it cannot be published."""

    anchors: tuple[str, ...] = ()
    alias_lines: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
    words: Asked = ()
    """What it asked of the registers."""

    places: Asked = ()
    """What it asked of the other files."""

    digest: str = ""
    """SHA-256 of the file; nothing if the system did not let us read it."""

    dates: Dates | None = None
    """When it is published and changed, and where it says so."""


_NO_BODY = Body("", (), (), ())


class _Found(NamedTuple):
    """What a file uses of the others."""

    body: Body
    easy: Body
    lead: Photo | None
    replaced: str
    files: dict[FieldPart, NamedFile]
    documents: tuple[RelatedDocument, ...]
    posted: dict[str, Photo]
    """Network -> the photo of its post, where that is not the lead one."""


def record_of(manuscript: Manuscript, targets: Targets, archive: Archive) -> Record:
    """Return what *manuscript* is among the others, with every problem it has."""
    findings = Findings()
    record = Record(None, words=manuscript.words, digest=manuscript.digest, dates=manuscript.dates)
    if manuscript.text:
        text = manuscript.text
        body = resolved(text, targets, archive, findings)
        easy = (
            resolved(manuscript.easy, targets, archive, findings) if manuscript.easy else _NO_BODY
        )
        asking = Asking(text.source, targets, archive)
        lead = _photo(text, manuscript.lead, asking, findings)
        replaced = _replaced(text, manuscript.replaces, asking, findings)
        files = _named_files(text, manuscript, asking, findings)
        documents = tuple(_documents(text, manuscript.documents, asking, findings))
        posted = {
            slug: photo
            for slug, each in manuscript.post_leads.items()
            if (photo := _photo(text, each, asking, findings))
        }
        found = _Found(body, easy, lead, replaced, files, documents, posted)
        page = _complete(manuscript.page, found)
        _note_misfits(text.source, page, manuscript.lines, findings)
        record = record._replace(
            page=page,
            anchors=text.anchors,
            alias_lines=manuscript.alias_lines,
            links=(*_links(text, body), *_links(text, easy)),
            places=tuple(dict([*body.asked, *easy.asked, *asking.asked]).items()),
        )
    return record._replace(problems=(*manuscript.problems, *findings.problems))


def _links(text: Text, body: Body) -> tuple[Link, ...]:
    return tuple(
        Link(target.source, text.line_of(PurePosixPath(target.source).name))
        for target in body.links
        if target.source
    )


def _photo(text: Text, lead: Lead, asking: Asking, findings: Findings) -> Photo | None:
    """Return the photo that *lead* names, if it names one that can be published."""
    if not lead.written:
        return None
    try:
        photo = asking.photo(
            lead.written,
            alt=lead.alt,
            credit=lead.credit,
            caption=lead.caption,
            focus=lead.focus,
        )
    except PathError as error:
        _note_path(error, lead.written, text, lead.line, findings)
    except ImageFileError as error:
        message = f"«{lead.written}»: {error}"
        findings.error(text.source, lead.line, "bad-image", message, error.fix)
    else:
        if not can_lead(photo):
            _note_small(text.source, lead, photo, findings)
        return photo
    return None


def _note_small(source: str, lead: Lead, photo: Photo, findings: Findings) -> None:
    width, height = LEAST_LEAD
    findings.warn(
        source,
        lead.line,
        "small-image",
        f"«{lead.written}» mide {photo.width}×{photo.height} píxeles: se publica así, sin agrandarla,"
        f" y las redes quieren {width}×{height} o más",
        "Use la foto como salió de la cámara; si no la hay más grande, póngala en el texto",
    )


def _replaced(text: Text, named: Reference, asking: Asking, findings: Findings) -> str:
    """Return the file of the article that *named* takes the place of, if it is one."""
    if not named.written:
        return ""
    try:
        file = asking.file(named.written)
    except PathError as error:
        _note_path(error, named.written, text, named.line, findings)
        return ""
    if file == text.source or asking.page(file) is None:
        findings.error(
            text.source,
            named.line,
            "bad-reference",
            f"«{named.written}» no es otro artículo que se pueda reemplazar",
            "Escriba el nombre del archivo .md del artículo anterior",
        )
        return ""
    return file


def _named_files(
    text: Text, manuscript: Manuscript, asking: Asking, findings: Findings
) -> dict[FieldPart, NamedFile]:
    """Return the files that the fields of the kind name, as they are published."""
    found: dict[FieldPart, NamedFile] = {}
    page = manuscript.page
    for place, file in (page.details.named_files if isinstance(page, Story) else {}).items():
        try:
            found[place] = asking.named(file)
        except PathError as error:
            line = manuscript.lines[place]
            _note_path(error, file.written, text, line, findings)
    return found


def _note_path(error: PathError, written: str, text: Text, line: int, findings: Findings) -> None:
    """Note that what is *written* in a *line* of the front matter names no file."""
    proposal = in_place(text.whole, line, written, error.instead) if error.instead else NOTHING
    findings.error(text.source, line, error.code, str(error), error.fix, proposal=proposal)


def _note_misfits(
    source: str,
    page: Page | None,
    lines: Mapping[tuple[str, int | None], int],
    findings: Findings,
) -> None:
    """Note the fields of the kind that do not go with the files they name."""
    for message, fix, field, part in page.details.misfits() if isinstance(page, Story) else ():
        findings.error(source, lines[field, part], "inconsistent", message, fix)


def _documents(
    text: Text, named: Iterable[DocumentReference], asking: Asking, findings: Findings
) -> Iterator[RelatedDocument]:
    """Yield those of the related documents that can be published."""
    for each in named:
        try:
            attachment = asking.attachment(asking.file(each.written), each.written)
        except PathError as error:
            _note_path(error, each.written, text, each.line, findings)
        else:
            yield RelatedDocument(title=each.title, text=each.text, attachment=attachment)


def _complete(page: Page | None, found: _Found) -> Page | None:
    if page is None:
        return None
    body, lead = found.body, found.lead
    easy = found.easy
    if isinstance(page, Department | StandingPage):
        return replace(page, body=body.html, photos=body.photos, attachments=body.attachments)
    shown = {
        photo.stem: photo for photo in (*((lead,) if lead else ()), *body.photos, *easy.photos)
    }
    photos = tuple(shown.values())
    if isinstance(page, Series):
        return replace(
            page, body=body.html, photo=lead, photos=photos, attachments=body.attachments
        )
    files = {place: file.called(_label(page, file, place)) for place, file in found.files.items()}
    attachments = (
        *body.attachments,
        *easy.attachments,
        *(document.attachment for document in found.documents),
        *(file.attachment for file in files.values() if file.attachment),
    )
    story = replace(
        page,
        body=body.html,
        easy=easy.html,
        details=page.details.with_files(files) if files else page.details,
        photo=lead,
        social={
            slug: replace(own, photo=found.posted.get(slug)) for slug, own in page.social.items()
        },
        photos=photos,
        attachments=tuple({each.path: each for each in attachments}.values()),
        documents=found.documents,
        replaces=found.replaced,
    )
    return with_digests(story)


def _label(page: Story, file: NamedFile, place: FieldPart) -> Label:
    """Return what the recording *file* of *page* says of itself where somebody keeps it."""
    return Label(
        ": ".join(filter(None, (page.details.heard_in(place), page.title))),
        page.department.name,
        page.series[0].name if page.series else page.kind.name,
        page.details.marks,
        file.seconds,
    )
