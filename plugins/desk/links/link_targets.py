"""Everything that a link of an article can lead to."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache

from plugins.desk.library import DEPARTMENTS, SERIES
from plugins.desk.links.addresses import Article
from plugins.desk.manuscript import Target, Targets
from plugins.newsroom import Registry, StandingPage, Story, edition_at
from plugins.newsroom.kinds import Kind
from plugins.pressroom import address_of
from plugins.site import Addresses, file_of


def link_targets(
    articles: list[Article],
    fixed: Iterable[str],
    registry: Registry,
    kinds: tuple[Kind, ...],
    *,
    pages: Iterable[tuple[StandingPage, tuple[str, ...]]],
    moment: datetime,
    site_url: str,
    declared: Addresses,
) -> Targets:
    """Return all there is: articles with their parts, lists, archives, feeds, calendars, data."""
    by_source = {
        story.source: Target(path, anchors, story.source) for story, path, anchors, _ in articles
    }
    aliases = {
        path: by_source[each.source]
        for each, *_ in articles
        for alias in each.aliases
        for path in (alias, address_of(file_of(alias)))
    }
    easy = {
        each.easy_path: Target(each.easy_path, source=each.source)
        for each, *_ in articles
        if each.easy
    }
    by_source |= {page.source: Target(page.path, anchors) for page, anchors in pages}
    by_source |= {
        f"{DEPARTMENTS}/{department.slug}.md": Target(department.path)
        for department in registry.departments
    }
    by_source |= {f"{SERIES}/{each.slug}.md": Target(each.path) for each in registry.series}
    by_path = {path: Target(path) for path in fixed}
    by_path |= {target.path: target for target in by_source.values()}
    by_path |= easy | aliases
    # Few articles link to anything else, and ten thousand have many lists.
    others = cache(
        lambda: _others([each for each, *_ in articles], registry, kinds, moment, declared)
    )
    return Targets(by_source, by_path, site_url, others)


def _others(
    stories: Iterable[Story],
    registry: Registry,
    kinds: tuple[Kind, ...],
    moment: datetime,
    declared: Addresses,
) -> Mapping[str, Target]:
    """Return lists and files, as the site of *moment* has them."""
    # Of an article that was just read it is not yet known which one it replaces.
    alike = (replace(each, replaces="") if each.replaces else each for each in stories)
    edition = edition_at(moment, alike, registry=registry, kinds=kinds)
    found = {path: Target(path) for path in declared.of_edition(edition)}
    for story, path in declared.of_stories(edition):
        found[path] = Target(path, source=story.source)
    return found
