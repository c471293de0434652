"""
Reading `content/requerimientos/`: what the press asked. Nothing that is public is made of it.

So it is read apart from the articles, and only by who asks for it: a public build does not look
into the folder, and no slip in it stops one.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from plugins.desk.fields.requests import PERSONAL, RequestFields
from plugins.desk.front_matter.document import checked
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import with_more, with_value, without
from plugins.desk.front_matter.source import decoded
from plugins.desk.front_matter.yaml_reader import read_yaml
from plugins.desk.library import REQUESTS, Library, library_at
from plugins.desk.texts.drafts import read_register
from plugins.newsroom import (
    Department,
    PressRequest,
    Problem,
    Proposal,
    Registry,
    Story,
    by_deadline,
    has_errors,
    suggestion,
)
from plugins.newsroom.values import scalar
from plugins.spanish import folded, nearest, slugify, stated_words

CLEAN = "make requerimientos-limpiar"
"""Takes out what may not be kept any more."""


@dataclass(frozen=True, slots=True)
class Register:
    """What the folder holds; a request with an error is not among them."""

    requests: tuple[PressRequest, ...]
    """As their files say it; those that are due first before the rest."""

    problems: tuple[Problem, ...]


def read_requests(
    root: Path,
    registry: Registry,
    stories: Iterable[Story],
    moment: datetime,
    kept_days: Callable[[], int],
) -> Register:
    """
    Return what the press asked, and all that is wrong in its files.

    Args:
        root: The folder `content/`.
        registry: The departments that answer.
        stories: All that were read, which requests name.
        moment: Decides which personal data may be kept no longer: of that it warns.
        kept_days: Tells for how many days from when they were received they may be; asked only if
            there are any.
    """
    library = library_at(root, private=True)
    findings = Findings()
    _note_unread(library, findings)
    desk = _Desk(library, registry, {each.source for each in stories}, findings)
    read = [each for source in _files(library) if (each := desk.request(source))]
    for request in read:
        desk.note_dates(request, moment)
        if request.has_person and request.is_past_keeping(moment, days := kept_days()):
            desk.note_kept(request, days)
    return Register(by_deadline(read), tuple(sorted(findings.problems)))


def cleaned(root: Path, source: str) -> str:
    """
    Return the text of the request *source* without its personal data; it was read without errors.

    Raises:
        ValueError: The keys share their lines with others, so that a person has to take them out.
    """
    text = _text(root, source)
    for name in PERSONAL:
        # One after the other: on a line of brackets each edit is of the line that the one before left.
        document = read_yaml(text)
        key = Keys(document, RequestFields).written(name)
        if key not in document.values:
            continue
        if not (edit := without(document, (key,))):
            raise ValueError(source)
        text = edit.applied(text)
    return text


def with_story(root: Path, source: str, story: str) -> str:
    """Return the text of the request *source*, which was read without errors, naming its *story*."""
    text = _text(root, source)
    return with_more(read_yaml(text), (), {"noticia": scalar(story)}).applied(text)


def _text(root: Path, source: str) -> str:
    return decoded(library_at(root, private=True).read(source))


def _files(library: Library) -> Iterator[str]:
    return (each for each in sorted(library.files) if _is_request(each))


def _is_request(file: str) -> bool:
    path = PurePosixPath(file)
    return path.parts[0] == REQUESTS and len(path.parts) == 2 and path.suffix == ".yaml"


def _note_unread(library: Library, findings: Findings) -> None:
    """Note what somebody took for a request, and nobody reads."""
    for file in (*library.files, *library.links):
        if file in library.links:
            findings.error(
                file,
                1,
                "symbolic-link",
                "es un enlace simbólico: no se lee",
                "Ponga el archivo mismo en la carpeta",
            )
        elif not _is_request(file):
            name = slugify(PurePosixPath(file).stem) or "requerimiento"
            findings.error(
                file,
                1,
                "stray-file",
                f"no es un requerimiento: van en {REQUESTS}/, uno por archivo .yaml",
                f"Llámelo {REQUESTS}/{name}.yaml, o sáquelo de ahí",
            )
    for path, why in library.unread:
        findings.error(
            path or REQUESTS, 1, "unreadable", f"no se puede leer: {why}", "Revise los permisos"
        )


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the files of requests are read with."""

    library: Library
    registry: Registry
    stories: Collection[str]
    findings: Findings

    def request(self, source: str) -> PressRequest | None:
        """Return what the file *source* says, or None with what is wrong noted."""
        stem = PurePosixPath(source).stem
        if slugify(stem) != stem:
            self.findings.error(
                source,
                1,
                "bad-name",
                "el nombre lleva signos que no sirven en una dirección",
                f"Llámelo {REQUESTS}/{slugify(stem) or 'requerimiento'}.yaml",
            )
            return None
        document = read_register(self.library, source, self.findings)
        fields = checked(RequestFields, document, source, self.findings) if document else None
        if document is None or fields is None:
            return None
        keys = Keys(document, RequestFields)
        office = self._office(fields.office, keys, source)
        is_told = self._is_story(fields.story, keys, source)
        if office is None or not is_told or has_errors(self.findings.of(source)):
            return None
        return PressRequest(
            source=source,
            outlet=fields.outlet,
            subject=fields.subject,
            asks=fields.asks,
            received=fields.received,
            due=fields.due,
            office=office.short_name,
            folder=office.slug,
            post=fields.post,
            person=fields.person,
            reach=fields.reach,
            answer=fields.answer,
            answered=fields.answered,
            state=fields.state,
            story=_source(fields.story),
            is_demo=fields.demo,
        )

    def note_dates(self, request: PressRequest, moment: datetime) -> None:
        """Note what is dated after *moment* and cannot be."""
        for name, date in (("recibido", request.received), ("respondido", request.answered)):
            if date and date.moment > moment:
                self.findings.warn(
                    request.source,
                    self._line(request, name),
                    "date-to-come",
                    f"«{name}» lleva una fecha que aún no llega: {stated_words(date)}",
                    "Si es una equivocación, corríjala",
                )

    def note_kept(self, request: PressRequest, days: int) -> None:
        """Note that *request* keeps personal data for more than *days*."""
        self.findings.warn(
            request.source,
            min(self._line(request, "periodista"), self._line(request, "contacto")),
            "kept-too-long",
            f"guarda los datos de una persona más de {days} días después de recibido",
            f"Quítelos («{CLEAN}» lo hace en todos); en el historial de git siguen: docs/prensa-requerimientos.md",
        )

    def _line(self, request: PressRequest, key: str) -> int:
        rows = decoded(self.library.read(request.source)).split("\n")
        found = (number for number, row in enumerate(rows, 1) if row.startswith(f"{key}:"))
        return next(found, len(rows))

    def _office(self, written: str, keys: Keys, source: str) -> Department | None:
        departments = self.registry.departments
        names = {
            folded(name): each
            for each in departments
            for name in (each.name, each.short_name, each.slug)
        }
        if office := names.get(folded(written)):
            return office
        slugs = [each.slug for each in departments]
        meant = nearest(written, slugs)
        self.findings.error(
            source,
            keys.line("office"),
            "unknown-department",
            f"el departamento «{written}» no existe",
            suggestion(written, slugs, otherwise=f"Existen: {', '.join(slugs)}"),
            proposal=with_value(keys.document, (keys.written("office"),), meant)
            if meant
            else Proposal(),
        )
        return None

    def _is_story(self, written: str, keys: Keys, source: str) -> bool:
        """Return whether *written* names an article, or nothing; note it if it names none."""
        file = _source(written)
        is_there = ".." not in PurePosixPath(file).parts and (self.library.root / file).is_file()
        if not file or file in self.stories or (file.endswith(".md") and is_there):
            return True
        meant = nearest(file, self.stories)
        path = (keys.written("story"),)
        self.findings.error(
            source,
            keys.line("story"),
            "missing-file",
            f"«{written}» no es un artículo",
            f"¿Quiso decir «{meant}»?"
            if meant
            else "Escriba la carpeta y el archivo: cultura/2026-11-20-feria.md, o quite la línea",
            proposal=with_value(keys.document, path, scalar(meant))
            if meant
            else without(keys.document, path),
        )
        return False


def _source(written: str) -> str:
    return written.removeprefix("/").removeprefix("content/")
