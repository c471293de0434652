"""Reading articles one by one: each becomes a manuscript, or problems."""

import re
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from plugins.newsroom.article_checks import check_social, note_cut_by_comments
from plugins.newsroom.fields import ArticleFields
from plugins.newsroom.findings import Findings
from plugins.newsroom.front_matter import Keys, canonical, validated
from plugins.newsroom.kinds import DEFAULT
from plugins.newsroom.kinds.base import Details, Kind
from plugins.newsroom.kinds.types import Line, Lines
from plugins.newsroom.library import DEPARTMENTS, PAGES, REGISTERS, Library
from plugins.newsroom.manuscript import Manuscript, Text
from plugins.newsroom.problems import suggestion
from plugins.newsroom.registry import Department, Locality, Registry, Topic, by_name, folded
from plugins.newsroom.text import slugify
from plugins.newsroom.texts import Draft, read_text

_DATED = re.compile(r"^\d{4}-\d{2}-\d{2}[-_ ]*")


class Rejected(NamedTuple):
    """An article whose front matter is wrong: what else is wrong with it can still be told."""

    text: Text
    image: str
    image_line: int


class Articles(NamedTuple):
    """The articles of a library."""

    manuscripts: list[Manuscript]
    rejected: list[Rejected]


def read_articles(
    library: Library, registry: Registry, kinds: tuple[Kind, ...], findings: Findings
) -> Articles:
    """Return every article of *library*; note all that is wrong with each by itself."""
    reader = _Reader(library, registry, kinds, findings)
    read = [reader.article(source) for source in library.files if _is_article(source)]
    return Articles(
        [each for each in read if isinstance(each, Manuscript)],
        [each for each in read if isinstance(each, Rejected)],
    )


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


def _is_article(source: str) -> bool:
    folder = PurePosixPath(source).parts[0]
    return source.lower().endswith(".md") and folder not in {DEPARTMENTS, PAGES, REGISTERS}


def _sound(type_: Any, value: Any) -> Any:
    """Return *value* as *type_*, or None when it is missing or wrong (which is told elsewhere)."""
    try:
        return TypeAdapter(type_).validate_python(value) if value is not None else None
    except ValidationError:
        return None


class _Reader:
    def __init__(
        self,
        library: Library,
        registry: Registry,
        kinds: tuple[Kind, ...],
        findings: Findings,
    ) -> None:
        self.library = library
        self.findings = findings
        self.departments = {each.slug: each for each in registry.departments}
        self.topics = by_name(registry.topics)
        self.localities = by_name(registry.localities)
        self.kinds = {kind.slug: kind for kind in kinds}

    def article(self, source: str) -> Manuscript | Rejected | None:
        department = self._department(source)
        draft = read_text(self.library, source, self.findings)
        if draft is None:
            return None
        kind = self._kind(draft)
        keys = Keys(draft.document, ArticleFields, kind.details)
        values = canonical(keys, source, self.findings, elsewhere=self._elsewhere(kind))
        note_cut_by_comments(draft.document, keys, source, self.findings)
        fields = validated(ArticleFields, values, keys, source, self.findings)
        details = validated(kind.details, values, keys, source, self.findings)
        topics = self._topics(_sound(Lines, values.get("tags")), keys, source)
        locality = self._locality(_sound(Line, values.get("locality")), keys, source)
        if fields:
            check_social(fields.social, keys, source, self.findings, is_demo=fields.demo)
        if fields is None or details is None or department is None:
            image = _sound(Line, values.get("image")) or ""
            return Rejected(draft.text, image, keys.line("image"))
        return self._manuscript(draft, department, kind, fields, details, topics, locality, keys)

    def _manuscript(
        self,
        draft: Draft,
        department: Department,
        kind: Kind,
        fields: ArticleFields,
        details: Details,
        topics: tuple[Topic, ...],
        locality: Locality | None,
        keys: Keys,
    ) -> Manuscript:
        stem = _DATED.sub("", PurePosixPath(draft.text.source).stem)
        return Manuscript(
            text=draft.text,
            slug=fields.slug or slugify(stem) or "nota",
            department=department,
            kind=kind,
            fields=fields,
            details=details,
            topics=topics,
            locality=locality,
            keys=keys,
        )

    def _department(self, source: str) -> Department | None:
        parts = PurePosixPath(source).parts
        folder = parts[0] if len(parts) > 1 else ""
        if folder in self.departments:
            return self.departments[folder]
        known = ", ".join(self.departments)
        if folder:
            message = f"la carpeta «{folder}» no es de ningún departamento"
            fix = suggestion(folder, self.departments, otherwise=f"Existen: {known}")
        else:
            message = "el artículo no está en la carpeta de un departamento"
            fix = f"Muévalo a la carpeta del departamento que informa: {known}"
        self.findings.error(source, 1, "unknown-department", message, fix)
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

    def _topics(self, words: tuple[str, ...] | None, keys: Keys, source: str) -> tuple[Topic, ...]:
        found: dict[str, Topic] = {}
        for number, word in enumerate(words or ()):
            topic = self.topics.get(folded(word))
            if topic:
                found[topic.slug] = topic
                continue
            names = {name for each in self.topics.values() for name in (each.name, *each.aliases)}
            self.findings.error(
                source,
                keys.line("tags", number),
                "unknown-topic",
                f"el tema «{word}» no está en el registro",
                suggestion(
                    word,
                    sorted(names),
                    otherwise="Use un tema de content/registros/temas.yaml, o agréguelo ahí",
                ),
            )
        return tuple(found.values())

    def _locality(self, word: str | None, keys: Keys, source: str) -> Locality | None:
        if not word:
            return None
        locality = self.localities.get(folded(word))
        if locality is None:
            names = sorted({each.name for each in self.localities.values()})
            self.findings.error(
                source,
                keys.line("locality"),
                "unknown-locality",
                f"la localidad «{word}» no está en el registro",
                suggestion(word, names, otherwise=f"Existen: {', '.join(names)}"),
            )
        return locality
