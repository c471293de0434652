"""Reading all of `content/`: what it holds, and everything that is wrong with it, in one run."""

import gc
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from plugins.desk.articles.ahead import note_ahead
from plugins.desk.articles.article import note_unread
from plugins.desk.articles.repeated import note_repeated_authorities
from plugins.desk.asking import still_holds
from plugins.desk.broadcast import read_broadcast
from plugins.desk.front_matter.findings import Findings
from plugins.desk.library import DEPARTMENTS, PAGES, REGISTERS, SERIES, Library, library_at
from plugins.desk.links.addresses import Article, check_addresses, check_pages, fixed_addresses
from plugins.desk.links.link_targets import link_targets
from plugins.desk.links.pictures import Archive
from plugins.desk.links.records import Record, record_of
from plugins.desk.links.surroundings import answer_from
from plugins.desk.manuscript import Manuscript, Page, Targets
from plugins.desk.manuscripts import is_manuscript, read_manuscript
from plugins.desk.memory.packing import Packing
from plugins.desk.memory.read import Memory, top_of
from plugins.desk.newsletter import read_newsletter, with_edits
from plugins.desk.registers.files import (
    INSTITUTIONS_FILE,
    LOCALITIES_FILE,
    ORGANISATIONS_FILE,
    PRESS_FILE,
    TOPICS_FILE,
)
from plugins.desk.registers.people import (
    read_authorities,
    read_institutions,
    read_organisations,
    read_outlets,
    read_press,
)
from plugins.desk.registers.places import read_streets, read_town, read_venues
from plugins.desk.registers.words import read_local_words, read_localities, read_topics
from plugins.desk.reports.differences import differences
from plugins.desk.reports.lifting import lifting_problems
from plugins.desk.reports.replacing import replacing_problems
from plugins.desk.reports.samples import sample_problems
from plugins.desk.reports.streets import street_problems
from plugins.desk.strays import note_strays
from plugins.desk.synonyms import read_synonyms
from plugins.desk.words import Words, interned
from plugins.desk.workers import mapped
from plugins.house_rules import HouseRules
from plugins.newsroom import (
    NO_CONTACT,
    Audience,
    Department,
    Problem,
    Procedure,
    Registry,
    Series,
    Severity,
    StandingPage,
    Story,
)
from plugins.newsroom.kinds import Kind, all_kinds
from plugins.site import Addresses

Result = TypeVar("Result")
Some = TypeVar("Some", Story, Department, Series, StandingPage, Procedure)
DEFAULT_RULES = HouseRules()
SUBJECTS = frozenset({DEPARTMENTS, PAGES, SERIES})
"""Folders that are read before the articles, which may name what is in them."""

NEEDED = frozenset({"", DEPARTMENTS, REGISTERS, SERIES})
"""What articles name; while it cannot be looked into, nothing can be said of them."""

Entry: TypeAlias = Manuscript | Record
"""A file that has just been read, or that is known and unchanged."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What `content/` holds; complete only when none of the problems is an error."""

    stories: tuple[Story, ...]
    registry: Registry
    kinds: tuple[Kind, ...]
    pages: tuple[StandingPage, ...]
    procedures: tuple[Procedure, ...]
    problems: tuple[Problem, ...]
    changes: Mapping[str, tuple[str, ...]] = field(compare=False, repr=False)
    """File -> what changed in it since the last reading, in words; those that changed, no others."""

    remember: Callable[[], None] = field(compare=False, repr=False)
    """Writes down for the next reading what this one found out."""


def read_content(
    root: Path,
    *,
    moment: datetime,
    declared: Addresses,
    rules: HouseRules = DEFAULT_RULES,
    site_url: str = "",
    cache: Path | None = None,
    workers: int = 1,
    remember: bool = True,
) -> Reading:
    """
    Return all that the folder *root* holds, with every problem of every file.

    Args:
        root: The folder `content/`.
        moment: Decides which stories a public one may link to.
        declared: What the channels make besides the pages of what is read, which links may lead to
            and no article may take.
        rules: How much each rule of the house weighs, and when.
        site_url: Which links are our own.
        cache: A folder where what was read is kept, so that only what changed is read again;
            it can be deleted at any time. The result is the same with and without it.
        workers: How many processes read, when there is much to read.
        remember: Whether to write to *cache* at once; else the caller does, with `remember()`.
    """
    library = library_at(root)
    try:
        memory = Memory(cache, library)
        reading = _Reader(
            library,
            memory,
            moment,
            declared=declared,
            rules=rules,
            site_url=site_url,
            workers=workers,
        ).reading()
    finally:
        gc.unfreeze()  # what the memory froze
    if remember:
        reading.remember()
    return reading


