"""Reading `content/boletin/`: the form of the bulletin, and what editors decided about its issues."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath

from plugins.desk.fields.newsletter import IssueFields, NewsletterFields
from plugins.desk.front_matter.document import checked
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.rewriting import with_value, without
from plugins.desk.front_matter.yaml_reader import Document
from plugins.desk.library import Library
from plugins.desk.path_error import PathError
from plugins.desk.registers.files import NEWSLETTER, NEWSLETTER_FILE
from plugins.desk.texts.drafts import read_register
from plugins.newsroom import NOTHING, Audience, IssueEdit, IssueNumber, Newsletter, Story
from plugins.newsroom.values import scalar
from plugins.spanish import Stated, stated_words

_ENDINGS = frozenset({".yaml", ".yml"})
WRITTEN = "Escriba la carpeta y el archivo de un artículo: cultura/2026-11-20-feria.md"
_WRITTEN = re.compile(r"(?P<year>\d{4})\D+(?P<week>\d{1,2})\b", re.ASCII)


def read_newsletter(library: Library, findings: Findings) -> Newsletter | None:
    """Return the form of the bulletin; None if there is no bulletin, or with what is wrong noted."""
    _note_unread(library, findings)
    sources = _files(library)
    if not sources:
        return None
    if NEWSLETTER_FILE not in sources:
        findings.error(
            sources[0],
            1,
            "missing-file",
            f"falta «{NEWSLETTER_FILE}», que dice qué día sale el boletín: sin él no hay ninguno",
            "Escríbalo, con «nombre», «dia» y «hora»",
        )
        return None
    document = read_register(library, NEWSLETTER_FILE, findings)
    fields = checked(NewsletterFields, document, NEWSLETTER_FILE, findings) if document else None
    return fields.value if fields else None


def with_edits(
    form: Newsletter | None,
    library: Library,
    stories: Iterable[Story],
    moment: datetime,
    findings: Findings,
) -> Newsletter | None:
    """
    Return *form* with what editors decided about its issues, or with what is wrong there noted.

    Args:
        form: Without it, nothing is decided.
        library: Where the files are.
        stories: All that were read, which the issues name by their files.
        moment: That of the edition: of issues that are out nobody is warned any more.
        findings: Takes the problems.
    """
    if form is None:
        return None
    desk = _Desk(library, {each.source: each for each in stories}, form, moment, findings)
    edits = (desk.edit(each) for each in _files(library) if each != NEWSLETTER_FILE)
    return replace(form, edits=dict(each for each in edits if each))


def _note_unread(library: Library, findings: Findings) -> None:
    """Note what somebody took for a file of the bulletin, and nobody reads."""
    for file in (*library.files, *library.links):
        path = PurePosixPath(file)
        is_ours = path.parts[0].casefold() == NEWSLETTER and path.suffix.casefold() in _ENDINGS
        name = f"{NEWSLETTER}/{'/'.join(path.parts[1:]).lower()}"
        if is_ours and (file != name or file in library.links):
            is_link = file in library.links
            findings.error(
                file,
                1,
                "stray-file",
                "es un enlace simbólico: no se lee"
                if is_link
                else "se escribe con minúsculas: así no se lee",
                "Ponga el archivo mismo en la carpeta" if is_link else f"Llámelo {name}",
            )


def _files(library: Library) -> list[str]:
    return [
        each
        for each in sorted(library.files)
        if each.startswith(f"{NEWSLETTER}/") and PurePosixPath(each).suffix in _ENDINGS
    ]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the files of issues are read with."""

    library: Library
    stories: Mapping[str, Story]
    form: Newsletter
    moment: datetime
    findings: Findings

    def edit(self, source: str) -> tuple[IssueNumber, IssueEdit] | None:
        """Return what the file *source* decides, and about which issue."""
        number = self._number(source)
        document = read_register(self.library, source, self.findings)
        if number is None or document is None:
            return None
        fields = checked(IssueFields, document, source, self.findings)
        if fields is None:
            return None
        edit = fields.value
        place = _Place(self, source, document, number)
        left_out = tuple(place.named("fuera", edit.left_out))
        return number, replace(
            edit, first=tuple(place.named("orden", edit.first, left_out)), left_out=left_out
        )

    def _number(self, source: str) -> IssueNumber | None:
        path = PurePosixPath(source)
        try:
            if path.suffix == ".yaml" and len(path.parts) == 2:
                return IssueNumber.read(path.stem)
        except ValueError:
            pass
        self.findings.error(
            source,
            1,
            "bad-name",
            "el nombre no dice de qué semana es el boletín",
            f"Llámelo {NEWSLETTER}/{_meant(path.stem) or self._coming()}.yaml: el año y el número de la semana",
        )
        return None

    def _coming(self) -> str:
        return self.form.number_at(self.moment).name


