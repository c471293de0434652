"""A table of our own, for people and for programs that no other module knows."""

from collections.abc import Iterable, Iterator

from plugins.newsroom import Site
from plugins.social_snippets.plan import ScheduledPost
from plugins.social_snippets.schedulers.scheduler import ALL, Row, Scheduler, local, picture_urls

HEADER = (
    *("fecha", "hora", "red", "ocasion", "titulo", "texto", "hilo", "imagen"),
    *("texto_alternativo", "enlace", "departamento", "tipo", "vence", "id"),
)


def _tables(posts: Iterable[ScheduledPost], site: Site) -> Iterator[tuple[str, list[Row]]]:
    yield ALL, [HEADER, *(_row(post, site) for post in posts)]


def _row(post: ScheduledPost, site: Site) -> Row:
    told, occasion, story = post.snippet, post.occasion, post.story
    return (
        local(occasion.due, "%Y-%m-%d"),
        local(occasion.due, "%H:%M"),
        told.network.name,
        occasion.words,
        story.title,
        told.text,
        "\n\n".join(told.thread),
        "\n".join(picture_urls(post, site)),
        "\n".join(each.alt for each in told.pictures),
        told.link,
        story.department.short_name,
        story.kind.name,
        local(occasion.until, "%Y-%m-%d %H:%M"),
        post.id,
    )


SCHEDULER = Scheduler(
    slug="tabla",
    name="Hoja de cálculo",
    advice="Todo lo que viene, en orden, para verlo o para un programa que no está en esta lista.",
    source="RFC 4180",
    networks=(),
    tables=_tables,
    takes_samples=True,
)
