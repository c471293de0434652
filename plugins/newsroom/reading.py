"""Reading all of `content/`: what it holds, and everything that is wrong with it, in one run."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugins.newsroom.addresses import check_addresses, fixed_addresses, link_targets
from plugins.newsroom.articles import read_articles
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
from plugins.newsroom.registry import Registry
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.story import Correction, Story
from plugins.newsroom.typography import spanish

FIXED_ADDRESSES = (
    "/",
    "/archivo/",
    "/departamentos/",
    "/temas/",
    "/suscribirse/",
    "/feeds/feeds.opml",
)


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
        articles = read_articles(self.library, registry, self.kinds, self.findings)
        manuscripts = articles.manuscripts
        fixed = fixed_addresses(registry, self.kinds, [page for page, _ in pages])
        check_addresses(manuscripts, fixed, self.findings)
        targets = link_targets(
            manuscripts, fixed, registry, self.kinds, pages=pages, site_url=self.site_url
        )
        for text in articles.rejected:
            self._plain_body(text, targets)  # only to tell its problems
        return Reading(
            stories=tuple(self._story(each, targets) for each in manuscripts),
            registry=replace(
                registry,
                departments=tuple(
                    replace(department, body=self._plain_body(text, targets))
                    for department, text in departments
                ),
            ),
            kinds=self.kinds,
            pages=tuple(
                replace(page, body=self._plain_body(text, targets)) for page, text in pages
            ),
            problems=tuple(sorted(self.findings.problems)),
        )

    def _plain_body(self, text: Text, targets: Targets) -> str:
        return resolved(text, targets, self.archive, self.findings).html

    def _story(self, manuscript: Manuscript, targets: Targets) -> Story:
        body = resolved(manuscript.text, targets, self.archive, self.findings)
        for target in body.links:
            self._check_visible(manuscript, target)
        return _story(manuscript, body, self._lead(manuscript))

    def _check_visible(self, manuscript: Manuscript, target: Target) -> None:
        linked = target.manuscript
        if linked and not linked.is_seen_with(manuscript, self.moment):
            name = Path(linked.source).name
            self.findings.error(
                manuscript.source,
                manuscript.text.line_of(name),
                "link-to-unpublished",
                f"el enlace lleva a «{linked.source}», que el público no puede ver cuando se lea esta página",
                "Quite el enlace, o publique antes ese artículo",
            )

    def _lead(self, manuscript: Manuscript) -> Photo | None:
        fields = manuscript.fields
        if not fields.image:
            return None
        line = manuscript.keys.line("image")
        try:
            return self.archive.photo(
                manuscript.source,
                fields.image,
                alt=fields.image_alt,
                credit=fields.image_credit,
                caption=fields.image_caption,
            )
        except PathError as error:
            self.findings.error(manuscript.source, line, error.code, str(error), error.fix)
        except ImageFileError as error:
            message = f"«{fields.image}»: {error}"
            self.findings.error(manuscript.source, line, "bad-image", message, error.fix)
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