def _meant(stem: str) -> str:
    found = _WRITTEN.search(stem)
    name = f"{found['year']}-{int(found['week']):02}" if found else ""
    try:
        return IssueNumber.read(name).name
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class _Place:
    """The file of an issue, which names stories by their files."""

    desk: _Desk
    source: str
    document: Document
    number: IssueNumber

    def named(
        self, field: str, written: tuple[str, ...], left_out: tuple[str, ...] = ()
    ) -> Iterator[str]:
        """Yield the files that *written* names, none twice; note what is wrong with the others."""
        seen: set[str] = set()
        for position, each in enumerate(written):
            path = (field, position)
            file = self._file(each, path)
            if not file:
                continue
            if file in seen:
                self._error(path, "duplicate-name", f"«{each}» está dos veces", "Deje una sola")
            elif file in left_out:
                self._error(
                    path,
                    "contradiction",
                    f"«{each}» está en «orden» y en «fuera»",
                    "Deje una de las dos",
                )
            else:
                if field == "orden":
                    self._note_absent(file, path)
                yield file
            seen.add(file)

    def _file(self, written: str, path: tuple[str, int]) -> str:
        """Return the file of the story that is *written* as its file or its address."""
        stories = self.desk.stories
        by_address = {each.path: source for source, each in stories.items()}
        if written in by_address:
            return by_address[written]
        try:
            file = self.desk.library.find("", written.removeprefix("/").removeprefix("content/"))
        except PathError as error:
            proposal = with_value(self.document, path, scalar(error.instead))
            self.desk.findings.error(
                self.source,
                self.document.line_of(*path),
                error.code,
                str(error),
                error.fix if error.instead else WRITTEN,
                proposal=proposal if error.instead else without(self.document, path),
            )
            return ""
        if file not in stories and not self.desk.findings.of(file):
            self._error(
                path,
                "wrong-file",
                f"«{written}» no es un artículo",
                WRITTEN,
            )
            return ""
        return file

    def _note_absent(self, file: str, path: tuple[str, int]) -> None:
        story = self.desk.stories.get(file)
        issued = self.desk.form.issued(self.number)
        if story is None or issued <= self.desk.moment:
            return
        out = stated_words(Stated(issued))
        if story.audience is not Audience.PUBLIC:
            why, fix = "es solo para el personal", "Sáquelo de aquí"
        elif story.is_withdrawn_at(issued):
            why, fix = "se retiró", "Sáquelo de aquí"
        elif story.is_draft:
            why, fix = "es un borrador", "Publíquelo antes, o sáquelo de aquí"
        elif story.published > issued:
            why = f"se publica el {stated_words(Stated(story.published))}"
            fix = "Cambie su fecha, o déjelo para el boletín siguiente"
        elif story.has_expired_at(issued):
            why, fix = "entonces ya no estará vigente", "Sáquelo de aquí"
        else:
            return
        self.desk.findings.warn(
            self.source,
            self.document.line_of(*path),
            "not-in-issue",
            f"«{file}» no va en el boletín del {out}: {why}",
            fix,
        )

    def _error(self, path: tuple[str, int], code: str, message: str, fix: str) -> None:
        self.desk.findings.error(
            self.source,
            self.document.line_of(*path),
            code,
            message,
            fix,
            proposal=without(self.document, path) if code == "duplicate-name" else NOTHING,
        )
