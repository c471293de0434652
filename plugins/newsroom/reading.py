"""Reading all of `content/`: what it holds, and everything that is wrong with it, in one run."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from plugins.newsroom.addresses import (
    check_addresses,
    check_pages,
    fixed_addresses,
    link_targets,
)
from plugins.newsroom.articles import note_unread, read_articles
from plugins.newsroom.body import Body, resolved
from plugins.newsroom.findings import Findings
from plugins.newsroom.image_file import ImageFileError
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.library import Library, PathError, library_at
from plugins.newsroom.manuscript import Manuscript, Target, Targets, Text
from plugins.newsroom.photo import Photo
from plugins.newsroom.pictures import Archive
from plugins.newsroom.problems import Problem
from plugins.newsroom.registers import (
    read_departments,
    read_localities,
    read_pages,
    read_topics,
)
from plugins.newsroom.registry import Department, Registry
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.story import Audience, Correction, Story
from plugins.newsroom.typography import spanish

Standing = TypeVar("Standing", Department, StandingPage)


@dataclass(frozen=True, slots=True)
class Reading:
    """What `content/` holds; complete only when none of the problems is an error."""

    stories: tuple[Story, ...]
    registry: Registry
    kinds: tuple[Kind, ...]
    pages: tuple[StandingPage, ...]
    problems: tuple[Problem, ...]


def read_content(root: Path, *, moment: datetime, site_url: str = "") -> Reading:
    """
    Return all that the folder *root* holds, with every problem of every file.

    *moment* decides which stories a public one may link to; *site_url* which links are our own.
    """
    return _Reader(library_at(root), moment, site_url).reading()


class _Reader:
    def __init__(self, library: Library, moment: datetime, site_url: str) -> None:
        self.library = library
        self.moment = moment
        self.site_url = site_url
        self.findings = Findings()
        self.archive = Archive(library)
        self.kinds = all_kinds()

    def reading(self) -> Reading:
        departments = read_departments(self.library, self.findings)
        pages = read_pages(self.library, self.findings)
        registry = Registry(
            departments=tuple(department for department, _ in departments),
            topics=read_topics(self.library, self.findings),
            localities=read_localities(self.library, self.findings),
        )
        note_unread(self.library, self.findings)
        check_pages([page for page, _ in pages], self.kinds, self.findings)
        articles = read_articles(self.library, registry, self.kinds, self.findings)
        manuscripts = articles.manuscripts
        fixed = fixed_addresses(registry, self.kinds, [page for page, _ in pages])
        check_addresses(manuscripts, fixed, self.findings)
        targets = link_targets(
            manuscripts,
            fixed,
            registry,
            self.kinds,
            pages=pages,
            moment=self.moment,
            site_url=self.site_url,
        )
        for each in articles.rejected:  # only to tell what else is wrong with them
            resolved(each.text, targets, self.archive, self.findings)
            self._photo(each.text.source, each.image, each.image_line, alt="")
        return Reading(
            stories=tuple(self._story(each, targets) for each in manuscripts),
            registry=replace(
                registry,
                departments=tuple(
                    self._with_body(department, text, targets) for department, text in departments
                ),
            ),
            kinds=self.kinds,
            pages=tuple(self._with_body(page, text, targets) for page, text in pages),
            problems=tuple(sorted(self.findings.problems)),
        )

    def _with_body(self, page: Standing, text: Text, targets: Targets) -> Standing:
        """Return *page*, which is always public, with the body that *text* makes."""
        body = resolved(text, targets, self.archive, self.findings)
        self._check_visible(text, body.links, Audience.PUBLIC, self.moment)
        return replace(page, body=body.html, photos=body.photos, attachments=body.attachments)

    def _story(self, manuscript: Manuscript, targets: Targets) -> Story:
        fields = manuscript.fields
        body = resolved(manuscript.text, targets, self.archive, self.findings)
        read_at = max(self.moment, fields.public_from)
        self._check_visible(manuscript.text, body.links, fields.audience, read_at)
        lead = self._photo(
            manuscript.source,
            fields.image,
            manuscript.keys.line("image"),
            alt=fields.image_alt,
            credit=fields.image_credit,
            caption=fields.image_caption,
        )
        return _story(manuscript, body, lead)

    def _check_visible(
        self, text: Text, links: Iterable[Target], audience: Audience, moment: datetime
    ) -> None:
        """Note those of *links* that *audience* cannot open when it reads *text*, at *moment*."""
        for linked in filter(None, (target.manuscript for target in links)):
            if not linked.is_seen_by(audience, moment):
                self.findings.error(
                    text.source,
                    text.line_of(Path(linked.source).name),
                    "link-to-unpublished",
                    f"el enlace lleva a «{linked.source}», que el público no puede ver cuando se lea esta página",
                    "Quite el enlace, o publique antes ese artículo",
                )

    def _photo(
        self, source: str, image: str, line: int, *, alt: str, credit: str = "", caption: str = ""
    ) -> Photo | None:
        """Return the lead photo that *source* names *image* in its *line*, if it names one."""
        if not image:
            return None
        try:
            return self.archive.photo(source, image, alt=alt, credit=credit, caption=caption)
        except PathError as error:
            self.findings.error(source, line, error.code, str(error), error.fix)
        except ImageFileError as error:
            message = f"«{image}»: {error}"
            self.findings.error(source, line, "bad-image", message, error.fix)
        return None


def _story(manuscript: Manuscript, body: Body, lead: Photo | None) -> Story:
    fields = manuscript.fields
    corrections = sorted(
        (Correction(moment=each.date, text=each.text) for each in fields.corrections),
        key=lambda correction: correction.moment,
        reverse=True,
    )
    moments = [fields.public_from, *(each.moment for each in corrections)]
    if fields.modified:
        moments.append(fields.modified)
    others = tuple(photo for photo in body.photos if not lead or photo.digest != lead.digest)
    return Story(
        source=manuscript.source,
        slug=manuscript.slug,
        kind=manuscript.kind,
        details=manuscript.details,
        title=spanish(fields.title),
        summary=spanish(fields.summary),
        body=body.html,
        date=fields.date,
        published=fields.public_from,
        updated=max(moments),
        department=manuscript.department,
        topics=manuscript.topics,
        locality=manuscript.locality,
        photo=lead,
        photos=(lead, *others) if lead else others,
        attachments=body.attachments,
        corrections=tuple(corrections),
        aliases=fields.aliases,
        social=dict(sorted(fields.social.items())),
        audience=fields.audience,
        is_draft=fields.status == "borrador",
        is_demo=fields.demo,
        expires=fields.expires,
    )
