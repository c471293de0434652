"""Reading articles one by one: each becomes a manuscript, or problems."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from pydantic import TypeAdapter, ValidationError

from plugins.newsroom.article_checks import check_offer, check_social, note_cut_by_comments
from plugins.newsroom.asking import Inquiry
from plugins.newsroom.fields import ArticleFields
from plugins.newsroom.findings import Findings
from plugins.newsroom.front_matter import Keys, canonical, validated
from plugins.newsroom.kinds import DEFAULT
from plugins.newsroom.kinds.base import Details, Kind
from plugins.newsroom.kinds.types import Line, Lines
from plugins.newsroom.library import Library
from plugins.newsroom.manuscript import Lead, Manuscript, Reference
from plugins.newsroom.problems import suggestion
from plugins.newsroom.registry import Department, Locality, Topic, folded
from plugins.newsroom.story import Correction, Story
from plugins.newsroom.text import slugify
from plugins.newsroom.texts import Draft, read_text
from plugins.newsroom.typography import spanish
from plugins.newsroom.words import Words

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
    for name in library.misnamed:
        findings.error(
            name,
            1,
            "bad-name",
            "el nombre del archivo no está en UTF-8 y no se lee",
            "Cambie el nombre: letras sin tilde, números y guiones",
        )


@lru_cache
def _adapter(type_: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type_)


def _sound(type_: Any, value: Any) -> Any:
    """Return *value* as *type_*, or None when it is missing or wrong (which is told elsewhere)."""
    try:
        return _adapter(type_).validate_python(value) if value is not None else None
    except ValidationError:
        return None


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
        note_cut_by_comments(draft.document, keys, self.source, self.findings)
        fields = validated(ArticleFields, values, keys, self.source, self.findings)
        details = validated(kind.details, values, keys, self.source, self.findings)
        topics = self._topics(_sound(Lines, values.get("tags")), keys)
        locality = self._locality(_sound(Line, values.get("locality")), keys)
        if fields:
            check_social(fields.social, keys, self.source, self.findings, is_demo=fields.demo)
            check_offer(fields, details, keys, self.source, self.findings)
        if fields is None or details is None or department is None:
            lead = Lead(_sound(Line, values.get("image")) or "", keys.line("image"))
            return Manuscript(draft.text, lead=lead, words=self.inquiry.asked)
        return Manuscript(
            draft.text,
            _story(self.source, fields, details, kind, department, topics, locality),
            Lead(
                fields.image,
                keys.line("image"),
                alt=fields.image_alt,
                credit=fields.image_credit,
                caption=fields.image_caption,
            ),
            Reference(fields.replaces, keys.line("replaces")),
            tuple(keys.line("aliases", number) for number in range(len(fields.aliases))),
            self.inquiry.asked,
        )

    def _department(self) -> Department | None:
        top, slash, _ = self.source.partition("/")
        folder = top if slash else ""
        if self.inquiry.ask("department", folder):
            return self.words.departments[folder]
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
            self.findings.error(
                draft.text.source,
                keys.line("kind"),
                "unknown-kind",
                f"el tipo «{written}» no existe",
                suggestion(slug, self.kinds, otherwise=f"Existen: {', '.join(self.kinds)}"),
            )
        return self.kinds.get(slug, self.kinds[DEFAULT])

    def _elsewhere(self, kind: Kind) -> dict[str, str]:
        return {
            key: other.slug
            for other in self.kinds.values()
            if other is not kind
            for name, field in other.details.model_fields.items()
            for key in (name, field.alias)
            if key
        }

    def _topics(self, words: tuple[str, ...] | None, keys: Keys) -> tuple[Topic, ...]:
        found: dict[str, Topic] = {}
        for number, word in enumerate(words or ()):
            if slug := self.inquiry.ask("topic", folded(word)):
                found[slug] = self.words.topics[slug]
                continue
            self.findings.error(
                self.source,
                keys.line("tags", number),
                "unknown-topic",
                f"el tema «{word}» no está en el registro",
                suggestion(
                    word,
                    self.inquiry.ask("topics"),
                    otherwise="Use un tema de content/registros/temas.yaml, o agréguelo ahí",
                ),
            )
        return tuple(found.values())

    def _locality(self, word: str | None, keys: Keys) -> Locality | None:
        if not word:
            return None
        if slug := self.inquiry.ask("locality", folded(word)):
            return self.words.localities[slug]
        names = self.inquiry.ask("localities")
        self.findings.error(
            self.source,
            keys.line("locality"),
            "unknown-locality",
            f"la localidad «{word}» no está en el registro",
            suggestion(word, names, otherwise=f"Existen: {', '.join(names)}"),
        )
        return None


def _story(
    source: str,
    fields: ArticleFields,
    details: Details,
    kind: Kind,
    department: Department,
    topics: tuple[Topic, ...],
    locality: Locality | None,
) -> Story:
    """Return the story that a front matter makes, still without body and photos."""
    stem = _DATED.sub("", PurePosixPath(source).stem)
    corrections = sorted(
        (Correction(moment=each.date, text=each.text) for each in fields.corrections),
        key=lambda correction: correction.moment,
        reverse=True,
    )
    moments = [fields.public_from, *(each.moment for each in corrections)]
    if fields.modified:
        moments.append(fields.modified)
    return Story(
        source=source,
        slug=fields.slug or slugify(stem) or "nota",
        kind=kind,
        details=details,
        title=spanish(fields.title),
        summary=spanish(fields.summary),
        body="",
        date=fields.date,
        published=fields.public_from,
        updated=max(moments),
        department=department,
        topics=topics,
        locality=locality,
        corrections=tuple(corrections),
        aliases=fields.aliases,
        social=dict(sorted(fields.social.items())),
        audience=fields.audience,
        is_draft=fields.status == "borrador",
        is_demo=fields.demo,
        expires=min(filter(None, (fields.expires, details.offered_until)), default=None),
        withdrawn=fields.expires,
    )