class _Reader:
    def __init__(
        self,
        library: Library,
        memory: Memory,
        moment: datetime,
        *,
        declared: Addresses,
        rules: HouseRules = DEFAULT_RULES,
        site_url: str,
        workers: int,
    ) -> None:
        self.library = library
        self.memory = memory
        self.moment = moment.astimezone(UTC)  # as that of an edition
        self.declared = declared
        self.rules = rules
        self.site_url = site_url
        self.workers = workers
        self.files_of: dict[str, list[str]] = {}
        for file in library.files:
            self.files_of.setdefault(top_of(file), []).append(file)
        self.findings = Findings()
        self.kinds = all_kinds()
        self.words = Words(Registry())
        self.packing = Packing(Registry(), self.kinds)
        self.changes: dict[str, tuple[str, ...]] = {}

    def reading(self) -> Reading:
        note_unread(self.library, self.findings)
        if any(path.partition("/")[0] in NEEDED for path, _ in self.library.unread):
            return self._nothing()
        entries = self._entries(SUBJECTS)
        if not any(source.startswith(f"{DEPARTMENTS}/") for source in entries):
            # A disk that is not there looks like this; every page would be taken away.
            self.findings.error(
                DEPARTMENTS,
                1,
                "no-departments",
                f"en «{self.library.root}» no hay ningún departamento: no hay sitio que hacer",
                f"Revise que sea la carpeta de los artículos; cada departamento es un archivo {DEPARTMENTS}/nombre.md",
            )
            return self._nothing()
        localities = read_localities(self.library, self.findings)
        departments = tuple(_bare(each) for each in _pages(entries, Department))
        registry = interned(
            Registry(
                departments=departments,
                topics=read_topics(self.library, self.findings),
                localities=localities,
                series=tuple(_bare_series(each) for each in _pages(entries, Series)),
                organisations=read_organisations(self.library, localities, self.findings),
                institutions=read_institutions(self.library, self.findings),
                venues=read_venues(self.library, localities, self.findings),
                outlets=read_outlets(self.library, self.findings),
                press=read_press(self.library, departments, self.findings),
                streets=read_streets(self.library, localities, self.findings),
                authorities=read_authorities(self.library, self.findings),
                local_words=read_local_words(self.library, self.findings),
            )
        )
        self.words = Words(registry, _unread(entries, self.findings.problems))
        self.packing = Packing(registry, self.kinds)
        entries |= self._entries(self.files_of.keys() - SUBJECTS)
        newsletter = read_newsletter(self.library, self.findings)
        targets = self._targets(entries, replace(registry, newsletter=newsletter))
        records = self._records(entries, targets)
        stories = tuple(_pages(records, Story))
        self._check_visible(records, {story.source: story for story in stories})
        for record in records.values():
            if isinstance(record.page, Story) and record.dates:
                note_ahead(record.page, record.dates, self.moment, self.findings)
        for record in records.values():
            published = record.page.published if isinstance(record.page, Story) else None
            self.findings.problems.extend(self.rules.applied(record.problems, published))
        note_repeated_authorities(
            stories, registry.authorities, self.rules, self.moment, self.findings
        )
        self.findings.problems.extend(sample_problems(stories, self._line_of))
        self.findings.problems.extend(lifting_problems(stories, self._line_of))
        self.findings.problems.extend(replacing_problems(stories, self._line_of))
        self.findings.problems.extend(street_problems(stories, registry.streets, self._line_of))
        note_strays(self.library, _used(records.values()), self.findings)
        standing = _pages(records, StandingPage)
        return Reading(
            stories=stories,
            registry=replace(
                registry,
                departments=tuple(_pages(records, Department)),
                series=tuple(_pages(records, Series)),
                synonyms=read_synonyms(self.library, self.findings),
                town=read_town(self.library, self.findings),
                broadcast=read_broadcast(self.library, self.findings),
                newsletter=with_edits(
                    newsletter, self.library, stories, self.moment, self.findings
                ),
            ),
            kinds=self.kinds,
            pages=tuple(each for each in standing if not isinstance(each, Procedure)),
            procedures=tuple(_pages(records, Procedure)),
            problems=tuple(sorted(self.findings.problems)),
            changes=self.changes,
            remember=self.memory.write,
        )

    def _nothing(self) -> Reading:
        """Return a reading that holds no more than what is wrong: nothing else can be told yet."""
        return Reading(
            stories=(),
            registry=Registry(),
            kinds=self.kinds,
            pages=(),
            procedures=(),
            problems=tuple(sorted(self.findings.problems)),
            changes={},
            remember=self.memory.write,
        )

    def _entries(self, tops: Set[str]) -> dict[str, Entry]:
        """Return every file of the folders *tops*, as it is known or by itself."""
        known = self.memory.open(sorted(tops), self.words, self.packing)
        files = (file for top in tops for file in self.files_of.get(top, ()))
        sources = sorted(filter(is_manuscript, files))
        unknown = [source for source in sources if source not in known]
        read = dict(zip(unknown, self._mapped(self._manuscript, unknown), strict=True))
        return {source: known.get(source) or read[source] for source in sources}

    def _manuscript(self, source: str) -> Manuscript:
        return read_manuscript(source, self.library, self.words, self.kinds)

    def _targets(self, entries: Mapping[str, Entry], registry: Registry) -> Targets:
        """Return all that can be linked to; note addresses that two files would share."""
        articles = [
            Article(each.page, each.page.path, each.anchors, each.alias_lines)
            for each in entries.values()
            if isinstance(each.page, Story)
        ]
        pages = [
            (each.page, each.anchors)
            for each in entries.values()
            if isinstance(each.page, StandingPage)
        ]
        standing = [page for page, _ in pages]
        check_pages(standing, self.kinds, self.declared, self.findings)
        unread = (
            f"/{source.removesuffix('.md')}/"
            for source, each in entries.items()
            if each.page is None and source.startswith((f"{DEPARTMENTS}/", f"{SERIES}/"))
        )
        fixed = (*fixed_addresses(registry, self.kinds, standing, self.declared), *unread)
        check_addresses(articles, fixed, self.declared, self.findings)
        return link_targets(
            articles,
            fixed,
            registry,
            self.kinds,
            pages=pages,
            moment=self.moment,
            site_url=self.site_url,
            declared=self.declared,
        )

    def _records(self, entries: Mapping[str, Entry], targets: Targets) -> dict[str, Record]:
        """Return *entries* among each other: those that changed, or whose surroundings did, anew."""
        archive = Archive(self.library, self.memory.facts)
        answer = partial(answer_from, targets, archive)

        def anew(source: str) -> Record:
            entry = entries[source]
            manuscript = entry if isinstance(entry, Manuscript) else self._manuscript(source)
            return record_of(manuscript, targets, archive)

        records: dict[str, Record] = {}
        changed = []
        for source, entry in entries.items():
            if isinstance(entry, Record) and still_holds(entry.places, answer):
                records[source] = entry
            else:
                changed.append(source)
        for source, record in zip(changed, self._mapped(anew, changed), strict=True):
            self.memory.keep(source, record)
            records[source] = record
            self.changes[source] = differences(self._former(source, entries), record.page)
        return {source: records[source] for source in entries}

    def _former(self, source: str, entries: Mapping[str, Entry]) -> Page | None:
        """Return what *source* was at the last reading, if that is known."""
        entry = entries[source]
        former = entry if isinstance(entry, Record) else self.memory.former.get(source)
        return former.page if former else None

    def _mapped(self, function: Callable[[str], Result], sources: list[str]) -> list[Result]:
        return mapped(function, sources, self.workers, self.packing)

    def _line_of(self, source: str, key: str) -> int:
        """Return the line of the front matter of *source* where *key* stands, or the first."""
        rows = self.library.read(source).decode(errors="replace").splitlines()
        return next((at for at, row in enumerate(rows, 1) if row.startswith(f"{key}:")), 1)

    def _check_visible(self, records: Mapping[str, Record], stories: Mapping[str, Story]) -> None:
        """Note every link to an article that the readers of the page with the link cannot open."""
        for source, record in records.items():
            page = record.page
            if page is None or not record.links:
                continue
            audience, moment = Audience.PUBLIC, self.moment
            if isinstance(page, Story):
                audience, moment = page.audience, max(moment, page.published)
            for link in record.links:
                if not stories[link.source].is_seen_by(audience, moment):
                    self.findings.error(
                        source,
                        link.line,
                        "link-to-unpublished",
                        f"el enlace lleva a «{link.source}», que el público no puede ver cuando se lea esta página",
                        "Quite el enlace, o publique antes ese artículo",
                    )


