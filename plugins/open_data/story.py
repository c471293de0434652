"""What data says of a story; its text is not among it, its page has that."""

from plugins.newsroom import Photo, Site, Story, Subject, pictures
from plugins.newsroom.kinds import Fact
from plugins.open_data.column import (
    FLAG,
    MOMENT,
    TEXT,
    URL,
    WHEN,
    Column,
    Columns,
    listed,
    member,
    nullable,
    thing,
)
from plugins.spanish import iso
from plugins.web import Json

_NAMED = thing(name=TEXT, url=URL)
_PHOTO = thing(url=URL, alt=TEXT, credit=TEXT)
_FACT = thing(label=TEXT, text=TEXT)

STATES = {
    "EventScheduled": "scheduled",
    "EventRescheduled": "rescheduled",
    "EventPostponed": "postponed",
    "EventCancelled": "cancelled",
}
"""What became of what takes place, as https://schema.org/EventStatusType has it -> in a word."""


def _named(subject: Subject, site: Site) -> dict[str, str]:
    return {"name": subject.name, "url": site.absolute(subject.path)}


def _photo(photo: Photo, site: Site) -> dict[str, str]:
    largest = pictures(photo).jpeg[-1]
    return {"url": site.absolute(largest.path), "alt": photo.alt, "credit": photo.credit}


def _state(story: Story) -> str | None:
    return STATES[story.details.event_status] if story.details.occurrences else None


def _name(item: Json) -> str:
    return str(member(item, "name"))


def _fact(item: Json) -> str:
    return f"{member(item, 'label')}: {member(item, 'text')}"


FACTS: Column[tuple[Fact, ...]] = Column(
    "facts",
    listed(_FACT),
    "La ficha: cuándo, dónde, cuánto y lo demás que se sabe.",
    lambda facts, _: [{"label": each.label, "text": each.text} for each in facts],
    told=_fact,
)
STORY: Columns[Story] = (
    Column("url", URL, "Su página.", lambda story, site: site.absolute(story.path)),
    Column("title", TEXT, "Título.", lambda story, _: story.title),
    Column("summary", TEXT, "Lo esencial, en una o dos frases.", lambda story, _: story.summary),
    Column(
        "kind", TEXT, "Tipo: noticia, evento, empleo y otros.", lambda story, _: story.kind.slug
    ),
    Column(
        "state",
        nullable({"enum": [*STATES.values()]}),
        "De lo que ocurre en una fecha, si va (scheduled), tiene otra fecha u hora (rescheduled), se"
        " postergó sin fecha nueva (postponed) o se canceló (cancelled).",
        lambda story, _: _state(story),
    ),
    Column(
        "outcome",
        TEXT,
        "Lo mismo como lo dice su página, con el lugar: «Cancelado», «Nueva fecha y lugar»; vacío si"
        " es como se anunció.",
        lambda story, _: story.details.outcome,
    ),
    Column(
        "department",
        _NAMED,
        "Departamento que informa.",
        lambda story, site: _named(story.department, site),
        parts=("name", "url"),
    ),
    Column(
        "topics",
        listed(_NAMED),
        "Temas.",
        lambda story, site: [_named(each, site) for each in story.topics],
        told=_name,
    ),
    Column(
        "locality",
        nullable(_NAMED),
        "Localidad, si trata de una.",
        lambda story, site: _named(story.locality, site) if story.locality else None,
        parts=("name", "url"),
    ),
    Column(
        "series",
        listed(_NAMED),
        "Series a las que pertenece.",
        lambda story, site: [_named(each, site) for each in story.series],
        told=_name,
    ),
    Column(
        "organisations",
        listed(_NAMED),
        "Organizaciones comunitarias de las que trata.",
        lambda story, site: [_named(each, site) for each in story.organisations],
        told=_name,
    ),
    Column("published", MOMENT, "Cuándo se publicó.", lambda story, _: iso(story.published)),
    Column(
        "updated",
        MOMENT,
        "Cuándo cambió por última vez para quien lee.",
        lambda story, _: iso(story.updated),
    ),
    Column(
        "expires",
        nullable(WHEN),
        "Hasta cuándo vale; sin hora, hasta el fin de ese día.",
        lambda story, _: story.expires.iso if story.expires else None,
    ),
    Column(
        "photo",
        nullable(_PHOTO),
        "Foto principal: dirección, qué se ve y de quién es.",
        lambda story, site: _photo(story.photo, site) if story.photo else None,
        parts=("url", "alt", "credit"),
    ),
    FACTS.of(lambda story: story.details.facts),
    Column(
        "is_sample",
        FLAG,
        "Si es contenido de muestra, que no informa de nada real.",
        lambda story, _: story.is_demo,
    ),
)
