"""Reading articles one by one: each becomes a manuscript, or problems."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from plugins.desk.articles.ahead import dates_of, note_far_apart
from plugins.desk.articles.belonging import Belonging, belonging
from plugins.desk.articles.checks import (
    check_lifting,
    check_minors,
    check_offer,
    check_photo,
    check_placeholders,
    check_promise,
    note_cut_by_comments,
)
from plugins.desk.articles.doubts import note_doubts, note_name
from plugins.desk.articles.house import note_house_rules
from plugins.desk.articles.mentions import note_unknown_mentions
from plugins.desk.articles.own_posts import check_social, own_post, post_leads
from plugins.desk.articles.reachable import note_unreachable
from plugins.desk.articles.stale import note_stale
from plugins.desk.asking import Inquiry
from plugins.desk.fields.article import ArticleFields
from plugins.desk.file_names import NAME_LIMIT, fits
from plugins.desk.front_matter.document import LINE, canonical, sound, validated
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import with_value
from plugins.desk.library import READABLE, Library
from plugins.desk.manuscript import DocumentReference, Lead, Manuscript, Reference
from plugins.desk.texts.drafts import Draft, read_easy, read_text
from plugins.desk.words import Words
from plugins.newsroom import (
    CENTRE,
    Change,
    Correction,
    Department,
    NamedFile,
    Story,
    Withdrawal,
    last_change,
    suggestion,
)
from plugins.newsroom.kinds import DEFAULT, Details, Kind, kind_meant
from plugins.newsroom.values import shown
from plugins.spanish import folded, nearest, slugify, spanish

_DATED = re.compile(r"^\d{4}-\d{2}-\d{2}[-_ ]*")


def read_article(
    source: str, data: bytes | None, words: Words, kinds: Iterable[Kind], findings: Findings
) -> Manuscript:
    """
    Return the article *source*; note all that is wrong with it by itself.

    Args:
        source: Its file, relative to `content/`.
        data: What the file holds, or None if that could not be read.
        words: The registers.
        kinds: What an article can be.
        findings: Takes the problems.
    """
    return _Reader(source, words, kinds, findings).manuscript(data)


def note_unread(library: Library, findings: Findings) -> None:
    """Note what stands in *library* and is not read, where an editor may expect it to be."""
    for link in library.links:
        if link.lower().endswith(".md") or (library.root / link).is_dir():
            findings.error(
                link,
                1,
                "symbolic-link",
                "es un enlace simbólico y no se lee",
                "Ponga el archivo o la carpeta misma en su lugar",
            )
    for path, why in library.unread:
        if path:
            findings.error(path, 1, "unreadable", f"no se puede leer: {why}", READABLE)
        else:
            findings.error(
                library.root.name or str(library.root),
                1,
                "unreadable",
                f"la carpeta de los artículos, «{library.root}», no se puede leer: {why}",
                f"Ponga ahí los artículos, o diga dónde están. {READABLE}",
            )
    for name in library.misnamed:
        findings.error(
            name,
            1,
            "bad-name",
            "el nombre del archivo no está en UTF-8 y no se lee",
            "Cambie el nombre: letras sin tilde, números y guiones",
        )
    for name in library.doubles:
        findings.error(
            name,
            1,
            "double-name",
            "hay dos archivos con este nombre: se ven iguales y sus tildes están guardadas de otra manera",
            "Borre el que sobra, o cambie el nombre de uno",
        )


class _Reader:
    def __init__(
        self, source: str, words: Words, kinds: Iterable[Kind], findings: Findings
    ) -> None:
        self.source = source
        self.words = words
        self.inquiry = Inquiry(words.answer)
        self.findings = findings
        self.kinds = {kind.slug: kind for kind in kinds}

    def manuscript(self, data: bytes | None) -> Manuscript:
        department = self._department()
        draft = read_text(self.source, data, self.findings) if data is not None else None
        if draft is None:
            return Manuscript(None, words=self.inquiry.asked)
        kind = self._kind(draft)
        keys = Keys(draft.document, ArticleFields, kind.details)
        values = canonical(keys, self.source, self.findings, elsewhere=self._elsewhere(kind))
        if "kind" in values:
            values["kind"] = kind.slug  # what is wrong with it has been told
        note_cut_by_comments(draft.document, keys, self.source, self.findings)
        fields = validated(ArticleFields, values, keys, self.source, self.findings)
        details = validated(kind.details, values, keys, self.source, self.findings)
        belongs = belonging(
            values,
            self.words,
            self.inquiry,
            keys=keys,
            source=self.source,
            findings=self.findings,
        )
        if fields:
            note_unknown_mentions(fields, keys, self.inquiry, self.source, self.findings)
            check_offer(fields, details, keys, self.source, self.findings)
            check_promise(fields, details, keys, self.source, self.findings)
            check_lifting(fields, details, keys, self.source, self.findings)
            check_photo(fields, details, keys, self.source, self.findings)
            check_minors(fields, draft.text, keys, self.findings)
            if not fields.demo:
                check_placeholders(draft.text, self.findings)
        if fields is None or details is None or department is None:
            if fields:
                check_social(fields, None, keys, self.source, self.findings)
            lead = Lead(sound(LINE, values.get("image")) or "", keys.line("image"))
            return Manuscript(draft.text, lead=lead, words=self.inquiry.asked)
        self._check_name(fields)
        note_doubts(fields, details, keys, self.source, self.findings)
        note_unreachable(details, department.slug, keys, self.inquiry, self.source, self.findings)
        note_stale(fields, keys, self.source, self.findings)
        easy = read_easy(draft.text, fields.easy, keys.line("easy"), self.findings)
        note_house_rules(fields, draft.text, easy, keys, self.inquiry, self.findings)
        note_far_apart(fields, details, keys, self.source, self.findings)
        story = _story(self.source, fields, details, belongs, kind=kind, department=department)
        check_social(fields, story, keys, self.source, self.findings)
        return Manuscript(
            draft.text,
            replace(story, easy=easy.html) if easy else story,
            Lead(
                fields.image,
                keys.line("image"),
                alt=fields.image_alt,
                credit=fields.image_credit,
                caption=fields.image_caption,
                focus=fields.image_focus or CENTRE,
            ),
            post_leads(fields, keys),
            Reference(fields.replaces, keys.line("replaces")),
            tuple(
                DocumentReference(each.file, keys.line("documents", number), each.name, each.text)
                for number, each in enumerate(fields.documents)
            ),
            _lines(details, keys),
            tuple(keys.line("aliases", number) for number in range(len(fields.aliases))),
            self.inquiry.asked,
            easy=easy,
            dates=dates_of(fields, keys),
        )

    def _department(self) -> Department | None:
        top, slash, _ = self.source.partition("/")
        folder = top if slash else ""
        if self.inquiry.ask("department", folder):
            return self.words.departments[folder]
        if self.inquiry.ask("unread", "department", folder):
            return None  # that is told where it is written
        slugs = self.inquiry.ask("departments")
        known = ", ".join(slugs)
        if folder:
            message = f"la carpeta «{folder}» no es de ningún departamento"
            fix = suggestion(folder, slugs, otherwise=f"Existen: {known}")
        else:
            message = "el artículo no está en la carpeta de un departamento"
            fix = f"Muévalo a la carpeta del departamento que informa: {known}"
        self.findings.error(self.source, 1, "unknown-department", message, fix)
        return None

    def _check_name(self, fields: ArticleFields) -> None:
        note_name(self.source, self.findings, has_slug=bool(fields.slug))
        if not fields.slug and not fits(_slug_of(self.source)):
            self.findings.error(
                self.source,
                1,
                "long-name",
                "el nombre del archivo es demasiado largo para una dirección",
                f"Acórtelo: hasta {NAME_LIMIT} letras; con cinco o seis palabras basta",
            )

    def _kind(self, draft: Draft) -> Kind:
        keys = Keys(draft.document, ArticleFields)
        written = next(
            (
                value
                for key, value in draft.document.values.items()
                if keys.names.get(key) == "kind"
            ),
            "",
        )
        slug = folded(written) if isinstance(written, str) else "?"
        if slug and slug not in self.kinds:
            meant = kind_meant(shown(written), self.kinds.values()) or nearest(
                shown(written), self.kinds
            )
            path = (keys.written("kind"),)
            self.findings.error(
                draft.text.source,
                keys.line("kind"),
                "unknown-kind",
                f"el tipo «{shown(written)}» no existe",
                f"¿Quiso decir «{meant}»?" if meant else f"Existen: {', '.join(self.kinds)}",
                proposal=with_value(draft.document, path, meant or DEFAULT, is_sure=bool(meant)),
            )
            slug = meant
        return self.kinds.get(slug, self.kinds[DEFAULT])

    def _elsewhere(self, kind: Kind) -> dict[str, list[str]]:
        """Return the keys that only other kinds have, with the slugs of those."""
        found: dict[str, list[str]] = {}
        for other in self.kinds.values():
            for name, field in other.details.model_fields.items() if other is not kind else ():
                for key in {name, field.alias or name}:
                    found.setdefault(key, []).append(other.slug)
        return found


def _lines(details: Details, keys: Keys) -> dict[tuple[str, int | None], int]:
    """Return where the fields of a kind stand, with their parts, if any of them names a file."""
    values = {name: getattr(details, name) for name in type(details).model_fields}
    is_named = any(isinstance(value, NamedFile) for value in values.values())
    if not is_named and not details.named_files:
        return {}
    lines: dict[tuple[str, int | None], int] = {(name, None): keys.line(name) for name in values}
    for name, value in values.items():
        if isinstance(value, tuple):
            lines |= {(name, part): keys.line(name, part) for part in range(len(value))}
    return lines


def _slug_of(source: str) -> str:
    """Return the last part of the address of the article *source*, as its name says it."""
    return slugify(_DATED.sub("", PurePosixPath(source).stem)) or "nota"


def _story(
    source: str,
    fields: ArticleFields,
    details: Details,
    belongs: Belonging,
    *,
    kind: Kind,
    department: Department,
) -> Story:
    """Return the story that a front matter makes, still without body and photos."""
    corrections = sorted(
        (
            Correction(date=each.date, text=spanish(each.words), sort=each.sort)
            for each in fields.corrections
        ),
        key=lambda correction: correction.date.moment,
        reverse=True,
    )
    changes = sorted(
        (Change(date=each.date, text=spanish(each.text)) for each in fields.changes),
        key=lambda change: change.date.moment,
        reverse=True,
    )
    ends = [each for each in (fields.expires, details.offered_until) if each]
    story = Story(
        source=source,
        slug=fields.slug or _slug_of(source),
        kind=kind,
        details=details,
        title=spanish(fields.title),
        summary=spanish(fields.summary),
        body="",
        date=fields.date.public_from,
        published=fields.public_from,
        dateline=fields.dateline,
        updated=fields.public_from,
        modified=fields.modified,
        department=department,
        **belongs._asdict(),
        corrections=tuple(corrections),
        changes=tuple(changes),
        aliases=fields.aliases,
        social={slug: own_post(own) for slug, own in sorted(fields.social.items())},
        for_ear=spanish(fields.for_ear),
        coordination=fields.coordination.value if fields.coordination else None,
        embargo=fields.embargo,
        audience=fields.audience,
        is_draft=fields.status == "borrador",
        is_demo=fields.demo,
        front=fields.front,
        kit=fields.kit,
        expires=min(ends, key=lambda each: each.ends, default=None),
        ended=fields.expires,
        withdrawal=Withdrawal(date=fields.withdrawal.date, reason=fields.withdrawal.reason)
        if fields.withdrawal
        else None,
    )
    return replace(story, updated=last_change(story))