_REGISTERS = {
    TOPICS_FILE: "topic",
    LOCALITIES_FILE: "locality",
    ORGANISATIONS_FILE: "organisation",
    INSTITUTIONS_FILE: "institution",
    PRESS_FILE: "press",
}
"""File -> the sort of words in it."""


def _unread(entries: Mapping[str, Entry], problems: Iterable[Problem]) -> set[str]:
    """Return what articles may name and could not be read, as `Words` takes it."""
    wrong = {each.source for each in problems if each.severity is Severity.ERROR}
    found = {what for file, what in _REGISTERS.items() if file in wrong}
    if "locality" in found:
        found.add("organisation")  # each is in one
    for source, entry in entries.items():
        if entry.page is None and source.startswith(f"{SERIES}/"):
            found.add("series")
        if entry.page is None and source.startswith(f"{DEPARTMENTS}/"):
            found.add(f"department {PurePosixPath(source).stem}")
    return found


def _used(records: Iterable[Record]) -> set[str]:
    """Return the files that the texts of *records* name and that are there."""
    asked = (asked for record in records for asked in record.places)
    return {
        answer for question, answer in asked if question[0] == "file" and isinstance(answer, str)
    }


def _pages(entries: Mapping[str, Entry], kind: type[Some]) -> list[Some]:
    return [each.page for each in entries.values() if isinstance(each.page, kind)]


def _bare(department: Department) -> Department:
    """Return *department* as articles know it: a changed portrait changes no article."""
    return replace(department, body="", photos=(), attachments=(), contact=NO_CONTACT)


def _bare_series(series: Series) -> Series:
    """Return *series* as articles know it."""
    return replace(series, body="", photo=None, photos=(), attachments=())
