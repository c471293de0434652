"""Ready-made domain values for tests; each takes only what the test is about."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from plugins.newsroom.edition import Edition, edition_at
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.kinds.base import Announced, Details, Kind
from plugins.newsroom.kinds.posts import Setting
from plugins.newsroom.own_post import OwnPost
from plugins.newsroom.photo import Photo
from plugins.newsroom.registry import Department, Locality, Organisation, Registry, Series, Topic
from plugins.newsroom.site import HouseStyle, Site
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import Artefact
from plugins.pressroom.digest import Digester
from plugins.spanish.moments import SANTIAGO, Stated

NOW = datetime(2026, 11, 23, 12, tzinfo=SANTIAGO)
SITE = Site(
    url="https://mariaelena.example.com",
    name="Municipalidad de María Elena",
    tagline="Noticias de la comuna de María Elena.",
)
AT_DESK = replace(SITE, house=HouseStyle(has_board=True))
"""The same with the desk's own pages."""

CULTURA = Department(
    slug="cultura",
    name="Cultura, Biblioteca y Patrimonio",
    short_name="Cultura",
    summary="Actividades culturales, biblioteca y patrimonio de la pampa.",
)
DEPORTES = Department(
    slug="deportes",
    name="Deportes y Recreación",
    short_name="Deportes",
    summary="Talleres y encuentros deportivos.",
)
PATRIMONIO = Topic(slug="patrimonio", name="Patrimonio", hashtag="Patrimonio")
CENTENARIO = Topic(slug="centenario", name="Centenario", hashtag="CentenarioMaríaElena")
QUILLAGUA = Locality(slug="quillagua", name="Quillagua", hashtag="Quillagua")
ANNIVERSARY = Series(
    slug="aniversario", name="Aniversario de María Elena", summary="La fiesta del pueblo."
)
CLUB = Organisation(slug="club", name="Club Deportivo", sort="club-deportivo", locality=QUILLAGUA)
REGISTRY = Registry(
    departments=(CULTURA, DEPORTES),
    topics=(PATRIMONIO, CENTENARIO),
    localities=(QUILLAGUA,),
    series=(ANNIVERSARY,),
    organisations=(CLUB,),
)


def origin(artefact: Artefact) -> bytes:
    """Return what *artefact* is made from: made again only when that differs."""
    return artefact.origin(Digester())


def kind(slug: str) -> Kind:
    """Return the kind that editors call *slug*."""
    return next(each for each in all_kinds() if each.slug == slug)


def photo(**values: Any) -> Photo:
    """Return a photo; its file need not exist."""
    given = {
        "source": "cultura/foto.jpg",
        "digest": "3f" * 32,
        "width": 1600,
        "height": 1200,
        "alt": "La plaza de María Elena al atardecer.",
        "credit": "Comunicaciones IMME",
    }
    return Photo(**{**given, **values})


def stated(moment: datetime | Stated | None) -> Stated | None:
    """Return *moment* as an editor states it, with its hour."""
    return Stated(moment) if isinstance(moment, datetime) else moment


def own_posts(**texts: str) -> dict[str, OwnPost]:
    """Return what an editor wrote for each network, as texts."""
    return {network: OwnPost(text=text) for network, text in texts.items()}


def story(slug: str = "feria", **values: Any) -> Story:
    """Return a public news story; `details` may be a dict of the fields of its kind."""
    chosen = values.pop("kind", kind("noticia"))
    details = values.pop("details", {})
    date = values.pop("date", NOW - timedelta(days=1))
    published = values.pop("published", date)
    given = {
        "source": f"cultura/{date:%Y-%m-%d}-{slug}.md",
        "title": "La feria vuelve a la plaza",
        "summary": "Este sábado, desde las 10:00 horas, en la plaza de María Elena.",
        "body": "<p>La feria vuelve a la plaza este sábado.</p>",
        "department": CULTURA,
        "dateline": Stated(published),
        "updated": published,
    }
    if isinstance(details, dict):
        details = chosen.details.model_validate(details)
    ends: dict[str, Stated | None] = {
        name: stated(values.pop(name)) for name in ("expires", "ended") if name in values
    }
    expires = ends.get("expires")
    offered = details.offered_until
    if expires and not (offered and offered.ends == expires.ends):
        given["ended"] = expires  # as when an editor writes «vence»
    return Story(
        slug=slug,
        kind=chosen,
        details=details,
        date=date,
        published=published,
        **{**given, **values, **ends},
    )


def stories(count: int, **values: Any) -> list[Story]:
    """Return *count* stories, newest first, an hour apart."""
    return [
        story(f"nota-{count - index}", date=NOW - timedelta(hours=index + 1), **values)
        for index in range(count)
    ]


def edition(*given: Story, moment: datetime = NOW, **values: Any) -> Edition:
    """Return the public edition of *given* at *moment*."""
    return edition_at(moment, given, **{"registry": REGISTRY, "kinds": all_kinds(), **values})


def linked(details: Details, story: Announced) -> Any:
    """Return what search engines read of *story*, out of the JSON that they get."""
    return json.loads(json.dumps(details.linked_data(story)))


def posted_lines(told: Story) -> list[str]:
    """Return what posts with room say of *told* besides title and summary, line by line."""
    setting = Setting(
        town=told.locality.name if told.locality else "",
        year=told.published.year,
        is_past=told.is_past,
    )
    return [each.text for each in told.details.post_lines(setting) if each.text]


def when_posted(told: Story) -> str:
    """Return when *told* is, as posts say it."""
    [line] = (each for each in posted_lines(told) if each.startswith("📅 "))
    return line.removeprefix("📅 ")
