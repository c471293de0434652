"""Everything a reader can subscribe to: the one list that feeds, pages and OPML share."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.newsroom import (
    ALOUD_FEED,
    ALOUD_NAME,
    BULLETINS,
    PAUTA,
    PAUTA_NAME,
    PAUTA_SUMMARY,
    PODCAST_FEED,
    PODCAST_PATH,
    Department,
    Development,
    Edition,
    Registry,
    Story,
    Subject,
    is_notice,
    pauta_of,
)
from plugins.newsroom.kinds import Kind
from plugins.site.feed_formats import FORMATS

FOLLOW = "/suscribirse/"
"""The page that explains to people how to follow something."""

ALL_CHANNELS = f"{FOLLOW}canales/"
"""The page with every feed, in all its formats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One feed, in all its formats."""

    name: str
    """`todo`, `radio`, `urgente`, the `feed` of a kind, `tipos/{slug}`, or the `feed_name` of a subject."""

    title: str
    """«Todas las noticias», «Cultura»…, without the name of the site."""

    summary: str
    """What comes in it, in one sentence."""

    group: str
    """Heading it stands under: «General», «Departamentos», «Tipos», «Series»…."""

    path: str
    """The page that shows the same stories."""

    stories: tuple[Story, ...]
    """All of them, newest first."""

    developments: tuple[Development, ...] = ()
    """
    What happened to these, and to what was among them, since they were published, newest first.

    What a story told from the beginning is no news beside it: its title says so.
    """

    formats: tuple[str, ...] = tuple(FORMATS)
    """Keys of FORMATS: those it comes in."""

    is_for_press: bool = False
    """Whether it tells when the press arrives, and the rest of what is for it alone."""

    @property
    def is_podcast(self) -> bool:
        """Whether it is for players: `radio/` or `aloud/` makes it, in the one format that they read."""
        return self.feed_path("rss") in {PODCAST_FEED, ALOUD_FEED}

    @property
    def is_of_stories(self) -> bool:
        """Whether `feeds/` makes it: podcasts are for players, and the bulletin tells of issues."""
        return not self.is_podcast and self.name != _BULLETIN

    def feed_path(self, form: str) -> str:
        """Return the address of the feed in *form*, a key of FORMATS."""
        return f"/feeds/{self.name}{FORMATS[form].extension}"

    def archive_path(self, form: str, number: int) -> str:
        """Return the address of archive page *number*, counted from 1, the oldest (RFC 5005)."""
        return f"/feeds/{self.name}/archivo-{number}{FORMATS[form].extension}"


PODCAST = Subscription(
    name="radio",
    title="Podcast de la radio",
    summary="Los programas de la radio municipal, en la aplicación donde oye podcasts.",
    group="General",
    path=PODCAST_PATH,
    stories=(),
    formats=("rss",),
)
"""Still without its stories."""

CORRECTIONS = Subscription(
    name="correcciones",
    title="Correcciones y cambios",
    summary="Lo que se corrigió, cambió, se canceló o se retiró después de publicarse.",
    group="General",
    path="/correcciones/",
    stories=(),
)
"""Still without its developments; it has no stories."""

PAUTA_FEED = Subscription(
    name="pauta",
    title=PAUTA_NAME,
    summary=PAUTA_SUMMARY,
    group="General",
    path=PAUTA,
    stories=(),
    is_for_press=True,
)
"""Still without its stories."""

NOTICES_ALOUD = Subscription(
    name="avisos-para-oir",
    title=ALOUD_NAME,
    summary="Los avisos vigentes, leídos por una voz sintética, en la aplicación donde oye podcasts.",
    group="General",
    path="/avisos/",
    stories=(),
    formats=("rss",),
)
"""The same; only a site that is set to read its notices aloud has it (`ALOUD`)."""

_BULLETIN = "boletin"


def bulletin_subscription(name: str) -> Subscription:
    """Return the subscription to the bulletin called *name*: an entry for each issue."""
    return Subscription(
        name=_BULLETIN,
        title=name,
        summary="Lo de cada semana, junto: avisos, noticias, plazos y actividades.",
        group="General",
        path=BULLETINS,
        stories=(),
        formats=("rss",),
    )


def department_list(department: Department) -> str:
    """Return the address of the list (OPML) of what one follows to miss nothing of *department*."""
    return f"/feeds/{feed_name(department)}.opml"


def followed(registry: Registry) -> Iterator[Subject]:
    """Yield every subject that can be subscribed to, in the order of the list of feeds."""
    for subjects in _groups(registry).values():
        yield from subjects


def feed_name(subject: Subject) -> str:
    """Return the name of the feed of *subject*: the address of its page, such as `temas/agua`."""
    return subject.path.strip("/")


def subscription_to(
    subject: Subject,
    *,
    group: str = "",
    stories: tuple[Story, ...] = (),
    developments: tuple[Development, ...] = (),
) -> Subscription:
    """Return the subscription to the *stories* that belong to *subject*, and to their *developments*."""
    return Subscription(
        name=feed_name(subject),
        title=subject.name,
        summary=subject.summary or f"Las noticias sobre {subject.name}.",
        group=group,
        path=subject.path,
        stories=stories,
        developments=developments,
    )


def subscriptions_of(edition: Edition, *, is_aloud: bool = False) -> tuple[Subscription, ...]:
    """
    Return what can be subscribed to in *edition*; also what has no stories yet.

    Args:
        edition: What may be seen.
        is_aloud: Whether its notices are read aloud.
    """
    of_subjects = {
        group: tuple(
            subscription_to(
                each,
                group=group,
                stories=edition.of(each),
                developments=edition.developments_of(each),
            )
            for each in subjects
        )
        for group, subjects in _groups(edition.registry).items()
    }
    return (
        *_general(edition),
        *((_aloud(edition),) if is_aloud else ()),
        *of_subjects.pop("Departamentos"),
        *_kinds(edition),
        _urgent(edition),
        *(each for group in of_subjects.values() for each in group),
    )


def _groups(registry: Registry) -> dict[str, tuple[Subject, ...]]:
    return {
        "Departamentos": registry.departments,
        "Series": registry.series,
        "Localidades": registry.localities,
        "Temas": registry.topics,
    }


def _general(edition: Edition) -> Iterator[Subscription]:
    yield Subscription(
        name="todo",
        title="Todas las noticias",
        summary="Todo lo que publica la Municipalidad, de todos los departamentos.",
        group="General",
        path="/",
        stories=edition.stories,
        developments=edition.developments,
    )
    yield replace(CORRECTIONS, developments=edition.developments)
    for kind in edition.kinds:
        if kind.feed:
            yield _of_kind(kind, edition, name=kind.feed, group="General")
    yield replace(PAUTA_FEED, stories=pauta_of(edition), developments=edition.press_developments)
    episodes = (story for story in edition.stories if story.kind.is_podcast)
    yield replace(PODCAST, stories=tuple(episodes))
    if edition.registry.newsletter:
        yield bulletin_subscription(edition.registry.newsletter.name)


def _aloud(edition: Edition) -> Subscription:
    return replace(NOTICES_ALOUD, stories=tuple(filter(is_notice, edition.stories)))


def _kinds(edition: Edition) -> Iterator[Subscription]:
    for kind in edition.kinds:
        yield _of_kind(kind, edition, name=f"tipos/{kind.slug}", group="Tipos")


def _of_kind(kind: Kind, edition: Edition, *, name: str, group: str) -> Subscription:
    return Subscription(
        name=name,
        title=kind.plural,
        summary=kind.summary,
        group=group,
        path=kind.path,
        stories=edition.of_kind(kind),
        developments=edition.developments_of_kind(kind),
    )


def _urgent(edition: Edition) -> Subscription:
    return Subscription(
        name="urgente",
        title="Avisos urgentes",
        summary="Solo lo que hay que saber de inmediato: cortes, alertas y emergencias.",
        group="Tipos",
        path="/avisos/",
        stories=tuple(story for story in edition.prominent if story.details.prominence > 1),
        developments=edition.urgent_developments,
    )
