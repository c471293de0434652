"""Everything a reader can subscribe to: the one list that feeds, pages and OPML share."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.newsroom import podcast
from plugins.newsroom.edition import Edition
from plugins.newsroom.story import Story

FORMATS = {"rss": ".rss.xml", "atom": ".atom.xml", "json": ".json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One feed, in all its formats."""

    name: str
    """`todo`, `prensa`, `radio`, `urgente`, `departamentos/{slug}`, `temas/{slug}`, `tipos/{slug}`."""

    title: str
    """«Todas las noticias», «Cultura»…, without the name of the site."""

    summary: str
    """What comes in it, in one sentence."""

    group: str
    """Heading it stands under: «General», «Departamentos», «Temas», «Tipos»."""

    path: str
    """The page that shows the same stories."""

    stories: tuple[Story, ...]
    """All of them, newest first."""

    formats: tuple[str, ...] = tuple(FORMATS)
    """Keys of FORMATS: those it comes in."""

    @property
    def is_podcast(self) -> bool:
        """Whether it is for players: `radio/` makes it, in the one format that they read."""
        return self.feed_path("rss") == podcast.FEED

    def feed_path(self, form: str) -> str:
        """Return the address of the feed in *form*, a key of FORMATS."""
        return f"/feeds/{self.name}{FORMATS[form]}"

    def archive_path(self, form: str, number: int) -> str:
        """Return the address of archive page *number*, counted from 1, the oldest (RFC 5005)."""
        return f"/feeds/{self.name}/archivo-{number}{FORMATS[form]}"


PODCAST = Subscription(
    name="radio",
    title="Podcast de la radio",
    summary="Los programas de la radio municipal, en la aplicación donde oye podcasts.",
    group="General",
    path=podcast.PATH,
    stories=(),
    formats=("rss",),
)
"""Still without its stories."""


def subscriptions(edition: Edition) -> tuple[Subscription, ...]:
    """Return what can be subscribed to in *edition*; also what has no stories yet."""
    return (
        *_general(edition),
        *_departments(edition),
        *_kinds(edition),
        _urgent(edition),
        *_topics(edition),
    )


def _general(edition: Edition) -> Iterator[Subscription]:
    yield Subscription(
        name="todo",
        title="Todas las noticias",
        summary="Todo lo que publica la Municipalidad, de todos los departamentos.",
        group="General",
        path="/",
        stories=edition.stories,
    )
    yield Subscription(
        name="prensa",
        title="Prensa",
        summary="Los comunicados de prensa, para los medios de comunicación.",
        group="General",
        path="/prensa/",
        stories=tuple(story for story in edition.stories if story.kind.slug == "comunicado"),
    )
    episodes = (story for story in edition.stories if story.kind.slug == podcast.KIND)
    yield replace(PODCAST, stories=tuple(episodes))


def _departments(edition: Edition) -> Iterator[Subscription]:
    for department in edition.registry.departments:
        yield Subscription(
            name=f"departamentos/{department.slug}",
            title=department.name,
            summary=department.summary,
            group="Departamentos",
            path=department.path,
            stories=edition.of(department),
        )


def _kinds(edition: Edition) -> Iterator[Subscription]:
    for kind in edition.kinds:
        yield Subscription(
            name=f"tipos/{kind.slug}",
            title=kind.plural,
            summary=kind.summary,
            group="Tipos",
            path=kind.path,
            stories=edition.of_kind(kind),
        )


def _urgent(edition: Edition) -> Subscription:
    return Subscription(
        name="urgente",
        title="Avisos urgentes",
        summary="Solo lo que hay que saber de inmediato: cortes, alertas y emergencias.",
        group="Tipos",
        path="/avisos/",
        stories=tuple(story for story in edition.prominent if story.details.prominence > 1),
    )


def _topics(edition: Edition) -> Iterator[Subscription]:
    for topic in edition.registry.topics:
        yield Subscription(
            name=f"temas/{topic.slug}",
            title=topic.name,
            summary=topic.summary or f"Las noticias sobre {topic.name}.",
            group="Temas",
            path=topic.path,
            stories=edition.of(topic),
        )
