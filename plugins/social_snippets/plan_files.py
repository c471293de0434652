"""The plan as files: for our own publisher, and for programs that post at a given hour."""

from collections.abc import Iterable

from plugins.newsroom import HouseStyle, Site
from plugins.pressroom import output_path
from plugins.publisher import Picture, Plan, PlannedPost
from plugins.social_snippets.places import networks_at, plan_table
from plugins.social_snippets.plan import ScheduledPost
from plugins.social_snippets.schedulers import SCHEDULERS
from plugins.social_snippets.schedulers.scheduler import ALL, table
from plugins.spanish import standard


def plan_document(plan: Iterable[ScheduledPost], site: Site) -> bytes:
    """Return the plan as JSON, as `plugins/publisher` reads it and its schema describes it."""
    document = Plan(version=1, site=site.url, posts=tuple(_entry(post, site) for post in plan))
    return f"{document.model_dump_json(indent=1)}\n".encode()


def _entry(post: ScheduledPost, site: Site) -> PlannedPost:
    told = post.snippet
    shown = (
        Picture(
            file=output_path(picture.path),
            url=site.absolute(picture.path),
            alt=picture.alt,
            type=picture.media_type,
        )
        for picture in told.pictures
        if picture.path
    )
    return PlannedPost(
        id=post.id,
        story=told.link,
        title=post.title,
        occasion=post.occasion.words,
        kind=post.story.kind.slug,
        department=post.story.department.slug,
        network=told.network.slug,
        text=told.text,
        thread=told.thread,
        pictures=tuple(shown),
        link=told.link,
        due=standard(post.occasion.due),
        until=standard(post.occasion.until),
        demo=post.story.is_demo,
    )


def plan_tables(plan: Iterable[ScheduledPost], site: Site) -> tuple[bytes, ...]:
    """Return every table of *plan* for a scheduler, in the order of `table_paths`."""
    every = tuple(plan)
    true = tuple(post for post in every if not post.story.is_demo)
    return tuple(
        table(rows)
        for scheduler in SCHEDULERS
        for slug, rows in scheduler.tables(every if scheduler.takes_samples else true, site)
        if _is_kept(slug, site.house)
    )


def table_paths(house: HouseStyle) -> tuple[str, ...]:
    """Return where the tables are: of each scheduler one for all, or one for each of its networks."""
    return tuple(
        plan_table(scheduler.slug, slug)
        for scheduler in SCHEDULERS
        for slug in scheduler.networks or (ALL,)
        if _is_kept(slug, house)
    )


def _is_kept(slug: str, house: HouseStyle) -> bool:
    return slug == ALL or slug in {each.slug for each in networks_at(house)}
